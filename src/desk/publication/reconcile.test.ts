import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Payload } from "payload";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { deskTypes, toLexical } from "#src/content/desk-types.ts";
import { writeOnce } from "#src/platform/secrets.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";

const database = withDatabase();
let payload: Payload;
let dataDir: string;
let officeId: number;
let topicId: number;

/** Payload over the test's own database, as the desk's own role. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "arengo-desk-"));
  const secrets = {
    databaseRoles: { owner: "-", ...testPasswords },
    ...{ desk: "test", preview: "test", internal: "test", clickhouse: "test" },
  };
  await writeOnce(join(dataDir, "keys", "secrets.json"), JSON.stringify(secrets));
  process.env.ARENGO_DATA = dataDir;
  process.env.DATABASE_URL = database.url;
  const [{ getPayload }, { default: config }] = await Promise.all([import("payload"), import("../payload.config.ts")]);
  payload = await getPayload({ config });
  const contacts = await create("contact-points", {
    title: "Recapiti",
    entries: [{ type: "email", value: "a@example.org" }],
  });
  const place = await create("places", { _status: "draft", title: "Palazzo" });
  const office = await create("offices", {
    ...{
      title: "Ufficio stampa",
      summary: "Comunica.",
      unitType: "ufficio",
      body: toLexical("Comunica."),
      seat: place.id,
    },
    contacts: [contacts.id],
  });
  const topic = await create("topics", { title: "Bilancio", summary: "I conti.", term: "bilancio" });
  officeId = office.id as number;
  topicId = topic.id as number;
}, 60_000);

type Doc = Record<string, unknown> & { id: number | string };
const create = (collection: string, data: object): Promise<Doc> =>
  payload.create({ collection: collection as never, data: { _status: "published", ...data } as never }) as Promise<Doc>;
const aRelease = (fields: object = {}) => ({
  ...{
    title: "Il bilancio è approvato",
    summary: "Approvato il bilancio.",
    newsType: "comunicati",
    body: toLexical("Approvato."),
  },
  ...{ offices: [officeId], topics: [topicId] },
  ...fields,
});
const update = (id: number | string, data: object, options: object = {}) =>
  payload.update({ collection: "news" as never, id, data: data as never, ...options } as never) as Promise<unknown>;
const published = (id: number | string) =>
  database.site
    .selectFrom("published.documents")
    .select(["path", "entry", "title", "locale"])
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .execute();
const entries = (id: number | string) =>
  database.site
    .selectFrom("register.entries")
    .select(["action", "version"])
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .orderBy("number")
    .execute();

test("a draft is nowhere but at the desk; publishing it puts it into register and published store at once", async () => {
  const draft = await create("news", aRelease({ _status: "draft", title: "Bozza riservata" }));
  expect(await published(draft.id)).toEqual([]);
  await update(draft.id, { _status: "published" });
  expect(await published(draft.id)).toMatchObject([{ path: "/novita/comunicati/bozza-riservata", locale: "it" }]);
  expect(await entries(draft.id)).toEqual([{ action: "publish", version: 1 }]);
});

test("autosaving over a published item changes nothing in public, and saving it again unchanged adds no entry", async () => {
  const item = await create("news", aRelease({ title: "Con bozza sopra" }));
  await update(item.id, { title: "Non ancora" }, { draft: true, autosave: true });
  expect(await published(item.id)).toMatchObject([{ title: "Con bozza sopra" }]);
  await update(item.id, { _status: "published", title: "Con bozza sopra" });
  expect(await entries(item.id)).toEqual([{ action: "publish", version: 1 }]);
});

test("a correction is an entry of its own with its public note; unpublishing withdraws with the reason", async () => {
  const item = await create("news", aRelease({ title: "Da rettificare" }));
  await update(item.id, { _status: "published", summary: "Approvato ieri.", correctionNote: "Corretta la data." });
  await update(item.id, { _status: "draft", withdrawalReason: "Pubblicato per errore." });
  expect((await entries(item.id)).map((entry) => entry.action)).toEqual(["publish", "correct", "withdraw"]);
  expect(await published(item.id)).toEqual([]);
  const path = await database.site
    .selectFrom("published.paths")
    .select("reason")
    .where("path", "=", "/novita/comunicati/da-rettificare")
    .executeTakeFirst();
  expect(path).toEqual({ reason: "Pubblicato per errore." });
});

test("a second language is published beside the first, under its own address", async () => {
  const item = await create("news", aRelease({ title: "In due lingue" }));
  const english = { title: "In two languages", summary: "Budget.", body: toLexical("Approved."), _status: "published" };
  await update(item.id, english, { locale: "en" });
  expect((await published(item.id)).map((row) => row.path).toSorted()).toEqual([
    "/en/news/press-releases/in-two-languages",
    "/novita/comunicati/in-due-lingue",
  ]);
});

test("what the model wants and is missing stops the publication with a sentence for each field, and leaves no trace", async () => {
  const before = await database.site.selectFrom("register.counter").select("last").executeTakeFirst();
  const attempt = create("news", { title: "Manca tutto", newsType: "avvisi" });
  await expect(attempt).rejects.toMatchObject({
    status: 400,
    data: { errors: expect.arrayContaining([expect.objectContaining({ path: "summary" })]) },
  });
  expect(await database.site.selectFrom("register.counter").select("last").executeTakeFirst()).toEqual(before);
});

test("an editor may not publish or withdraw, whichever way it is tried; the press office may", async () => {
  const asRole = async (role: string) => ({
    overrideAccess: false,
    user: { ...(await aUser(role)), collection: "users" },
  });
  const item = await create("news", aRelease({ title: "Di altri", _status: "draft" }));
  await expect(update(item.id, { _status: "published" }, await asRole("editor"))).rejects.toMatchObject({
    status: 403,
  });
  expect(await published(item.id)).toEqual([]);
  await expect(update(item.id, { title: "Osservato" }, await asRole("observer"))).rejects.toMatchObject({
    status: 403,
  });
  await update(item.id, { _status: "published" }, await asRole("press-office"));
  await expect(update(item.id, { _status: "draft" }, await asRole("editor"))).rejects.toMatchObject({ status: 403 });
  expect(await published(item.id)).toHaveLength(1);
});

const aUser = (role: string) =>
  payload.create({
    collection: "users" as never,
    data: {
      name: role,
      email: `${role}${Math.random()}@example.org`,
      password: "una-password-lunga",
      roles: [role],
    } as never,
  }) as Promise<Doc>;

test("several documents at once are refused with a sentence", async () => {
  const bulk = payload.update({
    collection: "news" as never,
    where: { title: { exists: true } },
    data: { _status: "draft" } as never,
  } as never);
  await expect(bulk).rejects.toThrow("uno alla volta");
});

test("forty publications at once all arrive, with numbers without a gap", async () => {
  const before = (await database.site.selectFrom("register.counter").select("last").executeTakeFirstOrThrow()).last;
  const items = await Promise.all(
    Array.from({ length: 40 }, (_, index) => create("news", aRelease({ title: `Insieme ${index}` }))),
  );
  const numbers = (await Promise.all(items.map((item) => published(item.id)))).flat().map((row) => row.entry);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => before + index + 1));
});

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
const upload = (name: string, mimetype: string, data: Buffer, fields: object = { alt: "Un campo blu" }) =>
  payload.create({
    collection: "media" as never,
    data: fields as never,
    file: { name, mimetype, data, size: data.length },
  } as never) as Promise<Doc>;

test("a picture is published with its sizes as files of the store, and dies with its document", async () => {
  const image = await upload("campo.jpg", "image/jpeg", await picture());
  const item = await create("news", aRelease({ title: "Con immagine", image: image.id }));
  const files = await database.site
    .selectFrom("published.files")
    .select(["name", "sha256"])
    .where("kind", "=", "news")
    .where("id", "=", String(item.id))
    .execute();
  expect(files.map((file) => file.name).toSorted()).toEqual([
    "campo-320x213.webp",
    "campo-640x427.webp",
    "campo-900x600.webp",
  ]);
  const stored = await readdir(join(dataDir, "files"), { recursive: true });
  expect(files.every(({ sha256 }) => stored.includes(join(sha256.slice(0, 2), sha256)))).toBe(true);
  await update(item.id, { withdrawalReason: "Non serve più." });
  await payload.delete({ collection: "news" as never, id: item.id } as never);
  expect(await published(item.id)).toEqual([]);
  expect((await entries(item.id)).map((entry) => entry.action)).toEqual(["publish", "withdraw"]);
});

test.each([
  ["a picture without alternative text", "senza.jpg", "image/jpeg", picture, {}],
  [
    "a page that calls itself a picture",
    "pagina.png",
    "image/png",
    async () => Buffer.from("<html><script>1</script></html>"),
    { alt: "x" },
  ],
  [
    "an archive that calls itself a picture",
    "archivio.jpg",
    "image/jpeg",
    async () => Buffer.from("504b030414000000", "hex"),
    { alt: "x" },
  ],
  [
    "a picture that goes on as a page",
    "doppio.jpg",
    "image/jpeg",
    async () => Buffer.concat([await picture(), Buffer.from("<script>alert(1)</script>")]),
    { alt: "x" },
  ],
  [
    "a page that calls itself a text",
    "testo.txt",
    "text/plain",
    async () => Buffer.from("<!doctype html><script>1</script>"),
    {},
  ],
  ["a program", "programma.exe", "application/x-msdownload", async () => Buffer.from("MZ"), {}],
])("%s is refused with a sentence", async (_, name, type, bytes, fields) => {
  const attempt = upload(name, type, await bytes(), fields);
  await expect(attempt).rejects.toMatchObject({ status: 400 });
});

test("a publication whose commit fails is a fault for whoever published, never an acknowledgement", async () => {
  await database.pool.query(`
    create function public.fail_late() returns trigger language plpgsql as $$ begin raise exception 'too late'; end $$;
    create constraint trigger fail_late after insert on desk.news deferrable initially deferred
      for each row when (new.number = 'late') execute function public.fail_late();`);
  await expect(create("news", aRelease({ title: "Mai successo", number: "late" }))).rejects.toThrow(
    "was not committed",
  );
  const { rows } = await database.pool.query("select from desk.news where number = 'late'");
  expect(rows).toEqual([]);
});

test.each(deskTypes.map((type) => [type.collection.slug, type] as const))(
  "%s: a half-written draft is saved, and publishing it is refused with every mandatory field named",
  async (collection, type) => {
    const given = { title: "Scritto a metà" };
    const draft = await payload.create({
      collection: collection as never,
      data: { _status: "draft", ...given } as never,
      draft: true,
    });
    const { id } = draft as Doc;
    const wanted = type.check({ id, ...given }, "it").filter(({ severity }) => severity === "error");
    const publishing = payload.update({ collection: collection as never, id, data: { _status: "published" } as never });
    const refused = await publishing.then(
      () => [],
      (fault: { data?: { errors?: { path: string }[] } }) => fault.data?.errors ?? [],
    );
    const published = { _status: "published" };
    const doors = {
      madeAsPublished: () =>
        payload.create({ collection: collection as never, data: { ...published, ...given } as never }),
      bulkEdit: () =>
        payload.update({ collection: collection as never, where: { id: { equals: id } }, data: published as never }),
      otherLanguage: () =>
        payload.update({ collection: collection as never, id, locale: "en", data: published as never }),
      oneLanguage: () =>
        payload.update({
          collection: collection as never,
          id,
          data: published as never,
          publishSpecificLocale: "it",
        } as never),
    };
    for (const open of Object.values(doors)) await expect(open()).rejects.toMatchObject({ status: expect.any(Number) });
    // asked for as a draft, it stays one, whatever else is said of it
    await payload
      .update({ collection: collection as never, id, data: published as never, draft: true } as never)
      .catch(() => []);
    expect(wanted.length).toBeGreaterThan(0);
    expect(refused.map(({ path }) => path).toSorted()).toEqual(wanted.map(({ field }) => field).toSorted());
    expect(
      await database.site
        .selectFrom("published.documents")
        .select("id")
        .where("kind", "=", type.kind)
        .where("id", "=", String(id))
        .execute(),
    ).toEqual([]);
  },
);
