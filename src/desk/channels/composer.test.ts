import { afterAll, beforeAll, expect, test } from "vitest";
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
  desk = await openTestDesk(database, {
    ...{ ARENGO_CHANNELS: "simulated", ARENGO_CHANNELS_PORT: port, ARENGO_PUBLIC_URL: bench.simulator.origin },
  });
  for (const role of ["administrator", "editor", "approver"]) tokens.set(role, await desk.tokenOf(role));
}, 90_000);
afterAll(() => bench.simulator.stop());

async function send(path: string, role: string, fields: Readonly<Record<string, string>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return desk.answer("POST", `channels/${path}`, { token: tokens.get(role) ?? "", body });
}
const wordsOf = (answer: Response) =>
  Object.fromEntries(new URL(answer.headers.get("location") ?? "", "http://localhost").searchParams);
const common = { title: "Acqua", locale: "it", release: "now" };

test("contents are found by words of their title, drafts too, and only by whoever writes", async () => {
  const title = "Chiusura di via Garibaldi";
  const made = await desk.create("news", desk.aRelease({ title, _status: "draft" }));
  const ask = (role: string) =>
    desk.answer("GET", "channels/contents?words=Garibaldi", { token: tokens.get(role) ?? "" });
  const { contents } = (await (await ask("editor")).json()) as { contents: { value: string; label: string }[] };
  expect(contents).toEqual([{ value: `news:${made.id}`, label: `Notizia: ${title}` }]);
  expect((await ask("nobody")).status).toBe(403);
});

test("an address that leads to nothing wants a reason before approval", async () => {
  const channel = await bench.connect("mastodon");
  const text = `Tutto qui: ${bench.simulator.origin}/nessuna-pagina`;
  const id = wordsOf(await send("save", "editor", { ...common, text, channel, next: "send" })).id ?? "";
  expect(wordsOf(await send("step", "approver", { id, step: "approve" }))).toMatchObject({
    refused: "reasons-missing",
  });
  const preview = await send("preview", "editor", { ...common, id, text, channel });
  const { findings } = (await preview.json()) as { findings: { key: string; sentence: string }[] };
  expect(findings.map(({ sentence }) => sentence).join(" ")).toContain("/nessuna-pagina non porta a nulla");
});

test("a text that is too long is no error where it goes as a thread, and the preview shows its parts", async () => {
  const channel = await bench.connectSecond("mastodon");
  const text = "Domani via Roma resta chiusa al traffico dalle otto fino a mezzogiorno. ".repeat(12);
  const look = async (fields: Readonly<Record<string, string>>) => {
    const answer = await send("preview", "editor", { ...common, text, channel, ...fields });
    return (await answer.json()) as { channels: { parts: string[] }[]; findings: { key: string }[] };
  };
  expect((await look({})).findings.map(({ key }) => key)).toContain(`too-long:${channel}`);
  const threaded = await look({ asThread: "on" });
  expect(threaded.findings.map(({ key }) => key)).not.toContain(`too-long:${channel}`);
  expect(threaded.channels[0]?.parts.map((part) => part.slice(-5))).toEqual(["(1/2)", "(2/2)"]);
});

test("beside an address of ours the preview shows its page's card where the network does; findings name their channel", async () => {
  const title = "Ponte di via Garibaldi chiuso";
  const made = await desk.create("news", desk.aRelease({ title, _status: "published" }));
  const { path } = await database.desk
    .selectFrom("published.documents")
    .select("path")
    .where("kind", "=", "news")
    .where("id", "=", String(made.id))
    .executeTakeFirstOrThrow();
  const [facebook, instagram] = [await bench.connect("facebook"), await bench.connect("instagram")];
  const look = async (channel: string) => {
    const link = bench.simulator.origin + path;
    const answer = await send("preview", "editor", { ...common, text: "Da domani.", link, channel });
    type Told = { channels: { name: string; card?: { title: string } }[]; findings: { sentence: string }[] };
    return (await answer.json()) as Told;
  };
  expect((await look(facebook)).channels).toMatchObject([{ name: "Facebook: Comune su facebook", card: { title } }]);
  const { channels, findings } = await look(instagram);
  expect(channels[0]?.card).toBeUndefined();
  expect(findings.map(({ sentence }) => sentence)).toContain(
    "Instagram: Comune su instagram. Questa rete vuole almeno un'immagine.",
  );
});

test("one person alone approves where the profile says so", async () => {
  const channel = await bench.connect("telegram");
  const fields = { id: channel, name: "Telegram", needsOtherPerson: "on", responsibleId: "424242" };
  expect(wordsOf(await send("profile", "administrator", fields))).toMatchObject({ done: "changed" });
  const id = wordsOf(await send("save", "editor", { ...common, text: "Breve.", channel, next: "send" })).id ?? "";
  expect(wordsOf(await send("step", "approver", { id, step: "approve" }))).toMatchObject({
    refused: "not-responsible",
  });
});

test("a picture of the store is shown to who writes, by its hash; anything else is not there", async () => {
  const ask = (sha256: string, role = "editor") =>
    desk.answer("GET", `channels/picture?sha256=${encodeURIComponent(sha256)}`, { token: tokens.get(role) ?? "" });
  expect((await ask("a".repeat(64))).status).toBe(404);
  expect((await ask("../../keys/secrets.json")).status).toBe(404);
  expect((await ask("a".repeat(64), "nobody")).status).toBe(403);
});
