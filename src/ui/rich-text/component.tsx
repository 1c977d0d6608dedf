/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import { Table } from "../table/component.tsx";
import { safeHref } from "./safe-href.ts";

/** A run of text with its marks, as the public documents carry it. */
export interface TextRun {
  readonly text: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly underline?: true | undefined;
  readonly strike?: true | undefined;
  readonly code?: true | undefined;
  readonly lang?: string | undefined;
  readonly href?: string | undefined;
  readonly ref?: { readonly kind: string; readonly id: string } | undefined;
}

/** A block of formatted text, as the public documents carry it. */
export type TextBlock =
  | { readonly type: "paragraph"; readonly children: readonly TextRun[] }
  | { readonly type: "heading"; readonly level: 3 | 4 | 5; readonly children: readonly TextRun[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly items: readonly {
        readonly children: readonly TextRun[];
        readonly nested?: readonly TextBlock[] | undefined;
      }[];
    }
  | { readonly type: "quote"; readonly children: readonly TextRun[] }
  | { readonly type: "rule" }
  | {
      readonly type: "table";
      readonly caption?: string | undefined;
      readonly header: readonly (readonly TextRun[])[];
      readonly rows: readonly (readonly (readonly TextRun[])[])[];
    };

interface Setting {
  readonly locale: Locale;
  /** Address of a document named by a link; without one (not visible any more) the words stay and the link goes. */
  readonly resolve: (reference: { kind: string; id: string }) => { readonly path: string } | undefined;
  /** What is shown in a frame in place of a link that stands alone in its paragraph, such as a chart; root-relative. Absent: nothing is. */
  readonly frameOf?: ((href: string) => string | undefined) | undefined;
}

/** Formatted text from data. Nothing in it is ever taken for markup. */
export function RichText({ blocks, ...setting }: Setting & { readonly blocks: readonly TextBlock[] }) {
  return (
    <>
      {blocks.map((block) => (
        <BlockView block={block} {...setting} />
      ))}
    </>
  );
}

function BlockView({ block, ...setting }: Setting & { readonly block: TextBlock }) {
  switch (block.type) {
    case "paragraph":
      return framed(block.children, setting) ?? <p>{runs(block.children, setting)}</p>;
    case "heading": {
      const Heading = `h${block.level}` as const;
      return <Heading class="h5">{runs(block.children, setting)}</Heading>;
    }
    case "list":
      return <ListView block={block} {...setting} />;
    case "quote":
      return (
        <blockquote class="blockquote">
          <p>{runs(block.children, setting)}</p>
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "table":
      return (
        <Table
          locale={setting.locale}
          caption={block.caption}
          header={block.header.map((cell) => runs(cell, setting))}
          rows={block.rows.map((row) => row.map((cell) => runs(cell, setting)))}
        />
      );
  }
}

/** A paragraph that is one link and nothing else, when the link leads to what is shown in a frame. The link stays below, for who sees no frames. */
function framed(children: readonly TextRun[], setting: Setting) {
  const [run, ...others] = children.filter(({ text, href }) => text.trim() !== "" || href !== undefined);
  const source = run?.href !== undefined && others.length === 0 ? setting.frameOf?.(run.href) : undefined;
  if (!run || source === undefined) return undefined;
  return (
    <figure class="figure w-100">
      <iframe class="w-100 border" src={source} title={run.text} height="600" loading="lazy" />
      <figcaption class="figure-caption">{runs([run], setting)}</figcaption>
    </figure>
  );
}

function ListView({ block, ...setting }: Setting & { readonly block: Extract<TextBlock, { type: "list" }> }) {
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item) => (
        <li>
          {runs(item.children, setting)}
          {item.nested && <RichText blocks={item.nested} {...setting} />}
        </li>
      ))}
    </List>
  );
}

const runs = (children: readonly TextRun[], setting: Setting): ComponentChildren =>
  children.map((run) => <Run run={run} {...setting} />);

function Run({ run, resolve }: Setting & { readonly run: TextRun }): ComponentChildren {
  let view: ComponentChildren = lines(run.text);
  if (run.code) view = <code>{view}</code>;
  if (run.strike) view = <s>{view}</s>;
  if (run.underline) view = <u>{view}</u>;
  if (run.italic) view = <em>{view}</em>;
  if (run.bold) view = <strong>{view}</strong>;
  const href = run.ref ? resolve(run.ref)?.path : safeHref(run.href);
  if (href)
    return (
      <a {...(run.lang && { lang: run.lang })} href={href}>
        {view}
      </a>
    );
  return run.lang ? <span lang={run.lang}>{view}</span> : view;
}

/** Line breaks inside a paragraph. */
const lines = (text: string): ComponentChildren =>
  text.split("\n").flatMap((line, index) => (index === 0 ? line : [<br />, line]));
