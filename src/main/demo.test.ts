import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { mainSite, NewsDocument, PublicDocument, SettingsDocument } from "#src/content/index.ts";
import { readConfig } from "#src/platform/config.ts";
import { writeOnce } from "#src/platform/secrets.ts";
import { listSpool, readSpool } from "#src/platform/spool.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";
import { loadDemo } from "./demo.ts";

const database = withDatabase();
const lines: string[] = [];
const load = (size?: number) =>
  loadDemo(readConfig(process.env), { onProgress: (line) => lines.push(line), ...(size !== undefined && { size }) });
const lastEntry = async () =>
  (await database.site.selectFrom("register.counter").select("last").executeTakeFirstOrThrow()).last;
const published = (kind: string, locale = "it") =>
  database.site
    .selectFrom("published.documents")
    .select(["id", "path", "section", "document"])
    .where("site", "=", mainSite)
    .where("kind", "=", kind)
    .where("locale", "=", locale)
    .where("id", "not like", "large-%")
    .execute();

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "arengo-demo-"));
  const secrets = {
    databaseRoles: { owner: "-", ...testPasswords },
    ...{ desk: "test", preview: "test", internal: "test", clickhouse: "test" },
  };
  await writeOnce(join(dataDir, "keys", "secrets.json"), JSON.stringify(secrets));
  process.env.ARENGO_DATA = dataDir;
  process.env.DATABASE_URL = database.url;
  await load();
}, 300_000);

test("everything is published through the desk, in Italian and where it exists in English", async () => {
  const sections = (await published("news")).map(({ section }) => section);
  expect(sections.filter((section) => section === "novita/comunicati")).toHaveLength(30);
  expect((await published("service")).length).toBeGreaterThanOrEqual(12);
  expect((await published("office")).length).toBeGreaterThanOrEqual(15);
  expect((await published("event")).length).toBeGreaterThanOrEqual(20);
  expect((await published("document")).length).toBeGreaterThanOrEqual(25);
  expect((await published("place")).length).toBeGreaterThanOrEqual(20);
  for (const [kind, least] of [
    ["news", 3],
    ["service", 3],
    ["event", 2],
    ["place", 2],
  ] as const) {
    expect((await published(kind, "en")).length).toBeGreaterThanOrEqual(least);
  }
});

test("each language says that this is a demonstration, and shows the invented coat of arms", async () => {
  for (const locale of ["it", "en"]) {
    const [settings] = await published("settings", locale);
    const document = SettingsDocument.parse(settings?.document);
    expect(document).toMatchObject({ demonstration: true, primaryColor: "#7a1f2b" });
    expect(document.coatOfArms?.alt).not.toBe("");
    expect(document.highlights).toHaveLength(3);
  }
});

test("what a document names was published too, its picture with sizes and alternative text", async () => {
  const all = await database.site.selectFrom("published.documents").select(["kind", "id", "refs"]).execute();
  const known = new Set(all.map(({ kind, id }) => `${kind}:${id}`));
  expect(all.flatMap(({ refs }) => refs).filter((ref) => !known.has(ref))).toEqual([]);
  const release = (await published("news")).find(({ path }) => path.includes("approvato-il-bilancio"));
  const document = NewsDocument.parse(release?.document);
  expect(document.image?.sizes.length).toBeGreaterThan(1);
  expect(document.image?.alt).toContain("torre");
});

test("adding the English texts leaves the Italian rows as they were", async () => {
  const english = (await published("service", "en")).find(({ path }) => path.includes("ztl"));
  const italian = (await published("service")).find(({ path }) => path.includes("permesso-ztl"));
  expect(italian?.document).toMatchObject({
    stages: [{ title: "Domanda" }, {}, { title: "Rilascio", duration: 10 }],
  });
  expect(english?.document).toMatchObject({
    stages: [{ title: "Application" }, {}, { title: "Issue", duration: 10 }],
  });
});

test("a second load adds no entry to the register", async () => {
  const before = await lastEntry();
  await load();
  expect(await lastEntry()).toBe(before);
}, 60_000);

test("a large demonstration goes on where it stopped, and each document has the shape of its kind", async () => {
  const before = await lastEntry();
  await load(250);
  await load(450);
  expect(await lastEntry()).toBe(before + 450);
  const rows = await database.site
    .selectFrom("published.documents")
    .select("document")
    .where("id", "like", "large-%")
    .execute();
  expect(rows).toHaveLength(450);
  for (const { document } of rows) expect(PublicDocument.safeParse(document).success).toBe(true);
  expect(lines.at(-1)).toBe("Documenti per le misure: 450 di 450");
}, 60_000);

test("people can subscribe at once, at the municipality's site and at the museum's, and a letter lies there to be read", async () => {
  const lists = await database.desk
    .selectFrom("newsletter.lists")
    .select(["site", "isPress"])
    .orderBy("site")
    .execute();
  expect(lists.map(({ site, isPress }) => [site, isPress])).toEqual(
    expect.arrayContaining([
      ["comune", false],
      ["comune", true],
      ["museo", false],
    ]),
  );
  const [file = ""] = await listSpool(join(process.env.ARENGO_DATA ?? "", "letters"), 5);
  expect(String(await readSpool(join(process.env.ARENGO_DATA ?? "", "letters"), file))).toContain("List-Unsubscribe");
  expect(await database.owner.selectFrom("newsletter.issues").select("id").execute()).toEqual([]);
});
