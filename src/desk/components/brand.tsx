/** The sign of the desk on its login page. */
export function Logo() {
  return <span className="arengo-brand">Arengo</span>;
}

/** The small sign in the desk's header. */
export function Icon() {
  return (
    <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2 2 9h20L12 2Z" fill="currentColor" />
      <path d="M4 11h3v8H4zM10.5 11h3v8h-3zM17 11h3v8h-3zM3 20.5h18V22H3z" fill="currentColor" />
    </svg>
  );
}
