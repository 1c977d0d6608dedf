import type { ServerProps, TypedUser } from "payload";
import type { ReactNode } from "react";
import {
  countOpenTranslations,
  listEmptySections,
  listMisses,
  listStale,
  mainSite,
  sectionTitle,
} from "#src/content/index.ts";
import { languageName } from "#src/kernel/languages.ts";
import { listFailing } from "#src/links/index.ts";
import type { Db } from "#src/platform/db.ts";
import { summariseRatings } from "#src/rating/index.ts";
import { dbOf } from "../db.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { type ChosenSite, sitesOfReader } from "../sites/sites-of-reader.ts";
import { deskAddress } from "./desk-address.ts";
import { type Draft, listDrafts } from "./list-drafts.ts";
import { overviewMessages } from "./messages.ts";

const shown = 10;
const ratedDays = 90;
/** A page whose readers gave it fewer stars than this on the average, and how many readers make it count. */
const unclear = { below: 3, atLeast: 3 };

/** What there is to do, on the desk's first page: drafts, what grew old, what is missing, what readers met; for each site on which one works. */
export async function Overview({ payload, i18n, user }: ServerProps) {
  const { language } = i18n;
  const say = overviewMessages(language);
  const reader = { payload, user: (user ?? null) as TypedUser | null };
  const [mine, others, sites] = await Promise.all([
    listDrafts(reader, "mine", shown),
    listDrafts(reader, "others", shown),
    sitesOfReader(reader),
  ]);
  const states = await Promise.all(sites.map((site) => stateOf(dbOf(reader), site)));
  const several = states.length > 1;
  return (
    <section className="arengo-overview" aria-labelledby="arengo-overview">
      <h2 id="arengo-overview">{say("overview")}</h2>
      <Part title={say("drafts.mine")} nothing={say("drafts.mine.none")}>
        {mine.map((draft) => (
          <DraftLine key={`${draft.slug}/${draft.id}`} draft={draft} language={language} />
        ))}
      </Part>
      <Part title={say("drafts")} nothing={say("drafts.none")}>
        {others.map((draft) => (
          <DraftLine key={`${draft.slug}/${draft.id}`} draft={draft} language={language} isNamed />
        ))}
      </Part>
      {states.map((state) => (
        <SiteState key={state.site.key} state={state} language={language} isNamed={several} />
      ))}
    </section>
  );
}

type State = Awaited<ReturnType<typeof stateOf>>;

/** How one site stands. */
async function stateOf(db: Db, site: ChosenSite) {
  const asked = { site: site.key, now: new Date() };
  const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
  const since = new Date(asked.now.getTime() - ratedDays * 86_400_000);
  const [stale, empty, counts, failing, misses, ratings] = await Promise.all([
    listStale(db, { ...asked, limit: shown }),
    // the page tree of the model is the municipality's
    site.key === mainSite ? listEmptySections(db, asked) : undefined,
    countOpenTranslations(db, { ...asked, languages }),
    listFailing(db, asked),
    listMisses(db, { site: site.key, limit: 100 }),
    summariseRatings(db, { site: site.key, since }),
  ]);
  const low = ratings.filter(({ mean, count }) => mean < unclear.below && count >= unclear.atLeast);
  const broken = failing.filter(({ state }) => state === "broken");
  const fromReaders = (
    [
      ["links", "/admin/links", broken.length],
      ["misses", "/admin/search", misses.length],
      ["ratings", "/admin/ratings", low.length],
    ] as const
  ).filter(([, , count]) => count > 0);
  return { site, stale, empty, counts, fromReaders };
}

function SiteState({ state, language, isNamed }: { state: State; language: string; isNamed: boolean }) {
  const { site, stale, empty, counts, fromReaders } = state;
  const say = overviewMessages(language);
  const titled = (title: string) => (isNamed ? say("ofSite", { title, site: site.name }) : title);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Rome" });
  const asked = `site=${encodeURIComponent(site.key)}`;
  return (
    <>
      <Part title={titled(say("stale"))} nothing={say("stale.none")}>
        {stale.map((page) => (
          <a key={`${page.kind}:${page.id}`} href={deskAddress(page)}>
            {say("stale.since", { title: page.title, day: date.format(page.changedAt), office: page.office })}
          </a>
        ))}
      </Part>
      {counts.length > 0 && (
        <Part title={titled(say("translations"))} nothing={say("translations.none")}>
          {counts
            .filter(({ missing, older }) => missing + older > 0)
            .map(({ language: code, missing, older }) => (
              <a key={code} href={`/admin/translations?language=${code}&${asked}`}>
                {say("languages.line", { language: languageName(code, language), missing, older })}
              </a>
            ))}
        </Part>
      )}
      {empty && (
        <Part title={titled(say("missing"))} nothing={say("missing.none")}>
          {empty.map((key) => (
            <span key={key}>{say("missing.section", { section: sectionTitle(key, language) })}</span>
          ))}
        </Part>
      )}
      <Part title={titled(say("readers"))} nothing={say("readers.none")}>
        {fromReaders.map(([name, href, count]) => (
          <a key={name} href={`${href}?${asked}`}>
            {say(`readers.${name}`, { count })}
          </a>
        ))}
      </Part>
    </>
  );
}

function DraftLine({ draft, language, isNamed }: { draft: Draft; language: string; isNamed?: boolean }) {
  const say = overviewMessages(language);
  return (
    <>
      <a href={`/admin/collections/${draft.slug}/${draft.id}`}>{draft.title || say("untitled")}</a>
      {isNamed && draft.by !== undefined && ` – ${draft.by}`}
    </>
  );
}

function Part({ title, nothing, children }: { title: string; nothing: string; children: readonly ReactNode[] }) {
  return (
    <>
      <h3>{title}</h3>
      {children.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ul>
          {children.map((child, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
            <li key={place}>{child}</li>
          ))}
        </ul>
      )}
    </>
  );
}
