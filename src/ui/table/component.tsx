/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

interface TableProps {
  readonly locale: Locale;
  readonly caption?: string | undefined;
  /** Empty: the table has no heading row. */
  readonly header: readonly ComponentChildren[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The first cell of each row names the row. */
  readonly rowHeadings?: boolean;
}

/** A table that scrolls sideways inside itself, also by keyboard, so that the page never does (WCAG 1.4.10, 2.1.1). */
export function Table({ locale, caption, header, rows, rowHeadings = false }: TableProps) {
  const text = uiText(locale);
  const name = caption ? text("table.scroll", { caption }) : text("table.name");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="table-responsive my-3" role="group" aria-label={name} tabIndex={0}>
      <table class="table table-striped">
        {caption && <caption>{caption}</caption>}
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) => (rowHeadings && column === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
