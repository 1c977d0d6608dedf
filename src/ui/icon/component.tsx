/** @jsxImportSource preact */

/** Address of Bootstrap Italia's sprite; the site serves it there as it comes in the package. */
export const spritePath = "/assets/sprites.svg";

const sizes = { xs: "icon icon-xs", sm: "icon icon-sm", md: "icon", lg: "icon icon-lg" } as const;
const colors = { primary: " icon-primary", secondary: " icon-secondary", white: " icon-white", none: "" } as const;

/** An icon of the sprite by its name without `it-`. Decoration only: what it means stands beside it as text. */
export function Icon({
  name,
  size = "md",
  color = "none",
}: {
  readonly name: string;
  readonly size?: keyof typeof sizes;
  readonly color?: keyof typeof colors;
}) {
  return (
    <svg class={sizes[size] + colors[color]} aria-hidden="true" focusable="false">
      <use href={`${spritePath}#it-${name}`} />
    </svg>
  );
}
