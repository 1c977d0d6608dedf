import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countStates } from "#src/newsletter/counts.ts";
import { newsletterPublisher } from "#src/newsletter/index.ts";
import { keepInSpool, listSpool } from "#src/platform/spool.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";
import { subscribers } from "#test/factories/newsletter.ts";

const database = withDatabase();
let desk: TestDesk;
let bench: ChannelBench;
const tokens = new Map<string, string>();
beforeAll(async () => {
  desk = await openTestDesk(database);
  bench = await openChannels(database);
  const publishers = new Map(bench.deps.channels.publishers).set(
    "newsletter",
    newsletterPublisher(() => database.worker),
  );
  bench = Object.assign(bench, {
    deps: Object.assign(bench.deps, { channels: { ...bench.deps.channels, publishers } }),
  });
  for (const role of ["administrator", "press-office", "approver", "front-office"])
    tokens.set(role, await desk.tokenOf(role));
}, 90_000);
afterAll(() => bench.simulator.stop());

async function send(path: string, role: string, fields: Readonly<Record<string, string>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await desk.answer("POST", `newsletter/${path}`, { token: tokens.get(role) ?? "", body });
  return Object.fromEntries(new URL(answer.headers.get("location") ?? "", "http://localhost").searchParams);
}
const openList = async (fields: Readonly<Record<string, string>> = {}) =>
  (await send("list", "press-office", { nameIt: "Notizie", isOpen: "on", ...fields })).id ?? "";

test("a list is a channel: a post delivered to it opens one issue, asked again it is the same one, withdrawn it stops", async () => {
  const list = await openList();
  await subscribers(database.owner, list, ["ada@example.org", "bruno@example.org"]);
  const post = await bench.post([list], { text: "Domani niente acqua." });
  await bench.settle();
  const [delivery] = await bench.deliveries(post);
  expect(delivery).toMatchObject({ state: "sent", remoteId: delivery?.id });
  const issue = delivery?.id ?? "";
  expect(await countStates(database.desk, issue)).toMatchObject({ queued: 2 });
  // as after a crash between the issue and the row that says so
  await database.worker
    .updateTable("channels.deliveries")
    .set({ state: "sending", callingSince: new Date(0), remoteId: null })
    .where("id", "=", issue)
    .execute();
  await bench.settle();
  expect((await bench.deliveries(post))[0]).toMatchObject({ state: "sent" });
  expect(await countStates(database.desk, issue)).toMatchObject({ queued: 2 });
  await bench.withdraw(post);
  await bench.settle();
  expect((await bench.deliveries(post))[0]).toMatchObject({ state: "withdrawn" });
  expect(await countStates(database.desk, issue)).toMatchObject({ queued: 0, withdrawn: 2 });
});

test("an embargo holds a list of citizens and not one of the press", async () => {
  const [citizens, press] = [
    await openList({ nameIt: "Cittadini" }),
    await openList({ nameIt: "Stampa", isPress: "on" }),
  ];
  const embargoUntil = new Date(bench.deps.now().getTime() + 3_600_000);
  const post = await bench.post([citizens, press], { embargoUntil });
  const { deliverJob } = await import("#src/channels/index.ts");
  for (const { id } of await bench.deliveries(post)) await deliverJob.run({ id }, bench.deps);
  const states = new Map((await bench.deliveries(post)).map(({ accountId, state }) => [accountId, state]));
  expect([states.get(citizens), states.get(press)]).toEqual(["queued", "sent"]);
});

test("the press office accredits and erases; approvers and front office do neither and see no address", async () => {
  const list = await openList({ nameIt: "Redazioni", isPress: "on" });
  await subscribers(database.owner, list, ["cronista@giornale.example"]);
  const [row] = await database.owner
    .selectFrom("newsletter.subscriptions")
    .selectAll()
    .where("listId", "=", list)
    .execute();
  const asked = { id: row?.id ?? "", list, decision: "embargo" };
  for (const role of ["approver", "front-office", "nobody"])
    expect(await send("accredit", role, asked)).toMatchObject({ refused: "mayNot" });
  expect(await send("accredit", "press-office", asked)).toMatchObject({ done: "accredited" });
  const now = await database.owner
    .selectFrom("newsletter.subscriptions")
    .selectAll()
    .where("id", "=", asked.id)
    .executeTakeFirst();
  expect(now).toMatchObject({
    accreditation: "accredited",
    mayEmbargo: true,
    decidedBy: expect.stringContaining("press-office"),
  });
  const subscriber = { id: row?.subscriberId ?? "", list };
  expect(await send("resume", "press-office", subscriber)).toMatchObject({ refused: "not-found" });
  await database.owner
    .updateTable("newsletter.subscribers")
    .set({ suspendedAt: new Date() })
    .where("id", "=", subscriber.id)
    .execute();
  expect(await send("resume", "front-office", subscriber)).toMatchObject({ refused: "mayNot" });
  expect(await send("resume", "press-office", subscriber)).toMatchObject({ done: "resumed" });
  expect(await send("erase", "press-office", subscriber)).toMatchObject({ done: "erased" });
  expect(await send("erase", "press-office", { id: "x' or 1=1", list })).toMatchObject({ refused: "not-found" });
});

