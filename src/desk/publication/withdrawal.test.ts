import { beforeAll, expect, test } from "vitest";
import { toLexical } from "#src/content/desk-types.ts";
import { withDatabase } from "#test/database.ts";
import { actionsOn, openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";
import { scheduleProblem } from "./schedule.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

const reasonsOf = (id: number | string) =>
  database.owner
    .selectFrom("published.paths")
    .select(["locale", "reason"])
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .orderBy("locale")
    .execute();

test("a withdrawal without a reason is refused with a sentence that says what to do, and nothing changes", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Senza motivo" }));
  for (const reason of [undefined, null, "", "   "]) {
    await expect(desk.update(item.id, { _status: "draft", withdrawalReason: reason })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("lo scriva nel campo «Motivo del ritiro»"),
    });
  }
  expect(await publishedOf(database, item.id)).toHaveLength(1);
  expect(await actionsOn(database, item.id)).toEqual(["publish"]);
});

test("the reason saved in a draft serves the withdrawal that follows, and stands at the old address", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Con motivo salvato" }));
  await desk.update(item.id, { withdrawalReason: "Dati da verificare." }, { draft: true });
  await desk.update(item.id, { _status: "draft" });
  expect(await reasonsOf(item.id)).toEqual([{ locale: "it", reason: "Dati da verificare." }]);
});

test("one reason serves every language in which the document stands", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "In due lingue, ritirato" }));
  const english = { title: "Two languages, withdrawn", summary: "Budget.", body: toLexical("Approved.") };
  await desk.update(item.id, { ...english, _status: "published" }, { locale: "en" });
  await desk.update(item.id, { _status: "draft", withdrawalReason: "Doppione." });
  expect(await reasonsOf(item.id)).toEqual([
    { locale: "en", reason: "Doppione." },
    { locale: "it", reason: "Doppione." },
  ]);
});

test("the reason of an earlier withdrawal does not serve for the next", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Ritirato due volte" }));
  await desk.update(item.id, { _status: "draft", withdrawalReason: "Primo motivo." });
  await desk.update(item.id, { _status: "published" });
  await expect(desk.update(item.id, { _status: "draft" })).rejects.toMatchObject({ status: 400 });
  expect(await actionsOn(database, item.id)).toEqual(["publish", "withdraw", "publish"]);
});

test("deleting what is published is a withdrawal, and wants its reason too", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Da eliminare" }));
  const remove = () => desk.payload.delete({ collection: "news" as never, id: item.id } as never);
  await expect(remove()).rejects.toMatchObject({ status: 400 });
  expect(await publishedOf(database, item.id)).toHaveLength(1);
  await desk.update(item.id, { _status: "draft", withdrawalReason: "Non serve più." });
  await remove();
  expect(await actionsOn(database, item.id)).toEqual(["publish", "withdraw"]);
});

const asker = (token: string, language = "it") => ({
  headers: new Headers({ authorization: `JWT ${token}` }),
  language,
});

test("a withdrawal is put on the schedule only when its reason is written", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Da programmare" }));
  const approver = await desk.tokenOf("approver");
  const asked = {
    name: "schedule-publish",
    args: { type: "unpublish", doc: { relationTo: "news", value: String(item.id) } },
  };
  const problem = (language?: string) => scheduleProblem(desk.config, asked, asker(approver, language));
  expect(await problem()).toContain("Prima di programmare il ritiro scriva il motivo");
  expect(await problem("en")).toContain("Before scheduling the withdrawal");
  await desk.update(item.id, { withdrawalReason: "Scaduto." }, { draft: true });
  expect(await problem()).toBeUndefined();
});

test("only who may publish a content puts it on the schedule or takes it off", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Programmata da altri" }));
  const doc = { relationTo: "news", value: String(item.id) };
  const planned = await desk.payload.jobs.queue({
    task: "schedulePublish",
    input: { type: "publish", doc } as never,
    waitUntil: new Date("2099-01-01T00:00:00.000Z"),
  });
  const editor = await desk.tokenOf("editor");
  const administrator = await desk.tokenOf("administrator");
  const removal = { deleteID: planned.id };
  for (const args of [
    { type: "publish", doc },
    removal,
    { ...removal, doc: { relationTo: "users", value: "1" } },
    {},
  ]) {
    const asked = { name: "schedule-publish", args };
    for (const token of [editor, "nobody"])
      expect(await scheduleProblem(desk.config, asked, asker(token))).toContain("serve chi ha il ruolo");
  }
  for (const args of [{ type: "publish", doc }, removal])
    expect(
      await scheduleProblem(desk.config, { name: "schedule-publish", args }, asker(administrator)),
    ).toBeUndefined();
  expect(await scheduleProblem(desk.config, { name: "render-list", args: {} }, asker(editor))).toBeUndefined();
});

test("a copy takes neither address nor notes of the original, and is a draft that nobody sees", async () => {
  const fields = { slug: "originale", correctionNote: "Corretta la data.", withdrawalReason: "Vecchio motivo." };
  const item = await desk.create("news", desk.aRelease({ title: "Originale", ...fields }));
  const copy = await desk.payload.duplicate({ collection: "news" as never, id: item.id });
  expect(copy).toMatchObject({ _status: "draft", title: "Originale" });
  expect(copy).toMatchObject({ slug: null, correctionNote: null, withdrawalReason: null });
  expect(await publishedOf(database, copy.id)).toEqual([]);
  expect(await actionsOn(database, copy.id)).toEqual([]);
});
