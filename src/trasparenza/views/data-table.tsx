/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { transparencyText } from "../messages.ts";

/** Rows on the page at most; the files hold all. */
const mostShown = 500;

/** Data as a table with headings that a screen reader tells; it scrolls by itself on a narrow screen, by keyboard too. */
export function DataTableView(props: {
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
  title: string;
  locale: Locale;
}) {
  const { table, title, locale } = props;
  const text = transparencyText(locale);
  const shown = table.rows.slice(0, mostShown);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section class="table-responsive" tabIndex={0} aria-label={title} {...(locale !== "it" && { lang: "it" })}>
        <table class="table table-striped">
          <caption>{title}</caption>
          <thead>
            <tr>
              {table.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
              <tr key={number}>
                {row.map((cell, place) => (
                  <td key={table.columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length > mostShown && <p>{text("rowsShown", { count: mostShown })}</p>}
    </>
  );
}
