import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchInboxJob } from "#src/channels/index.ts";
import { addComment, pressAllow, simulatedAccounts } from "#test/channel-simulator/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let bench: ChannelBench;
let desk: TestDesk;
const tokens = new Map<string, string>();
beforeAll(async () => {
  bench = await openChannels(database);
  const { port } = new URL(bench.simulator.origin);
  desk = await openTestDesk(database, { ARENGO_CHANNELS: "simulated", ARENGO_CHANNELS_PORT: port });
  for (const role of ["administrator", "editor", "approver", "observer"]) tokens.set(role, await desk.tokenOf(role));
}, 90_000);
afterAll(() => bench.simulator.stop());

async function send(path: string, role: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one as string);
  const answer = await desk.answer("POST", `channels/${path}`, { token: tokens.get(role) ?? "", body });
  const to = new URL(answer.headers.get("location") ?? "", "http://localhost");
  return { status: answer.status, page: await answer.text(), words: Object.fromEntries(to.searchParams) };
}
const aForm = (channel: string | readonly string[]) => ({
  ...{
    title: "Acqua",
    text: "Domani niente acqua in via Roma.",
    link: "https://127.0.0.1/novita/acqua",
    locale: "it",
  },
  ...{ channel, release: "now" },
});
const statesOf = async (post: string) => (await bench.deliveries(post)).map(({ state }) => state);

test("written by one, approved by another: the register has its entry, and it arrives", async () => {
  const account = await bench.connect("mastodon");
  const { words } = await send("save", "editor", { ...aForm(account), next: "send" });
  expect(words).toMatchObject({ done: "waiting" });
  const id = words.id ?? "";
  expect((await send("step", "editor", { id, step: "approve" })).words).toMatchObject({ refused: "mayNot" });
  expect(await statesOf(id)).toEqual([]);
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ done: "approve" });
  await bench.settle();
  expect(await statesOf(id)).toEqual(["sent"]);
  const entries = await database.site
    .selectFrom("register.entries")
    .select(["action", "kind"])
    .where("id", "=", id)
    .execute();
  expect(entries).toEqual([{ action: "publish", kind: "channel-post" }]);
  expect((await send("step", "approver", { id, step: "take-back", note: "" })).words).toMatchObject({
    refused: "reason-missing",
  });
  expect((await send("step", "approver", { id, step: "take-back", note: "Doppio" })).words).toMatchObject({
    done: "take-back",
  });
  await bench.settle();
  expect(await statesOf(id)).toEqual(["withdrawn"]);
});

test("whoever wrote it does not approve it, unless the channel lets them", async () => {
  const account = await bench.connect("telegram", { needsOtherPerson: true });
  const { words } = await send("save", "approver", { ...aForm(account), next: "send" });
  const id = words.id ?? "";
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ refused: "same-person" });
  await database.desk
    .updateTable("channels.accounts")
    .set({ needsOtherPerson: false })
    .where("id", "=", account)
    .execute();
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ done: "approve" });
  await bench.settle();
  expect(await statesOf(id)).toEqual(["sent"]);
});

test("errors stop; a warning wants a reason, and the reason is kept", async () => {
  const account = await bench.connectSecond("mastodon");
  const long = await send("save", "editor", { ...aForm(account), text: "a".repeat(600), next: "send" });
  expect((await send("step", "approver", { id: long.words.id ?? "", step: "approve" })).words).toMatchObject({
    refused: "has-errors",
  });
  const form = { ...aForm(account), text: "Il codice RSSMRA80A01H501U è di prova.", next: "send" };
  const doubtful = await send("save", "editor", form);
  const id = doubtful.words.id ?? "";
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ refused: "reasons-missing" });
  await send("save", "editor", { ...form, id, "reason:personal-data": "Codice inventato." });
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ done: "approve" });
  const kept = await database.desk
    .selectFrom("channels.posts")
    .select("reasons")
    .where("id", "=", id)
    .executeTakeFirst();
  expect(kept?.reasons).toEqual({ "personal-data": "Codice inventato." });
});

