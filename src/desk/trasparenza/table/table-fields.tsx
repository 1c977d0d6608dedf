import { type Content, checkTable, type DataSchema, dataSchemas, findNode, writeCsv } from "#src/trasparenza/index.ts";
import { ChoiceField, LongField, Send } from "../../albo/fields.tsx";
import { cellSentence } from "../fault-sentence.ts";
import { gridOf, mostTyped } from "./grid-of.ts";
import { tableMessages } from "./messages.ts";
import { TableGrid } from "./table-grid.tsx";

interface TableFieldsProps {
  readonly content: Content;
  /** Rows and columns that were asked for beyond those that are there. */
  readonly more: { readonly rows: number; readonly columns: number };
  readonly language: string;
}

/** The table of a content: its schema, the grid in which it is typed, or a file. */
export function TableFields({ content, more, language }: TableFieldsProps) {
  const say = tableMessages(language);
  const node = findNode(content.node);
  const offered = dataSchemas.filter(({ name }) => name === "free" || node?.schemas?.includes(name));
  const schema = dataSchemas.find(({ name }) => name === content.table?.schema);
  return (
    <fieldset>
      <legend>{say("table")}</legend>
      <ChoiceField
        name="schema"
        label={say("schema")}
        value={content.table?.schema ?? ""}
        options={[["", say("none")], ...offered.map(({ name, title }) => [name, title] as const)]}
      />
      {schema ? (
        <Typed rows={content.table?.rows ?? []} {...{ schema, more, language }} />
      ) : (
        <>
          <p className="arengo-hint">{say("writeHelp")}</p>
          <p>
            <Send label={say("write")} name="next" value="rows" weak />
          </p>
        </>
      )}
      <p className="arengo-field">
        <label htmlFor="trasparenza-table">{say("file")}</label>
        <input id="trasparenza-table" type="file" name="tableFile" accept=".csv,.xlsx,.ods,.xml" />
      </p>
    </fieldset>
  );
}

function Typed(props: {
  schema: DataSchema;
  rows: readonly (readonly string[])[];
  more: TableFieldsProps["more"];
  language: string;
}) {
  const { schema, rows, more, language } = props;
  const say = tableMessages(language);
  if (rows.length > mostTyped)
    return (
      <>
        <p>{say("long", { count: rows.length - 1 })}</p>
        <LongField name="rows" label={say("text")} value={writeCsv(rows)} />
      </>
    );
  const faults = rows.length > 1 ? checkTable(schema, rows).faults : [];
  const hints = ["text", "choice", "year", "quarter", "amount", "number", "date", "url", "email"] as const;
  const keys = [
    "caption",
    "row",
    "cell",
    "heading",
    "strike",
    "strikeHead",
    "moreRows",
    "moreColumns",
    "unknown",
  ] as const;
  return (
    <>
      <p className="arengo-hint">{say("help")}</p>
      <TableGrid
        grid={gridOf(
          schema,
          rows,
          faults.map((fault) => ({ ...fault, text: cellSentence(fault, language) })),
          more,
        )}
        words={{
          // `{{row}}` and `{{column}}` are filled in where the cells are
          ...(Object.fromEntries(
            keys.map((key) => [key, say(key, { row: "{{row}}", column: "{{column}}" })]),
          ) as Record<(typeof keys)[number], string>),
          hints: Object.fromEntries(hints.map((kind) => [kind, say(`hint.${kind}`)])) as Record<
            (typeof hints)[number],
            string
          >,
        }}
        mostRows={mostTyped}
      />
    </>
  );
}
