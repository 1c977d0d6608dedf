"use client";

import { type ClipboardEvent, type FormEvent, useState } from "react";
import { ScrollBox } from "../../components/scroll-table.tsx";
import type { Grid, GridColumn } from "./grid-of.ts";
import { pastedCells, withCells } from "./pasted-cells.ts";

/** Words of the grid, in the language of the desk; `{{…}}` is replaced here. */
export type GridWords = Readonly<
  Record<
    "caption" | "row" | "cell" | "heading" | "strike" | "strikeHead" | "moreRows" | "moreColumns" | "unknown",
    string
  >
> & { readonly hints: Readonly<Record<GridColumn["kind"], string>> };

interface TableGridProps {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly mostRows: number;
}

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
const rowsAtOnce = 5;

/** A table to type in, or to paste into from a spreadsheet. Without JavaScript the same fields are sent, and rows are asked for by a button. */
export function TableGrid({ grid, words, mostRows }: TableGridProps) {
  const [columns, setColumns] = useState<readonly GridColumn[]>(grid.columns);
  const [rows, setRows] = useState<readonly (readonly string[])[]>(grid.rows);
  const width = columns.length;
  const change = (row: number, cells: readonly (readonly string[])[], column: number) =>
    setRows((before) => withCells(before, { row, column, width, mostRows }, cells));
  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!cells) return;
    event.preventDefault();
    change(row, cells, column);
  };
  const rename = (place: number, name: string) =>
    setColumns((before) => before.map((column, at) => (at === place ? { ...column, name } : column)));
  const moreRows = (event: FormEvent) => {
    event.preventDefault();
    change(rows.length + rowsAtOnce - 1, [[""]], 0);
  };
  const moreColumns = (event: FormEvent) => {
    event.preventDefault();
    setColumns((before) => [...before, { name: "", kind: "text", isRequired: false, choices: [], isUnknown: false }]);
  };
  return (
    <>
      <input type="hidden" name="grid" value="1" />
      <input type="hidden" name="gridColumns" value={width} />
      <input type="hidden" name="gridRows" value={rows.length} />
      <ScrollBox label={words.caption}>
        <table className="arengo-grid">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.strikeHead}</th>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place, and may have no name yet
                <th key={place} scope="col">
                  <Heading {...{ column, place, words, isFree: grid.isFree, rename }} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
              <tr key={row}>
                <th scope="row">
                  <label>
                    {fill(words.row, { row: row + 2 })}{" "}
                    <input type="checkbox" name={`strike-${row}`} aria-label={fill(words.strike, { row: row + 2 })} />
                  </label>
                </th>
                {columns.map((column, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                  <td key={place}>
                    <Cell
                      {...{ column, row, place }}
                      value={cells[place] ?? ""}
                      label={fill(words.cell, { row: row + 2, column: column.name || place + 1 })}
                      faults={grid.faults.filter((fault) => fault.row === row && fault.column === place)}
                      onPaste={paste(row, place)}
                      onChange={(value) => change(row, [[value]], place)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="arengo-actions">
        {rows.length < mostRows && (
          <button
            type="submit"
            name="next"
            value="rows"
            className="btn btn--style-secondary btn--size-small"
            onClick={moreRows}
          >
            {words.moreRows}
          </button>
        )}
        {grid.isFree && (
          <button
            type="submit"
            name="next"
            value="columns"
            className="btn btn--style-secondary btn--size-small"
            onClick={moreColumns}
          >
            {words.moreColumns}
          </button>
        )}
      </p>
    </>
  );
}

interface HeadingProps {
  readonly column: GridColumn;
  readonly place: number;
  readonly words: GridWords;
  readonly isFree: boolean;
  readonly rename: (place: number, name: string) => void;
}

function Heading({ column, place, words, isFree, rename }: HeadingProps) {
  const name = `head-${place}`;
  if (isFree)
    return (
      <input
        {...{ name, value: column.name, "aria-label": fill(words.heading, { column: place + 1 }) }}
        onChange={(event) => rename(place, event.target.value)}
      />
    );
  return (
    <>
      <input type="hidden" {...{ name, value: column.name }} />
      {column.name}
      {column.isRequired && " *"}
      {(column.isUnknown || words.hints[column.kind]) && (
        <span className="arengo-hint">{column.isUnknown ? words.unknown : words.hints[column.kind]}</span>
      )}
    </>
  );
}

interface CellProps {
  readonly column: GridColumn;
  readonly row: number;
  readonly place: number;
  readonly value: string;
  readonly label: string;
  readonly faults: Grid["faults"];
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onChange: (value: string) => void;
}

function Cell({ column, row, place, value, label, faults, onPaste, onChange }: CellProps) {
  const id = `cella-${row + 2}-${place + 1}`;
  const field = {
    ...{ id, name: `cell-${row}-${place}`, value, onPaste, "aria-label": label },
    ...(faults.length > 0 && { "aria-invalid": true, "aria-describedby": `${id}-errore` }),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const found = column.choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  return (
    <>
      {column.choices.length > 0 ? (
        <select {...field} value={found ?? value}>
          {["", ...column.choices, ...(found || value === "" ? [] : [value])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" {...field} />
      )}
      {faults.length > 0 && (
        <span id={`${id}-errore`} className="arengo-problem">
          {faults.map(({ text }) => text).join(" ")}
        </span>
      )}
    </>
  );
}
