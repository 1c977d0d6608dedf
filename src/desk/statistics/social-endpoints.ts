import type { Endpoint, PayloadRequest } from "payload";
import { civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import {
  audienceDimensions,
  dayMetrics,
  forgetDay,
  isPackedTable,
  keepAudience,
  keepDays,
  keepEnded,
  keepEstimate,
  keepExport,
  keepOthers,
  keepProfile,
  listProfiles,
  longestExport,
  networks,
  otherGroups,
  readCount,
  readOthers,
} from "#src/social-measures/index.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import { personOf } from "../requests/access.ts";
import { mayKeepFigures, siteAsked } from "./access.ts";
import { fieldOf } from "./field-of.ts";
import { forgetRefused, keepRefused } from "./refused-form.ts";
import { type SocialForm, socialFields } from "./social-fields.ts";

const screen = "/admin/statistiche/social";
type Words = Readonly<Record<string, string>>;

/** What came of a form: words for the screen it leads back to. */
type Told = Words;
const refuse = (kind: string, name = ""): Told => ({ refused: kind, ...(name && { name }) });
const done = (kind: string, words: Words = {}): Told => ({ done: kind, ...words });

/** An endpoint for those who keep figures; of which site says its address, the municipality's own without. What is refused comes back as typed. */
const endpoint = (
  path: SocialForm,
  take: (req: PayloadRequest, form: FormData, site: string) => Promise<Told>,
): Endpoint => ({
  path: `/statistiche/social/${path}`,
  method: "post",
  handler: async (req) => {
    const site = await siteAsked(req);
    if (!mayKeepFigures(req) || site === undefined)
      return leadTo(screen, { ...refuse("mayNot"), ...(site !== undefined && { site }) });
    const form = await formOf(req);
    const words = await take(req, form, site);
    const which = { form: path, site };
    if (!("refused" in words)) {
      await forgetRefused(req, which);
      return leadTo(screen, { ...words, site });
    }
    await keepRefused(req, which, typedIn(form, socialFields[path]));
    return leadTo(screen, { ...words, ...which });
  },
});

/** More than any list that is taken; what is longer is no list of shares. */
const longestKept = 200_000;
/** Shares of some thousand towns. */
const longestShares = 20_000;

const typedIn = (form: FormData, names: readonly string[]): Words =>
  Object.fromEntries(names.map((name) => [name, fieldOf(form, name, longestKept)]));

/** The profile of a form, when it is one of this site. */
async function profileOf(req: PayloadRequest, form: FormData, site: string): Promise<string | undefined> {
  const asked = fieldOf(form, "profile", 36);
  return (await listProfiles(dbOf(req), site)).find(({ id }) => id === asked)?.id;
}

/** A day of a form that is over or today. */
function dayOf(form: FormData, now: Date) {
  const day = parseCivilDate(fieldOf(form, "day", 10));
  return day !== undefined && day <= civilDateOf(now) ? day : undefined;
}

/** The bytes of the form's file; `undefined` for none, an empty or a too large one. */
async function fileOf(form: FormData): Promise<Buffer | undefined> {
  const file = form.get("file");
  if (!(file instanceof Blob) || file.size === 0 || file.size > longestExport) return undefined;
  return Buffer.from(await file.arrayBuffer());
}

const addProfile = endpoint("profile", async (req, form, site) => {
  const network = networks.find((one) => one === form.get("network"));
  const name = fieldOf(form, "name", 120);
  if (!network || name === "") return refuse("bad-field");
  await keepProfile(dbOf(req), site, { network, name, isLinked: form.get("isLinked") === "on" }, new Date());
  return done("saved");
});

/** An empty field is not known and changes nothing; a dash takes back what was entered by mistake. */
const addDay = endpoint("day", async (req, form, site) => {
  const now = new Date();
  const [profile, day] = [await profileOf(req, form, site), dayOf(form, now)];
  if (!profile || !day) return refuse("bad-field");
  const db = dbOf(req);
  const figures = dayMetrics
    .map((metric) => ({ metric, text: fieldOf(form, metric, 30) }))
    .filter(({ text }) => text !== "");
  const read = figures.map(({ metric, text }) => ({ metric, value: readCount(text) }));
  const wrong = read.find(({ value }) => value === undefined || (value !== null && value < 0));
  if (wrong) return refuse("no-number", fieldOf(form, wrong.metric, 30));
  const known = read.flatMap(({ metric, value }) => (typeof value === "number" ? [{ day, metric, value }] : []));
  await keepDays(db, profile, known, { source: "hand", by: personOf(req), now });
  for (const { metric, value } of read) if (value === null) await forgetDay(db, profile, day, metric);
  return done("saved");
});

const addFile = endpoint("file", async (req, form, site) => {
  const now = new Date();
  const [profile, bytes] = [await profileOf(req, form, site), await fileOf(form)];
  if (!profile) return refuse("bad-field");
  if (!bytes) return refuse("no-file");
  if (isPackedTable(bytes)) return refuse("no-csv");
  const read = await keepExport(dbOf(req), { profile, bytes, today: civilDateOf(now), by: personOf(req), now });
  return told(read.days.length + read.posts.length, read.faults, read.unknownColumns);
});

/** What came of a file: how much was kept, and the rows that could not be read. */
function told(
  count: number,
  faults: readonly { row: number; kind: string; text: string }[],
  unknown: readonly string[] = [],
): Told {
  const rows = faults.slice(0, 20).map(({ row, kind, text }) => `${row}:${kind}:${text.slice(0, 40)}`);
  const words = { count: String(count), faults: rows.join("\n"), unknown: unknown.slice(0, 8).join(", ") };
  if (count > 0) return done("read", words);
  return { ...refuse(rows.length === 0 ? "nothing-read" : "no-row-read"), ...words };
}

/** `Donne 55%` a line: shares of the followers. */
const addAudience = endpoint("audience", async (req, form, site) => {
  const [profile, day] = [await profileOf(req, form, site), dayOf(form, new Date())];
  const dimension = audienceDimensions.find((one) => one === form.get("dimension"));
  if (!profile || !day || !dimension) return refuse("bad-field");
  const typed = fieldOf(form, "shares", longestKept);
  if (typed.length > longestShares) return refuse("long-shares");
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const shares = lines.map((line) => {
    const found = /^(.{1,100}?)[\s:;=]+(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(line);
    return { line, key: found?.[1]?.trim() ?? "", share: Number((found?.[2] ?? "NaN").replace(",", ".")) / 100 };
  });
  const wrong = shares.find(({ key, share }) => key === "" || !(share >= 0 && share <= 1));
  if (wrong) return refuse("no-share", wrong.line.slice(0, 60));
  await keepAudience(dbOf(req), { profile, day, dimension, shares: shares.map(({ key, share }) => ({ key, share })) });
  return done("saved");
});

const addEnded = endpoint("ended", async (req, form, site) => {
  const [profile, since] = [await profileOf(req, form, site), dayOf(form, new Date())];
  const metric = [...dayMetrics, ...audienceDimensions].find((one) => one === form.get("metric"));
  if (!profile || !since || !metric) return refuse("bad-field");
  await keepEnded(dbOf(req), profile, metric, since);
  return done("saved");
});

const addEstimate = endpoint("estimate", async (req, form, site) => {
  const [profile, day] = [await profileOf(req, form, site), dayOf(form, new Date())];
  const value = readCount(fieldOf(form, "value", 30));
  const method = fieldOf(form, "method", 1_000);
  if (!profile || !day || typeof value !== "number" || value < 0) return refuse("bad-field");
  if (method.length < 10) return refuse("no-method");
  await keepEstimate(dbOf(req), { profile, day, value, method });
  return done("saved");
});

const addOther = endpoint("other", async (req, form, site) => {
  const now = new Date();
  const db = dbOf(req);
  const bytes = await fileOf(form);
  if (bytes && isPackedTable(bytes)) return refuse("no-csv");
  if (bytes) {
    const { others, faults } = readOthers(bytes, civilDateOf(now));
    await db.transaction().execute((tx) => keepOthers(tx, site, others));
    if (others.length === 0 && faults.length === 0) return refuse("no-columns");
    return told(others.length, faults);
  }
  const network = networks.find((one) => one === form.get("network"));
  const [day, followers] = [dayOf(form, now), readCount(fieldOf(form, "followers", 30))];
  const municipality = fieldOf(form, "municipality", 120);
  const groups = otherGroups.filter((group) => form.get(group) === "on");
  if (!network || !day || typeof followers !== "number" || followers < 0 || municipality === "" || groups.length === 0)
    return refuse("bad-field");
  await keepOthers(db, site, [{ network, day, followers, municipality, groups }]);
  return done("saved");
});

/** Everything that the desk takes about social profiles. */
export const socialEndpoints: readonly Endpoint[] = [
  ...[addProfile, addDay, addFile, addAudience, addEnded, addEstimate, addOther],
];
