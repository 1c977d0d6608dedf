import fc from "fast-check";
import { expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { siteTypes } from "#src/content/site-types.ts";
import { withDatabase } from "#test/database.ts";
import { publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
/**
 * Two sites over one database: one keeps pages as it does for citizens, the other never knows of announcements and so keeps
 * none, and has every statement planned for its values.
 */
const keeping = withSite(database);
const forgetful = withSite(database, {
  get db() {
    return database.owner;
  },
});

const kinds = siteTypes
  .map(({ kind }) => kind)
  .filter((kind) => kind in fullDocuments) as (keyof typeof fullDocuments)[];
const ids = ["1", "2"] as const;
const hour = 3_600_000;

/** A document of a small world, in one of its many states. Full ones name each other by the id 1. */
const anEdit = fc.record({
  kind: fc.constantFrom(...kinds),
  id: fc.constantFrom(...ids),
  title: fc.nat(3),
  topics: fc.subarray([...ids]),
  /** Hours from now: negative has been, absent never ends. */
  from: fc.constantFrom(-5, -5, -5, 1),
  until: fc.option(fc.constantFrom(1, 2, 5)),
  locale: fc.constantFrom("it", "it", "en"),
});
type Edit = typeof anEdit extends fc.Arbitrary<infer One> ? One : never;

const step = fc.oneof(
  { arbitrary: anEdit.map((edit) => ({ what: "publish" as const, edit })), weight: 8 },
  { arbitrary: anEdit.map((edit) => ({ what: "withdraw" as const, edit })), weight: 2 },
  { arbitrary: fc.constantFrom(1, 2).map((hours) => ({ what: "wait" as const, hours })), weight: 1 },
);

/** The full document of a kind; there is one of each. */
const fullOf = (kind: string): PublicDocument =>
  (fullDocuments as Readonly<Record<string, unknown>>)[kind] as PublicDocument;

const pathOf = ({ kind, id, locale }: Pick<Edit, "kind" | "id" | "locale">): string => {
  const { path } = fullOf(kind);
  return `${locale === "en" ? "/en" : ""}${path}-${id}`;
};

function documentOf(edit: Edit, now: Date): PublicDocument {
  const full = fullOf(edit.kind);
  const at = (hours: number) => new Date(now.getTime() + hours * hour).toISOString();
  const topics = edit.topics.map((id) => ({ kind: "topic", id }));
  const named = JSON.stringify(full).matchAll(/\{"kind":"([a-z-]+)","id":"1"\}/g);
  const refs = [...new Set([...[...named].map(([, kind]) => `${kind}:1`), ...topics.map(({ id }) => `topic:${id}`)])];
  return {
    ...full,
    ...{ id: edit.id, locale: edit.locale, path: pathOf(edit), title: `${edit.kind} ${edit.title}`, topics, refs },
    tags: [
      `${edit.kind}:${edit.id}`,
      `kind:${edit.kind}`,
      `section:${full.section}`,
      ...refs.filter((ref) => ref.startsWith("topic:")),
    ],
    ...{ visibleFrom: at(edit.from), updatedAt: now.toISOString() },
    ...(edit.until !== null && { visibleUntil: at(edit.until) }),
  };
}

/** Every page on which something of the small world can stand. */
const addresses = [
  ...["/", "/en", "/novita", "/novita/comunicati", "/servizi", "/servizi/ambiente", "/amministrazione"],
  ...["/amministrazione/uffici", "/vivere-il-comune/luoghi", "/vivere-il-comune/eventi", "/argomenti", "/bandi"],
  ...["/vivere-il-comune/eventi?quando=mese", "/novita?argomento=1", "/domande-frequenti", "/en/news", "/en/topics"],
  ...kinds.flatMap((kind) => ids.map((id) => pathOf({ kind, id, locale: "it" }))),
  ...kinds.map((kind) => pathOf({ kind, id: "1", locale: "en" })),
];

/** The site hears of a change a moment after it is made. */
async function untilHeard(before: number): Promise<void> {
  await expect.poll(() => keeping.state.cache.begin(), { interval: 2, timeout: 5_000 }).toBeGreaterThan(before);
}

async function compare(after: object): Promise<void> {
  for (const address of addresses) {
    const [kept, fresh] = await Promise.all([keeping.app.inject(address), forgetful.app.inject(address)]);
    expect({ address, after, status: kept.statusCode, body: kept.body }).toEqual({
      ...{ address, after, status: fresh.statusCode, body: fresh.body },
    });
  }
}

test("after any sequence of publications, corrections, withdrawals and hours a kept page is the page made anew", {
  timeout: 300_000,
}, async () => {
  forgetful.state.cache.setListening(false);
  const standing = new Map<string, PublicDocument>();
  let now = aMorning.getTime();
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  for (const [index, one] of fc.sample(step, { numRuns: 30, seed }).entries()) {
    const before = keeping.state.cache.begin();
    now += one.what === "wait" ? one.hours * hour : 60_000;
    const at = new Date(now);
    for (const site of [keeping, forgetful]) site.now = at;
    if (one.what === "publish") {
      const document = documentOf(one.edit, at);
      await publish(database, document, { deps: { now: at }, ...(index % 3 === 0 && { correction: `Nota ${index}` }) });
      standing.set(document.path, document);
    } else if (one.what === "withdraw") {
      const document = standing.get(pathOf(one.edit));
      if (!document) continue;
      await withdraw(database, document, `Motivo ${index}`);
      standing.delete(document.path);
    }
    if (one.what !== "wait") await untilHeard(before);
    await compare({ seed, index, ...one });
  }
  expect(keeping.state.cache.state().pages).toBeGreaterThan(10);
});
