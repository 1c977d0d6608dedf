import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";
import { readRefused } from "./refused-form.ts";

const database = withDatabase();
let desk: TestDesk;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of ["observer", "press-office"]) tokens[role] = await desk.tokenOf(role);
}, 120_000);

const send = async (role: string, path: string, fields: Record<string, string>, file?: string) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file !== undefined) body.append("file", new File([file], "export.csv"));
  const answer = await desk.answer("POST", `statistiche/${path}`, { token: tokens[role] ?? "", body });
  return new URL(answer.headers.get("location") ?? "/", "http://x").searchParams;
};
/** What a screen at this address shows again to a person. */
const shownAgain = async (address: URLSearchParams, role = "press-office") => {
  const found = await desk.payload.find({
    collection: "users" as never,
    where: { email: { equals: `${role}@comune.example` } },
  });
  const person = { payload: desk.payload, user: found.docs[0] as never };
  return readRefused(person, { form: address.get("form") ?? "", site: address.get("site") ?? "" });
};
const aProfile = async () => {
  const { id } = await database.desk.selectFrom("social.profiles").select("id").executeTakeFirstOrThrow();
  return { profile: id, day: "2026-11-02" };
};
const kept = () =>
  database.desk.selectFrom("social.days").select(["day", "metric", "value"]).orderBy("metric").execute();

test("only who keeps figures enters them, by hand and by file, and what cannot be read is told", async () => {
  const facebook = { network: "facebook", name: "Comune" };
  expect((await send("observer", "social/profile", facebook)).get("refused")).toBe("mayNot");
  expect((await send("press-office", "social/profile", facebook)).get("done")).toBe("saved");
  const [{ id: profile } = { id: "" }] = await database.desk.selectFrom("social.profiles").select("id").execute();
  const day = "2026-11-02";
  expect((await send("press-office", "social/day", { profile, day, followers: "9.000", reach: "" })).get("done")).toBe(
    "saved",
  );
  const refused = await send("press-office", "social/day", { profile, day, reach: "molti", posts: "3" });
  expect(refused.get("refused")).toBe("no-number");
  expect((await shownAgain(refused))?.typed).toMatchObject({ profile, day, reach: "molti", posts: "3" });
  expect((await send("press-office", "social/day", { profile, day: "2999-01-01", reach: "1" })).get("refused")).toBe(
    "bad-field",
  );
  const read = await send("press-office", "social/file", { profile }, "Date,Reach\n2026-11-02,12\nieri,3\n");
  expect([read.get("done"), read.get("count"), read.get("faults")]).toEqual(["read", "1", "3:no-date:ieri"]);
  const unread = await send("press-office", "social/file", { profile }, "Date,Reach\nieri,3\n");
  expect(Object.fromEntries(unread)).toMatchObject({ refused: "no-row-read", faults: "2:no-date:ieri", form: "file" });
  expect((await shownAgain(unread))?.typed).toEqual({ profile });
  const others = "Comune;Rete;Data;Follower\nArezzo;Orkut;2026-11-02;5\n";
  const none = await send("press-office", "social/other", {}, others);
  expect([none.get("refused"), none.get("faults")]).toEqual(["no-row-read", "2:no-network:Orkut"]);
  expect((await send("press-office", "social/file", { profile }, "PK\u0003\u0004")).get("refused")).toBe("no-csv");
  expect((await send("press-office", "social/other", {}, "Nome;Quanti\nArezzo;5\n")).get("refused")).toBe("no-columns");
  expect(await kept()).toEqual([
    { day, metric: "followers", value: 9_000 },
    { day, metric: "reach", value: 12 },
  ]);
  expect((await send("press-office", "social/day", { profile, day, reach: "-" })).get("done")).toBe("saved");
  expect(await kept()).toHaveLength(1);
});

test.each([
  ["profile", "bad-field", { network: "orkut", name: "Museo civico", isLinked: "on" }],
  ["audience", "bad-field", { day: "2026-11-02", dimension: "city", shares: "Arezzo 55%\nSan Donà 5%" }],
  ["estimate", "bad-field", { day: "2026-11-02", value: "molti", method: "Chi si dichiara di qui" }],
  ["ended", "bad-field", { metric: "reach", day: "2999-01-01" }],
  ["other", "bad-field", { network: "x", municipality: "Arezzo", followers: "molti", province: "on", similar: "" }],
])("the form %s comes back as it was typed when it is refused", async (form, refused, fields) => {
  const address = await send("press-office", `social/${form}`, fields);
  expect(Object.fromEntries(address)).toMatchObject({ refused, form });
  expect(await shownAgain(address)).toMatchObject({ form, typed: fields });
});

