/** @jsxImportSource preact */

import type { ComponentChildren } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { NumberedEntry } from "../entry-queries.ts";
import { registerTexts } from "../messages.ts";
import type { SaidDocument } from "../said-document.ts";
import { entryPath, formatInstant } from "./paths.ts";
import { addressOn, type Here, siteNamed } from "./site-said.ts";

/** What the text of an entry is today: as it was said, replaced, not shown, or not what the register says. */
export type Standing = "unchanged" | "replaced" | "hidden" | "altered";

/** What the page of an entry shows. */
export interface EntryViewProps {
  readonly locale: Locale;
  readonly here: Here;
  readonly shown: NumberedEntry;
  /** Every entry of the same document and language, newest first. */
  readonly versions: readonly NumberedEntry[];
  /** The document as it is shown today, whichever version that is. */
  readonly document: SaidDocument | undefined;
  readonly standing: Standing;
  /** What a role is called in the reader's language. */
  readonly nameRole: (locale: Locale, role: string) => string;
  readonly proof: readonly Buffer[];
  readonly checkpoint: { readonly size: number; readonly note: string };
}

/** One entry, so that a citizen understands it: what was said when and by whom, whether it still stands, and the proof. */
export function EntryView(props: EntryViewProps) {
  const { locale, here, shown, document } = props;
  const href = document && addressOn(shown.entry.site, document.path, here);
  const text = registerTexts(locale);
  return (
    <div class="container py-4">
      <h1>{text("entry.title", { number: shown.number })}</h1>
      {document && <p class="h4">{document.title}</p>}
      <p class="lead">
        <Sentence {...props} />
      </p>
      {props.standing === "altered" && (
        <div class="alert alert-danger" role="status">
          {text("entry.altered")}
        </div>
      )}
      {href && (
        <p>
          <a class="btn btn-primary" href={href}>
            {text("entry.read")}
          </a>
        </p>
      )}
      <History {...props} />
      <Data {...props} />
      <Proof {...props} />
    </div>
  );
}

function Sentence({ locale, shown, standing }: EntryViewProps) {
  const text = registerTexts(locale);
  const { action, at, office } = shown.entry;
  const said = text(`entry.said-${action}`, { when: formatInstant(locale, at), office });
  if (action !== "publish" && action !== "correct") return <>{said}</>;
  if (standing === "unchanged") {
    return (
      <>
        {said} <a href="#proof">{text("entry.unchanged")}</a>
      </>
    );
  }
  if (standing === "replaced") return <>{`${said} ${text("entry.replaced")}`}</>;
  return <>{standing === "hidden" ? `${said}${text("entry.hidden")}` : `${said}.`}</>;
}

function History({ locale, shown, versions }: EntryViewProps) {
  const text = registerTexts(locale);
  return (
    <>
      <h2>{text("entry.history")}</h2>
      <ol class="list-unstyled" reversed>
        {versions.map(({ number, entry }) => (
          <li class="border-bottom py-2" key={number} aria-current={number === shown.number ? "true" : undefined}>
            {text("entry.version", { version: entry.version })}
            {`${colon(locale)} `}
            {text(`action.${entry.action}`)}
            {", "}
            <time datetime={entry.at}>{formatInstant(locale, entry.at)}</time>
            {" · "}
            {number === shown.number ? (
              <strong>{text("entry.this")}</strong>
            ) : (
              <a href={entryPath(locale, number)}>{text("entry.title", { number })}</a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Data({ locale, here, shown, versions, nameRole }: EntryViewProps) {
  const site = siteNamed(shown.entry.site, here);
  const text = registerTexts(locale);
  const { entry, number } = shown;
  const replacedBy = versions.find((version) => version.entry.replaces === number);
  return (
    <>
      <h2>{text("entry.details")}</h2>
      <dl>
        <Pair term={text("entry.action")}>{text(`action.${entry.action}`)}</Pair>
        {entry.replaces !== undefined && (
          <Pair term={text("entry.history")}>
            <a href={entryPath(locale, entry.replaces)}>{text("entry.replaces", { number: entry.replaces })}</a>
          </Pair>
        )}
        {replacedBy && (
          <Pair term={text("entry.history")}>
            <a href={entryPath(locale, replacedBy.number)}>
              {text("entry.replaced-by", { number: replacedBy.number })}
            </a>
          </Pair>
        )}
        <Pair term={text("entry.document")}>
          <code class="text-break">{`${entry.kind}/${entry.id}`}</code>
        </Pair>
        {site && <Pair term={text("entry.site")}>{site}</Pair>}
        <Pair term={text("entry.language")}>{nameLanguage(locale, entry.locale)}</Pair>
        <Pair term={text("entry.office")}>{entry.office}</Pair>
        <Pair term={text("entry.role")}>{nameRole(locale, entry.role)}</Pair>
        <Pair term={text("entry.sha256")}>
          <code class="text-break">{entry.sha256}</code>
        </Pair>
        {entry.files.length > 0 && (
          <Pair term={text("entry.files")}>
            <ul class="list-unstyled mb-0">
              {entry.files.map(({ name, sha256 }) => (
                <li key={`${sha256} ${name}`}>
                  {name} <code class="text-break">{sha256}</code>
                </li>
              ))}
            </ul>
          </Pair>
        )}
      </dl>
    </>
  );
}

function Pair({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Proof({ locale, shown, proof, checkpoint, standing }: EntryViewProps) {
  const text = registerTexts(locale);
  return (
    <details class="my-4" id="proof">
      <summary>{text("entry.proof")}</summary>
      <p class="mt-3">{text("entry.proof-text")}</p>
      <dl>
        <Pair term={text("entry.leaf-hash")}>
          <code class="text-break">{shown.leafHash.toString("hex")}</code>
        </Pair>
        <Pair term={text("entry.path")}>
          {proof.length === 0 ? (
            text("entry.path-none")
          ) : (
            <ol>
              {proof.map((hash) => (
                <li key={hash.toString("hex")}>
                  <code class="text-break">{hash.toString("hex")}</code>
                </li>
              ))}
            </ol>
          )}
        </Pair>
        <Pair term={text("entry.checkpoint", { size: checkpoint.size })}>
          <pre class="text-wrap text-break border rounded p-3">{checkpoint.note}</pre>
        </Pair>
      </dl>
      <ul>
        <li>
          <a href={`/registro/entry/${shown.number}.json`}>{text("entry.json")}</a>
        </li>
        {standing === "unchanged" && (
          <li>
            <a href={`/registro/entry/${shown.number}/document.json`}>{text("entry.canonical")}</a>
          </li>
        )}
      </ul>
    </details>
  );
}

const nameLanguage = (locale: Locale, tag: string): string =>
  new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