test("a comment is answered and hidden by who may publish, for a point of the policy alone", async () => {
  const account = await bench.connect("facebook", { name: "Comune" });
  const profile = bench.world.accounts.find(({ network }) => network === "facebook")?.id ?? "";
  const post = await bench.post([account]);
  await bench.settle();
  const [delivery] = await bench.deliveries(post);
  addComment(bench.world, {
    network: "facebook",
    account: profile,
    post: delivery?.remoteId ?? "",
    text: "A che ora?",
  });
  bench.moveClock(3_600_000);
  await fetchInboxJob.run({}, bench.deps);
  const { id } = await database.desk
    .selectFrom("channels.inbox")
    .select("id")
    .where("text", "=", "A che ora?")
    .executeTakeFirstOrThrow();
  expect((await send("answer", "editor", { id, text: "Alle 8." })).words).toMatchObject({ not: "mayNot" });
  expect((await send("answer", "approver", { id, text: "" })).words).toMatchObject({ not: "empty" });
  expect((await send("answer", "approver", { id, text: "Alle 8." })).words).toMatchObject({ yes: "answered" });
  expect((await send("item", "editor", { id, what: "assign", office: "URP" })).words).toMatchObject({ yes: "assign" });
  expect((await send("item", "editor", { id, what: "hide", rule: "spam" })).words).toMatchObject({ not: "mayNot" });
  expect((await send("item", "editor", { id, what: "hid-there", rule: "spam" })).words).toMatchObject({
    not: "mayNot",
  });
  expect((await send("item", "approver", { id, what: "hide", rule: "" })).words).toMatchObject({ not: "rule-missing" });
  expect((await send("item", "approver", { id, what: "hide", rule: "spam" })).words).toMatchObject({ yes: "hide" });
  expect((await send("item", "approver", { id: "x", what: "close" })).words).toMatchObject({ not: "not-found" });
  expect((await send("stop-words", "approver", { words: "Porco" })).words).toMatchObject({ not: "mayNot" });
  expect((await send("stop-words", "administrator", { words: "Porco\nVia" })).words).toMatchObject({ yes: "words" });
  await bench.settle();
  expect(bench.world.posts.filter(({ text }) => text === "Alle 8.")).toHaveLength(1);
});

test("the municipality's own actor is opened once, with sealed keys, and blocks are kept", async () => {
  expect((await send("fediverse-open", "approver", { site: "comune" })).words).toMatchObject({ not: "mayNot" });
  expect((await send("fediverse-open", "administrator", { site: "altro" })).words).toMatchObject({ not: "no-site" });
  expect((await send("fediverse-open", "administrator", { site: "comune" })).words).toMatchObject({ yes: "opened" });
  const actor = () =>
    database.desk.selectFrom("channels.accounts").selectAll().where("network", "=", "activitypub").execute();
  const [before] = await actor();
  expect(before?.secret?.includes("RSASSA")).toBe(false);
  expect(before?.secret?.includes('"d"')).toBe(false);
  await send("fediverse-open", "administrator", { site: "comune" });
  expect(await actor()).toEqual([before]);
  const value = "molesto.example";
  expect((await send("fediverse-block", "approver", { value })).words).toMatchObject({ not: "mayNot" });
  expect((await send("fediverse-block", "administrator", { value: "a b" })).words).toMatchObject({ not: "bad-block" });
  expect((await send("fediverse-block", "administrator", { value })).words).toMatchObject({ yes: "blocked" });
  const blocks = () => database.desk.selectFrom("channels.fediverseBlocks").select(["what", "value"]).execute();
  expect(await blocks()).toEqual([{ what: "server", value }]);
  const off = await send("fediverse-block", "administrator", { value, step: "unblock" });
  expect(off.words).toMatchObject({ yes: "unblocked" });
  expect(await blocks()).toEqual([]);
});

test("an observer reads and does nothing; nobody without a login gets anything", async () => {
  expect((await send("save", "observer", aForm([]))).words).toMatchObject({ refused: "mayNot" });
  expect((await send("silence", "approver", {})).words).toMatchObject({ refused: "mayNot" });
  expect((await send("save", "nobody", aForm([]))).words).toMatchObject({ refused: "mayNot" });
  expect((await desk.answer("GET", "channels/archive-export")).status).toBe(403);
});

test("the preview counts as each network counts and says what is wrong in a sentence", async () => {
  const account = await bench.connect("x");
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...aForm(account), text: `${"parola ".repeat(50)}#viabilitainvernale` }))
    body.append(name, value as string);
  const answer = await desk.answer("POST", "channels/preview", { token: tokens.get("editor") ?? "", body });
  const told = (await answer.json()) as {
    channels: { used: number; limit: number; cost: number }[];
    findings: { sentence: string; key: string }[];
  };
  expect(told.channels).toMatchObject([{ limit: 280, cost: 200 }]);
  expect(told.findings.map(({ key }) => key)).toEqual(expect.arrayContaining(["hashtag-case", `too-long:${account}`]));
  expect(told.findings.every(({ sentence }) => /[.:]$|\.$|»\.$/.test(sentence))).toBe(true);
});

