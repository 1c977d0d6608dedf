import type { PayloadRequest, ServerProps, TypedUser } from "payload";
import type { ReactNode } from "react";
import { sectionTitle } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { languageName } from "#src/kernel/languages.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";
import { addressToFill, deskAddress } from "./desk-address.ts";
import { kindName } from "./kind-name.ts";
import { type Draft, listDrafts } from "./list-drafts.ts";
import { overviewMessages } from "./messages.ts";
import { readSiteState, type SiteState } from "./site-state.ts";

const shown = 10;
/** What waits for approval is shown to the last. */
const shownWaiting = 40;

/** One sort of things to do: its lines, or the sentence that there are none. */
interface Part {
  readonly title: string;
  readonly nothing: string;
  readonly lines: readonly ReactNode[];
}

/**
 * What there is to do, on the desk's first page: what waits for approval or on other screens, drafts, what grew old, what is missing,
 * what readers met; for each site on which one works. What is in order is said apart, so that nobody reads past it every day.
 */
export async function Overview({ payload, i18n, user }: ServerProps) {
  const { language } = i18n;
  const say = overviewMessages(language);
  const reader = { payload, user: (user ?? null) as TypedUser | null };
  const [waiting, mine, others, sites] = await Promise.all([
    listDrafts(reader, "waiting", shownWaiting),
    listDrafts(reader, "mine", shown),
    listDrafts(reader, "others", shown),
    sitesOfReader(reader),
  ]);
  const states = await Promise.all(sites.map((site) => readSiteState(reader as unknown as PayloadRequest, site)));
  const parts = [
    ...draftParts(
      { waiting, mine, others },
      (slug) => say("untitled", { kind: kindName(payload, slug, language) }),
      language,
    ),
    ...states.flatMap((state) => siteParts(state, language, states.length > 1)),
  ];
  const open = parts.filter(({ lines }) => lines.length > 0);
  const inOrder = parts.filter(({ lines }) => lines.length === 0);
  return (
    <section className="arengo-overview" aria-labelledby="arengo-overview">
      <h2 id="arengo-overview">{say("overview")}</h2>
      {open.length === 0 && <p>{say("overview.none")}</p>}
      <div className="arengo-overview-parts">
        {open.map((part) => (
          <article key={part.title}>
            <h3>{part.title}</h3>
            <Lines lines={part.lines} />
          </article>
        ))}
      </div>
      {inOrder.length > 0 && (
        <details>
          <summary>{say("inOrder", { count: inOrder.length })}</summary>
          <Lines lines={inOrder.map(({ title, nothing }) => say("inOrder.line", { title, nothing }))} />
        </details>
      )}
    </section>
  );
}

function draftParts(
  drafts: Record<"waiting" | "mine" | "others", Draft[]>,
  untitled: (slug: string) => string,
  language: string,
): Part[] {
  const say = overviewMessages(language);
  const linesOf = (found: readonly Draft[], isNamed: boolean) =>
    found.map((draft) => (
      <>
        <a href={`/admin/collections/${draft.slug}/${draft.id}`}>{draft.title || untitled(draft.slug)}</a>
        {isNamed && draft.by !== undefined && ` – ${draft.by}`}
      </>
    ));
  return [
    { title: say("approve"), nothing: say("approve.none"), lines: linesOf(drafts.waiting, true) },
    { title: say("drafts.mine"), nothing: say("drafts.mine.none"), lines: linesOf(drafts.mine, false) },
    { title: say("drafts"), nothing: say("drafts.none"), lines: linesOf(drafts.others, true) },
  ];
}

function siteParts(state: SiteState, language: string, isNamed: boolean): Part[] {
  const { site, waiting, stale, empty, counts, fromReaders } = state;
  const say = overviewMessages(language);
  const date = dateFormat(language, { dateStyle: "long" });
  const asked = `site=${encodeURIComponent(site.key)}`;
  const part = (name: "elsewhere" | "stale" | "translations" | "missing" | "readers", lines: ReactNode[]): Part => {
    const title = say(name);
    return {
      title: isNamed ? say("ofSite", { title, site: site.name }) : title,
      ...{ nothing: say(`${name}.none`), lines },
    };
  };
  const untranslated = counts.filter(({ missing, older }) => missing + older > 0);
  return [
    part(
      "elsewhere",
      waiting.map(({ what, count, href }) => (
        <a key={what} href={`${href}${href.includes("?") ? "&" : "?"}${asked}`}>
          {say(`elsewhere.${what}`, { count })}
        </a>
      )),
    ),
    part(
      "stale",
      stale.map((page) => (
        <a key={`${page.kind}:${page.id}`} href={deskAddress(page)}>
          {say("stale.since", { title: page.title, day: date.format(page.changedAt) })}
          {page.office && ` (${page.office})`}
        </a>
      )),
    ),
    ...(counts.length === 0
      ? []
      : [
          part(
            "translations",
            untranslated.map(({ language: code, missing, older }) => (
              <a key={code} href={`/admin/translations?language=${code}&${asked}`}>
                {say("languages.line", { language: languageName(code, language), missing, older })}
              </a>
            )),
          ),
        ]),
    ...(empty
      ? [
          part(
            "missing",
            empty.map((key) => (
              <a key={key} href={addressToFill(key)}>
                {say("missing.section", { section: sectionTitle(key, language) })}
              </a>
            )),
          ),
        ]
      : []),
    part(
      "readers",
      fromReaders.map(([name, href, count]) => (
        <a key={name} href={`${href}?${asked}`}>
          {say(`readers.${name}`, { count })}
        </a>
      )),
    ),
  ];
}

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}
