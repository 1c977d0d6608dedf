import type { PayloadRequest } from "payload";
import { countOpenTranslations, listEmptySections, listMisses, listStale, mainSite } from "#src/content/index.ts";
import { listFailing } from "#src/links/index.ts";
import { summariseRatings } from "#src/rating/index.ts";
import { dbOf } from "../db.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import type { ChosenSite } from "../sites/sites-of-reader.ts";
import { listWaiting } from "./list-waiting.ts";

const shown = 10;
const ratedDays = 90;
/** A page whose readers gave it fewer stars than this on the average, and how many readers make it count. */
const unclear = { below: 3, atLeast: 3 };

/** How one site stands for whoever asks: what waits for them, what grew old, what is missing, what readers met. */
export async function readSiteState(req: PayloadRequest, site: ChosenSite) {
  const db = dbOf(req);
  const asked = { site: site.key, now: new Date() };
  const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
  const since = new Date(asked.now.getTime() - ratedDays * 86_400_000);
  const [waiting, stale, empty, counts, failing, misses, ratings] = await Promise.all([
    listWaiting(req, site.key, asked.now),
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
  return { site, waiting, stale, empty, counts, fromReaders };
}

export type SiteState = Awaited<ReturnType<typeof readSiteState>>;