test.each(["facebook", "threads", "x", "linkedin", "youtube", "instagram"])(
  "%s is connected by its own screen, and what it gave is sealed",
  async (network) => {
    await database.owner
      .updateTable("channels.accounts")
      .set({ remoteId: "elsewhere" })
      .where("network", "=", network)
      .execute();
    const left = await send("connect", "administrator", { network });
    const screen = /href="([^"]+)"/.exec(left.page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const page = await (await fetch(screen.replace("localhost", "127.0.0.1"))).text();
    const query = pressAllow(page).search;
    const stranger = await desk.answer("GET", `channels/back${query}`, { token: tokens.get("observer") ?? "" });
    expect(stranger.headers.get("location")).toContain("refused");
    const first = await desk.answer("GET", `channels/back${query}`);
    expect(await first.text()).toContain("again=1");
    const came = await desk.answer("GET", `channels/back${query}`, { token: tokens.get("administrator") ?? "" });
    expect(came.headers.get("location")).toContain("done=connected");
    const again = await desk.answer("GET", `channels/back${query}`, { token: tokens.get("administrator") ?? "" });
    expect(again.headers.get("location")).toContain("refused=not-allowed");
    const token = bench.world.accounts.find((one) => one.network === network)?.token ?? "";
    const kept = await database.owner
      .selectFrom("channels.accounts")
      .selectAll()
      .where("network", "=", network)
      .where("remoteId", "<>", "elsewhere")
      .execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.secret?.includes(token)).toBe(false);
  },
);

