import type { ServerProps } from "payload";
import type { ReactNode } from "react";
import { collectionOf } from "#src/content/desk-types.ts";
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
import { summariseRatings } from "#src/rating/index.ts";
import { dbOf } from "../db.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { deskAddress } from "./desk-address.ts";
import { overviewMessages } from "./messages.ts";

const shown = 10;
const ratedDays = 90;
/** A page whose readers gave it fewer stars than this on the average, and how many readers make it count. */
const unclear = { below: 3, atLeast: 3 };

/** What there is to do, on the desk's first page: drafts, what grew old, what is missing, what readers met. */
export async function Overview({ payload, i18n, user }: ServerProps) {
  const { language } = i18n;
  const say = overviewMessages(language);
  const db = dbOf({ payload });
  const asked = { site: mainSite, now: new Date() };
  const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
  const [drafts, stale, empty, counts, failing, misses, ratings] = await Promise.all([
    listDrafts(payload, user),
    listStale(db, { ...asked, limit: shown }),
    listEmptySections(db, asked),
    countOpenTranslations(db, { ...asked, languages }),
    listFailing(db, asked),
    listMisses(db, { site: mainSite, limit: 100 }),
    summariseRatings(db, { site: mainSite, since: new Date(asked.now.getTime() - ratedDays * 86_400_000) }),
  ]);
  const low = ratings.filter(({ mean, count }) => mean < unclear.below && count >= unclear.atLeast);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Rome" });
  const broken = failing.filter(({ state }) => state === "broken");
  const fromReaders = (
    [
      ["links", "/admin/links", broken.length],
      ["misses", "/admin/search", misses.length],
      ["ratings", "/admin/ratings", low.length],
    ] as const
  ).filter(([, , count]) => count > 0);
  return (
    <section className="arengo-overview" aria-labelledby="arengo-overview">
      <h2 id="arengo-overview">{say("overview")}</h2>
      <Part title={say("drafts")} nothing={say("drafts.none")}>
        {drafts.map(({ slug, id, title }) => (
          <a key={`${slug}/${id}`} href={`/admin/collections/${slug}/${id}`}>
            {title || say("untitled")}
          </a>
        ))}
      </Part>
      <Part title={say("stale")} nothing={say("stale.none")}>
        {stale.map((page) => (
          <a key={`${page.kind}:${page.id}`} href={deskAddress(page)}>
            {say("stale.since", { title: page.title, day: date.format(page.changedAt), office: page.office })}
          </a>
        ))}
      </Part>
      {counts.length > 0 && (
        <Part title={say("translations")} nothing={say("translations.none")}>
          {counts
            .filter(({ missing, older }) => missing + older > 0)
            .map(({ language: code, missing, older }) => (
              <a key={code} href={`/admin/translations?language=${code}`}>
                {say("languages.line", { language: languageName(code, language), missing, older })}
              </a>
            ))}
        </Part>
      )}
      <Part title={say("missing")} nothing={say("missing.none")}>
        {empty.map((key) => (
          <span key={key}>{say("missing.section", { section: sectionTitle(key, language) })}</span>
        ))}
      </Part>
      <Part title={say("readers")} nothing={say("readers.none")}>
        {fromReaders.map(([name, href, count]) => (
          <a key={name} href={href}>
            {say(`readers.${name}`, { count })}
          </a>
        ))}
      </Part>
    </section>
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

interface Draft {
  readonly id: number | string;
  readonly title?: string | null;
  readonly updatedAt: string;
  readonly slug: string;
}

/** The drafts changed last that this person may read and that do not wait for approval. */
async function listDrafts(payload: ServerProps["payload"], user: ServerProps["user"]): Promise<Draft[]> {
  const found = await Promise.all(
    Object.values(collectionOf).map(async (slug) => {
      const { docs } = await payload.find({
        collection: slug as never,
        ...{ draft: true, depth: 0, limit: shown, sort: "-updatedAt", user, overrideAccess: false },
        where: { _status: { equals: "draft" }, inReview: { not_equals: true } },
      });
      return (docs as Omit<Draft, "slug">[]).map((draft) => ({ ...draft, slug }));
    }),
  );
  const newest = found.flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return newest.slice(0, shown);
}
