import type { ReactNode } from "react";

/**
 * A box that scrolls sideways on a narrow screen instead of pushing the page out. It is a region with a name and takes the focus, so
 * that the keyboard can scroll it (WCAG 2.1.1).
 * @param label what the region is called; for whoever hears the screen
 */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="arengo-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/**
 * A table that is read, in a box that scrolls.
 * @param columns what each column is called; no two alike
 * @param children its rows
 */
export function ScrollTable({
  label,
  columns,
  children,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <ScrollBox label={label}>
      <table className="arengo-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}