test("who works for the museum sees and writes for the museum alone, and its profiles and silence are its own", async () => {
  const site = {
    ...{ key: "museo", name: "Museo", hosts: [{ host: "museo.esempio.it" }], isOpen: true, primaryColor: "#224466" },
    menu: [{ label: "Notizie", section: "novita" }],
  };
  const museum = (await desk.payload.create({ collection: "sites" as never, data: site as never })) as { id: unknown };
  const person = { email: "stampa@museo.example", password: "una-password-lunga" };
  const data = {
    ...person,
    name: "Museo",
    roles: ["press-office"],
    limited: true,
    mainSite: false,
    sites: [museum.id],
  };
  await desk.payload.create({ collection: "users" as never, data: data as never });
  const theirs = "museum";
  tokens.set(theirs, (await desk.rest("POST", "users/login", { body: person })).json.token ?? "");
  const fields = { site: "museo", remoteId: "-100777", name: "Museo" };
  const [own, foreign] = [await bench.connect("threads", fields), await bench.connect("threads", { remoteId: "778" })];

  expect((await send("save", theirs, aForm(foreign))).words).toMatchObject({ refused: "mayNot" });
  const form = { ...aForm([own, foreign]), site: "museo", link: "https://127.0.0.1/mostra", shorten: "on" };
  const { id = "", ...kept } = (await send("save", theirs, { ...form, next: "send" })).words;
  expect(kept).toEqual({ done: "waiting" });
  const post = await database.desk.selectFrom("channels.posts").selectAll().where("id", "=", id).executeTakeFirst();
  expect(post).toMatchObject({ site: "museo", link: expect.stringMatching(/museo\.esempio\.it(:\d+)?\/b\//) });
  const variants = database.desk.selectFrom("channels.variants").select("accountId").where("postId", "=", id);
  expect(await variants.execute()).toEqual([{ accountId: own }]);
  const preview = new FormData();
  for (const [name, value] of Object.entries({ ...form, channel: foreign })) preview.append(name, value as string);
  const looked = await desk.answer("POST", "channels/preview", { token: tokens.get(theirs) ?? "", body: preview });
  expect(await looked.json()).toMatchObject({ channels: [] });
  expect((await send("step", theirs, { id, step: "approve" })).words).toMatchObject({ refused: "same-person" });
  expect((await send("step", "approver", { id, step: "approve" })).words).toMatchObject({ done: "approve" });
  const entry = database.site.selectFrom("register.entries").select("site").where("id", "=", id);
  expect(await entry.execute()).toEqual([{ site: "museo" }]);

  const news = await desk.create("news", desk.aRelease());
  const tied = { release: "with-publication", document: `news:${news.id}` };
  expect((await send("save", theirs, { ...form, ...tied })).words).toMatchObject({ refused: "document-missing" });
  expect((await send("save", "editor", { ...aForm(foreign), ...tied })).words).toMatchObject({ done: "saved" });

  const municipal = (await send("save", "editor", { ...aForm(foreign), next: "send" })).words.id ?? "";
  expect((await send("save", theirs, { ...form, id: municipal })).words).toMatchObject({ refused: "mayNot" });
  expect((await send("step", theirs, { id: municipal, step: "approve" })).words).toMatchObject({ refused: "mayNot" });
  expect((await send("decide", theirs, { post: municipal, id: "x" })).words).toMatchObject({ refused: "mayNot" });
  expect((await send("template", theirs, { name: "Mostra", text: "Apre" })).words).toMatchObject({ refused: "mayNot" });
  const template = { site: "museo", name: "Mostra", text: "Apre una mostra" };
  expect((await send("template", theirs, template)).words).toMatchObject({ done: "template" });
  const templates = await database.desk.selectFrom("channels.templates").select(["id", "site"]).execute();
  expect(templates.map((one) => one.site)).toEqual(["museo"]);
  const away = { id: templates[0]?.id ?? "", step: "remove" };
  expect((await send("template", "editor", away)).words).toMatchObject({ refused: "not-found" });
  expect((await send("template", theirs, { ...away, site: "museo" })).words).toMatchObject({
    done: "template-removed",
  });
  const get = async (path: string) => (await desk.answer("GET", path, { token: tokens.get(theirs) ?? "" })).status;
  expect(await get("channels/archive-export")).toBe(403);
  expect(await get("channels/archive-export?site=museo")).toBe(200);
  expect(await get("channels/contents")).toBe(403);

  expect((await send("profile", theirs, { id: own, step: "remove" })).words).toMatchObject({ refused: "mayNot" });
  const changed = await send("profile", "administrator", { id: own, name: "Il museo" });
  expect(changed.words).toMatchObject({ site: "museo", done: "changed" });
  const key = { site: "museo", network: "telegram", profile: simulatedAccounts.telegram ?? "", key: "token-telegram" };
  expect((await send("connect-key", theirs, key)).words).toMatchObject({ refused: "mayNot" });
  expect((await send("connect-key", "administrator", key)).words).toMatchObject({ site: "museo", done: "connected" });
  const chat = database.desk.selectFrom("channels.accounts").select("address").where("name", "=", "Comune di Esempio");
  expect(await chat.where("site", "=", "museo").execute()).toEqual([{ address: "https://t.me/esempio_comune" }]);

  const period = { title: "Comunali", basis: "Decreto", startDay: "2031-05-01", startTime: "00:00" };
  const whole = { ...period, endDay: "2031-06-01", endTime: "00:00", everywhere: "on" };
  expect((await send("silence", theirs, { ...whole, site: "museo" })).words).toMatchObject({ refused: "mayNot" });
  const alone = { ...period, site: "museo", endDay: "2031-06-01", endTime: "00:00" };
  expect((await send("silence", "administrator", alone)).words).toMatchObject({ site: "museo", done: "period" });
  expect((await send("silence", "administrator", whole)).words).toMatchObject({ done: "period" });
  const silent = await database.desk.selectFrom("channels.silencePeriods").select(["id", "site"]).execute();
  expect(silent.map((one) => one.site).sort()).toEqual(["comune", "museo", "museo"]);
  const report = silent.find((one) => one.site === "comune")?.id;
  expect(await get(`channels/silence-report?id=${report}`)).toBe(403);
});

test("the networks are asked for comments at once, and not again right after", async () => {
  const ask = async (site: string, role = "approver") => (await send("inbox-ask", role, { site })).words;
  expect(await ask("comune", "observer")).toMatchObject({ not: "mayNot" });
  expect(await ask("comune", "museum")).toMatchObject({ not: "mayNot" });
  expect(await ask("comune")).toMatchObject({ yes: "asked" });
  await database.owner.updateTable("channels.accounts").set({ inboxReadAt: new Date(), inboxReason: "" }).execute();
  expect(await ask("comune")).toMatchObject({ not: "just-asked" });
  await database.owner.updateTable("channels.accounts").set({ inboxReason: "throttled" }).execute();
  expect(await ask("comune")).toMatchObject({ not: "nobody-to-ask" });
});

test("no secret stands in clear anywhere in the database, nor in what is exported", async () => {
  const secrets = bench.world.accounts.flatMap(({ token, refreshToken }) => [token, refreshToken]);
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('channels', 'mail', 'events', 'desk')",
  );
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    const text = rows.map(({ row }) => row).join("\n");
    // PostgreSQL writes bytes as hexadecimal figures
    const hex = (secret: string) => Buffer.from(secret).toString("hex");
    expect(secrets.filter((secret) => text.includes(secret) || text.includes(hex(secret)))).toEqual([]);
  }
  const exported = await desk.answer("GET", "channels/archive-export", { token: tokens.get("observer") ?? "" });
  const text = await exported.text();
  expect(exported.status).toBe(200);
  expect(text).toContain("Domani niente acqua");
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
