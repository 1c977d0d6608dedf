import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
const day = 86_400_000;

/** Titles of the cards and labels of the states in a list. */
async function list(query: string): Promise<string[]> {
  const { document } = parseHTML(await site.text(`/bandi${query}`));
  return [...document.querySelectorAll("[data-cards] article")].map(
    (card) => `${card.querySelector("a")?.textContent}: ${card.querySelector(".badge")?.textContent}`,
  );
}

beforeAll(async () => {
  const at = (days: number) => new Date(site.now.getTime() + days * day).toISOString();
  const calls: [string, number | undefined, number | undefined, boolean][] = [
    ["futuro", 5, 30, false],
    ["lungo", -5, 30, false],
    ["breve", -5, 3, false],
    ["finito", -30, -1, false],
    ["deciso", -30, -2, true],
  ];
  for (const [id, opens, closes, decided] of calls) {
    const {
      results,
      opensAt: _opens,
      closesAt: _closes,
      ...call
    } = fullDocuments.call as PublicDocument & {
      results: object;
    };
    const dates = {
      ...(opens !== undefined && { opensAt: at(opens), startsAt: at(opens) }),
      ...(closes !== undefined && { closesAt: at(closes), endsAt: at(closes) }),
    };
    const own = { id, title: id, path: `/bandi/${id}`, sortAt: at(opens ?? 0), tags: ["section:bandi", `call:${id}`] };
    await publish(database, { ...call, ...own, ...dates, ...(decided && { results }) } as PublicDocument);
  }
});

test("each state has its calls, the open ones by their deadline", async () => {
  expect(await list("?stato=aperti")).toEqual(["breve: In scadenza", "lungo: Aperto"]);
  expect(await list("?stato=in-scadenza")).toEqual(["breve: In scadenza"]);
  expect(await list("?stato=chiusi")).toEqual(["finito: Chiuso"]);
  expect(await list("?stato=con-esito")).toEqual(["deciso: Con esito"]);
  expect((await list("")).toSorted()).toHaveLength(5);
  expect((await list("?stato=altro")).toSorted()).toHaveLength(5);
});

test("at the deadline a call moves by itself, on a page that was kept too", async () => {
  const before = site.now;
  await list("?stato=aperti");
  site.now = new Date(before.getTime() + 3 * day);
  expect(await list("?stato=aperti")).toEqual(["lungo: Aperto"]);
  expect(await list("?stato=chiusi")).toContain("breve: Chiuso");
  expect(await site.text("/bandi/breve")).toContain(">Chiuso<");
  site.now = before;
});

test("the chosen state is said to who cannot see it", async () => {
  const { document } = parseHTML(await site.text("/bandi?stato=aperti"));
  expect(document.querySelector('main .nav-tabs [aria-current="page"]')?.textContent).toBe("Aperti");
});
