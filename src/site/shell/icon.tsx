/** @jsxImportSource preact */

/** An icon of the sprite, decoration only: whatever it means stands beside it as text. */
export function Icon({ name, sprite, size = "" }: { name: string; sprite: string; size?: "" | "sm" | "lg" }) {
  const sizes = { "": "icon", sm: "icon icon-sm", lg: "icon icon-lg" } as const;
  return (
    <svg class={sizes[size]} aria-hidden="true" focusable="false">
      <use href={`${sprite}#it-${name}`} />
    </svg>
  );
}