test("a further site's lists, sender and topics are kept by who works there, and nobody who works elsewhere touches them", async () => {
  const site = {
    ...{ key: "museo", name: "Museo", hosts: [{ host: "museo.esempio.it" }], isOpen: true, primaryColor: "#224466" },
    menu: [{ label: "Notizie", section: "novita" }],
  };
  const museum = (await desk.payload.create({ collection: "sites" as never, data: site as never })) as unknown as {
    id: number;
  };
  const person = { email: "museo@comune.example", password: "una-password-lunga" };
  const data = {
    ...person,
    name: "Museo",
    roles: ["press-office"],
    limited: true,
    mainSite: false,
    sites: [museum.id],
  };
  await desk.payload.create({ collection: "users" as never, data: data as never });
  tokens.set("museum", (await desk.rest("POST", "users/login", { body: person })).json.token ?? "");
  const ofMain = await openList({ nameIt: "Del Comune" });
  const made = await send("list", "museum", { site: "museo", nameIt: "Mostre", isOpen: "on", kind: "event" });
  expect(made).toMatchObject({ done: "made" });
  const list = made.id ?? "";
  const account = () =>
    database.desk.selectFrom("channels.accounts").select(["site", "automaticKinds"]).where("id", "=", list).execute();
  expect(await account()).toEqual([{ site: "museo", automaticKinds: ["event"] }]);
  expect(await send("list", "museum", { list, nameIt: "Mostre ed eventi", kind: "news" })).toMatchObject({
    done: "changed",
  });
  expect(await account()).toEqual([{ site: "museo", automaticKinds: ["news"] }]);
  const theirs = [
    send("list", "museum", { nameIt: "Per il Comune" }),
    send("list", "museum", { list: ofMain, nameIt: "Preso" }),
    send("list", "museum", { site: "nessuno", nameIt: "Altrove" }),
    send("sender", "museum", { site: "comune", address: "" }),
  ];
  expect((await Promise.all(theirs)).map(({ refused }) => refused)).toEqual(Array(4).fill("mayNot"));
  await subscribers(database.owner, ofMain, ["del-comune@example.org"]);
  const [row] = await database.owner
    .selectFrom("newsletter.subscriptions")
    .selectAll()
    .where("listId", "=", ofMain)
    .execute();
  expect(await send("erase", "museum", { list, id: row?.subscriberId ?? "" })).toMatchObject({ refused: "not-found" });
  const from = (address: string) => send("sender", "museum", { site: "museo", address });
  expect(await from("museo@altrove.example")).toMatchObject({ refused: "bad-sender" });
  expect(await from("non è un indirizzo")).toMatchObject({ refused: "bad-sender" });
  expect(await from("")).toMatchObject({ done: "sender" });
});

test("a list without a name is refused with a sentence", async () => {
  expect(await send("list", "press-office", { nameIt: " " })).toMatchObject({ refused: "bad-form" });
});

test("letters that were not sent are read by administrators alone", async () => {
  const folder = join(desk.dataDir, "letters");
  await mkdir(folder, { recursive: true });
  await keepInSpool(folder, Buffer.from("To: ada@example.org\r\n\r\nBuongiorno"), new Date());
  const [file = ""] = await listSpool(folder, 1);
  const read = (role: string, name = file) =>
    desk.answer("GET", `newsletter/spool?file=${encodeURIComponent(name)}`, { token: tokens.get(role) ?? "" });
  expect((await read("press-office")).status).toBe(403);
  expect(await (await read("administrator")).text()).toContain("Buongiorno");
  expect((await read("administrator", "../keys/secrets.json")).status).toBe(404);
});
