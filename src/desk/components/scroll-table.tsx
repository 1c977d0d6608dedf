import type { ReactNode } from "react";

/**
 * A table in a box that scrolls sideways on a narrow screen instead of pushing the page out.
 * The box is a region with a name and takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
 * @param label what the region is called; for whoever hears the screen
 * @param kind "grid" for cells that are typed in, "table" (default) for rows that are read
 * @param children caption, thead and tbody
 */
export function ScrollTable({
  label,
  kind = "table",
  children,
}: {
  readonly label: string;
  readonly kind?: "table" | "grid";
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="arengo-scroll" tabIndex={0} aria-label={label}>
      <table className={kind === "grid" ? "arengo-grid" : "arengo-table"}>{children}</table>
    </section>
  );
}