test.each([
  ["of 300 towns", "Castiglion Fiorentino ultra\n", 300, "no-share"],
  ["longer than any that is taken", "Comune con un nome 0,1%\n", 1_500, "long-shares"],
])("a list %s comes back whole when it is refused", async (_which, line, times, refused) => {
  const { profile, day } = await aProfile();
  const shares = line.repeat(times).trim();
  const address = await send("press-office", "social/audience", { profile, day, dimension: "city", shares });
  expect(address.get("refused")).toBe(refused);
  expect((await shownAgain(address))?.typed).toEqual({ profile, day, dimension: "city", shares });
});

test("what was refused is shown to whoever typed it, until the form is taken", async () => {
  const { profile, day } = await aProfile();
  const fields = { profile, day, dimension: "city", shares: "Arezzo" };
  const address = await send("press-office", "social/audience", fields);
  expect(await shownAgain(address, "observer")).toBeUndefined();
  expect(await shownAgain(address)).toBeDefined();
  const taken = await send("press-office", "social/audience", { ...fields, shares: "Arezzo 55%" });
  expect(taken.get("done")).toBe("saved");
  expect(await shownAgain(address)).toBeUndefined();
});

test("office and note of a report that is refused come back", async () => {
  const address = await send("press-office", "report", { year: "sempre", office: "Ufficio stampa", note: "I mesi" });
  expect(Object.fromEntries(address)).toMatchObject({ refused: "no-year", year: "semp" });
  expect((await shownAgain(address))?.typed).toEqual({ office: "Ufficio stampa", note: "I mesi" });
});

test.each([
  ["social/profile", { network: "orkut", name: "x" }, "bad-field"],
  ["social/day", { profile: "'", day: "2026-11-02" }, "bad-field"],
  ["social/file", {}, "bad-field"],
  ["social/audience", { profile: "", dimension: "age" }, "bad-field"],
  ["social/ended", { metric: "mood" }, "bad-field"],
  ["social/estimate", { value: "x" }, "bad-field"],
  ["social/other", { network: "facebook", municipality: "A\0" }, "bad-field"],
  ["report", { year: "sempre" }, "no-year"],
])("%s with %o is refused with a sentence", async (path, fields, refused) => {
  expect((await send("press-office", path, fields)).get("refused")).toBe(refused);
});

test("a report is published by who may publish one only", async () => {
  expect((await send("observer", "report", { year: "2025" })).get("refused")).toBe("mayNot");
  expect(await database.desk.selectFrom("report.versions").select("year").execute()).toEqual([]);
});

test("what happened is written onto the curves by who keeps figures, for a site on which they work", async () => {
  const fields = { fromDay: "2026-01-12", untilDay: "", text: "Allerta neve", textEn: "" };
  expect((await send("observer", "annotation/write", fields)).get("refused")).toBe("mayNot");
  expect((await send("press-office", "annotation/write?site=altrove", fields)).get("refused")).toBe("mayNot");
  for (const fromDay of ["ieri", "0000-01-01"])
    expect((await send("press-office", "annotation/write", { ...fields, fromDay })).get("refused")).toBe(
      "bad-annotation",
    );
  expect((await send("press-office", "annotation/write", fields)).get("done")).toBe("saved");
  const rows = () =>
    database.desk.selectFrom("measures.annotations").select(["id", "site", "untilDay", "text"]).execute();
  const [row] = await rows();
  expect(row).toMatchObject({ site: "comune", untilDay: "2026-01-12", text: "Allerta neve" });
  const id = row?.id ?? "";
  const changed = {
    id,
    fromDay: "2026-01-12",
    untilDay: "2026-01-13",
    text: "Allerta neve, due giorni",
    textEn: "Snow",
  };
  const refused = await send("press-office", "annotation/write", { ...changed, untilDay: "2026-01-01" });
  expect(Object.fromEntries(refused)).toMatchObject({
    ...{
      refused: "bad-annotation",
      annotation: id,
      untilDay: "2026-01-01",
      text: "Allerta neve, due giorni",
      textEn: "Snow",
    },
  });
  expect((await send("press-office", "annotation/write", changed)).get("done")).toBe("saved");
  expect(await rows()).toEqual([{ id, site: "comune", untilDay: "2026-01-13", text: "Allerta neve, due giorni" }]);
  expect((await send("press-office", "annotation/remove", { id: row?.id ?? "" })).get("done")).toBe("saved");
  expect(await rows()).toEqual([]);
  const gone = await send("press-office", "annotation/write", changed);
  expect([gone.get("refused"), gone.get("text")]).toEqual(["gone-annotation", "Allerta neve, due giorni"]);
  expect(await rows()).toEqual([]);
});
