/** @jsxImportSource preact */

/** Ways to show the same list, each an address of its own; the one shown now is marked. */
export function Tabs(props: {
  label: string;
  tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ul class="nav nav-tabs">
        {props.tabs.map(({ href, label, current }) => (
          <li class="nav-item" key={href}>
            <a
              class={current ? "nav-link active" : "nav-link"}
              href={href}
              {...(current && { "aria-current": "page" as const })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
