/** @jsxImportSource preact */

import { languageAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { NumberedEntry } from "../entry-queries.ts";
import { registerTexts } from "../messages.ts";
import type { SaidDocument } from "../said-document.ts";
import { entryPath, formatInstant, listPath } from "./paths.ts";
import { addressOn, type Here, siteNamed } from "./site-said.ts";

/** What the list of entries shows. */
export interface ListViewProps {
  readonly locale: Locale;
  readonly here: Here;
  readonly origin: string;
  readonly entries: readonly NumberedEntry[];
  /** Visible documents by the number of their newest entry. */
  readonly documents: ReadonlyMap<number, SaidDocument>;
  readonly checkpoint: { readonly size: number; readonly note: string } | undefined;
  /** Number below which the next page begins; absent: this is the last. */
  readonly older: number | undefined;
  readonly isNewest: boolean;
  /** True when the address named no place in the register. */
  readonly isLost: boolean;
}

/** The register for people: what it is, its newest entries, its checkpoint, and how to verify it. */
export function ListView(props: ListViewProps) {
  const text = registerTexts(props.locale);
  return (
    <div class="container py-4">
      <h1>{text("list.title")}</h1>
      <p class="lead">{text("list.lead")}</p>
      {props.isLost && (
        <div class="alert alert-warning" role="status">
          {text("list.bad-page")}
        </div>
      )}
      <h2 id="entries">{props.isNewest ? text("list.newest") : text("list.older")}</h2>
      {props.entries.length === 0 ? <p>{text("list.empty")}</p> : <Entries {...props} />}
      <Paging {...props} />
      {props.checkpoint && (
        <>
          <h2>{text("list.checkpoint")}</h2>
          <p>{text("list.checkpoint-text", { size: props.checkpoint.size })}</p>
          <pre class="text-wrap text-break border rounded p-3">{props.checkpoint.note}</pre>
        </>
      )}
      <HowToVerify {...props} />
    </div>
  );
}

function Entries({ locale, here, entries, documents }: ListViewProps) {
  const text = registerTexts(locale);
  return (
    <ol class="list-unstyled" reversed>
      {entries.map(({ number, entry }) => {
        const document = documents.get(number);
        const href = document && addressOn(entry.site, document.path, here);
        const site = siteNamed(entry.site, here);
        return (
          <li class="border-bottom py-3" key={number}>
            <a class="fw-semibold" href={entryPath(locale, number)}>
              {text("entry.title", { number })}
            </a>
            {`${colon(locale)} `}
            {text(`action.${entry.action}`)}
            {", "}
            {href ? (
              <a href={href} {...(entry.locale !== locale && languageAttributes(entry.locale))}>
                {document.title}
              </a>
            ) : (
              <code>{`${entry.kind}/${entry.id}`}</code>
            )}
            <div class="small">
              <time datetime={entry.at}>{formatInstant(locale, entry.at)}</time>
              {" · "}
              <span {...(locale !== "it" && { lang: "it" })}>{entry.office}</span>
              {site && ` · ${site}`}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Paging({ locale, older, isNewest }: ListViewProps) {
  const text = registerTexts(locale);
  if (older === undefined && isNewest) return null;
  return (
    <nav class="my-4" aria-label={text("list.pages")}>
      <ul class="list-inline">
        {!isNewest && (
          <li class="list-inline-item me-4">
            <a href={listPath(locale)}>{text("list.back-to-newest")}</a>
          </li>
        )}
        {older !== undefined && (
          <li class="list-inline-item">
            <a href={`${listPath(locale)}?before=${older}`} rel="next">
              {text("list.older")}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function HowToVerify({ locale, origin }: ListViewProps) {
  const text = registerTexts(locale);
  return (
    <>
      <h2>{text("list.how")}</h2>
      <p>{text("list.how-command")}</p>
      <pre class="text-wrap text-break border rounded p-3">{`npx arengo register verify ${origin}`}</pre>
      <p>{text("list.how-formats")}</p>
      <p>{text("list.how-parts")}</p>
      <ul>
        <li>
          <a href="/registro/key">{text("list.key")}</a>
        </li>
        <li>
          <a href="/registro/checkpoint">{text("list.checkpoint-link")}</a>
        </li>
      </ul>
    </>
  );
}
