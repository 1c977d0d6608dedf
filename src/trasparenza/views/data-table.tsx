/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import type { Column } from "../data-schemas/columns.ts";
import { findDataSchema } from "../data-schemas/schemas.ts";
import { transparencyText } from "../messages.ts";

/** Rows on the page at most; the files hold all. */
const mostShown = 500;

/** Data as a table with headings that a screen reader tells; it scrolls by itself on a narrow screen, by keyboard too. */
export function DataTableView(props: {
  table: { schema: string; columns: readonly string[]; rows: readonly (readonly string[])[] };
  title: string;
  locale: Locale;
}) {
  const { table, title, locale } = props;
  const text = transparencyText(locale);
  const known = new Map(findDataSchema(table.schema)?.columns.map((column) => [column.name, column.type]));
  const types = table.columns.map((name) => known.get(name));
  const isFigure = (place: number) => types[place] === "amount" || types[place] === "number";
  const shown = table.rows.slice(0, mostShown);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section class="table-responsive" tabIndex={0} aria-label={title} {...(locale !== "it" && { lang: "it" })}>
        <table class="table table-striped">
          <caption>{title}</caption>
          <thead>
            <tr>
              {table.columns.map((name, place) => (
                <th key={name} scope="col" {...(isFigure(place) && { class: "text-end" })}>
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
                  <td key={table.columns[place]} {...(isFigure(place) && { class: "text-end text-nowrap" })}>
                    <Cell value={cell} type={types[place]} />
                  </td>
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

const amount = new Intl.NumberFormat("it", { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: true });
const number = new Intl.NumberFormat("it", { maximumFractionDigits: 6, useGrouping: true });

/** A cell as people read it: figures in the Italian way, addresses as links. The files have them as programs do. */
function Cell({ value, type }: { value: string; type: Column["type"] | undefined }) {
  if (value === "") return null;
  if (type === "amount") return <>{amount.format(Number(value))}</>;
  if (type === "number") return <>{number.format(Number(value))}</>;
  if (type === "url")
    return (
      <a class="text-break" href={value}>
        {value}
      </a>
    );
  if (type === "email") return <a href={`mailto:${value}`}>{value}</a>;
  return <>{value}</>;
}
