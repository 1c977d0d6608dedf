import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { networkPublishers } from "#src/channels/index.ts";
import type { Call, Medium, Message, Sending } from "#src/channels/publisher.ts";

/**
 * Puts the channel of Bluesky through a real personal data server of the AT protocol, the one its makers test with. By hand or at
 * night, for that server is half a gigabyte and no part of the installation:
 *
 *     npm install --prefix FOLDER --save-exact @atproto/dev-env@0.6.7
 *     node scripts/try-atproto.ts FOLDER
 *
 * Its SQLite must be compiled for the Node that runs this one (24): where npm itself runs on another, `node-gyp rebuild` in
 * `FOLDER/node_modules/better-sqlite3` with `--nodedir` of the headers that come with the package `node`.
 *
 * Says what was tried, and ends with 1 when the server takes something else than the channel expects.
 */
interface Account {
  readonly did: string;
  readonly accessJwt: string;
  readonly refreshJwt: string;
}
interface Network {
  readonly pds: { readonly url: string };
  readonly close: () => Promise<void>;
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/try-atproto.ts FOLDER");
const entry = createRequire(join(folder, "package.json")).resolve("@atproto/dev-env");
const { TestNetworkNoAppView } = (await import(pathToFileURL(entry).href)) as {
  readonly TestNetworkNoAppView: { create: (options: object) => Promise<Network> };
};
const publisher = networkPublishers.find((one) => one.network === "bluesky");
if (!publisher?.findSent || !publisher.remove || !publisher.probe || !publisher.renew || !publisher.inbox?.hide)
  throw new Error("the channel of Bluesky lacks something that is tried here");
const { publish, findSent, remove, probe, renew, inbox } = publisher;

const network = await TestNetworkNoAppView.create({ dbPostgresSchema: "arengo" });
const openAccount = async (name: string): Promise<Account> => {
  const account = { handle: `${name}.test`, email: `${name}@example.org`, password: "prova-prova" };
  const answer = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAccount`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`no account: ${await answer.text()}`);
  return (await answer.json()) as Account;
};
const [municipality, reader] = [await openAccount("comune"), await openAccount("lettrice")];

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const picture: Medium = {
  ...{ sha256: createHash("sha256").update(png).digest("hex"), name: "ponte.png", mime: "image/png" },
  ...{ bytes: png.length, alt: "Il ponte chiuso", width: 1, height: 1 },
};
const callOf = ({ did, accessJwt, refreshJwt }: Account): Call => ({
  channel: {
    ...{ id: did, network: "bluesky", remoteId: did, settings: { instance: network.pds.url } },
    secret: { accessToken: accessJwt, refreshToken: refreshJwt },
  },
  ...{ endpoints: {}, version: "", now: () => new Date(), signal: AbortSignal.timeout(60_000) },
  ...{ readMedium: async () => png, mediumUrl: () => "" },
});
const sendingOf = (key: string, fields: Partial<Message>, replyTo?: Sending["replyTo"]): Sending => {
  const progress: Record<string, string> = {};
  return {
    ...{ key, progress, replyTo, since: new Date(), known: new Set<string>() },
    message: { title: "Ponte chiuso", text: "", link: "", language: "it", media: [], ...fields },
    keep: async (more) => void Object.assign(progress, more),
  };
};

let wrong = 0;
const tried = (what: string, isRight: boolean, came: unknown): void => {
  if (!isRight) wrong += 1;
  console.log(`${isRight ? "ok   " : "WRONG"} ${what}${isRight ? "" : `: ${JSON.stringify(came)}`}`);
};

try {
  const call = callOf(municipality);
  const text = "Perché il ponte è chiuso: https://comune.example/ponte #ViabilitàUrbino 👨‍👩‍👧‍👦";
  const first = sendingOf("11111111-1111-4111-8111-111111111111", { text });
  const sent = await publish(call, first);
  tried("a text with an address, a hashtag and a family of four arrives", sent.kind === "sent", sent);
  const again = await publish(call, first);
  const isSame = sent.kind === "sent" && again.kind === "sent" && again.remoteId === sent.remoteId;
  tried("the same delivery again is the same post", isSame, again);
  const there = await findSent(call, first);
  tried("it is found again by its own key", there.kind === "sent", there);
  const never = sendingOf("22222222-2222-4222-8222-222222222222", { text: "Mai uscito" });
  const absent = await findSent(call, { ...never, progress: { rkey: "3jzfcijpj2z2a" } });
  tried("what was never accepted is certainly absent", absent.kind === "absent", absent);

  const fits = await publish(call, sendingOf("33333333-3333-4333-8333-333333333333", { text: "è".repeat(300) }));
  tried("300 signs are taken", fits.kind === "sent", fits);
  const long = await publish(call, sendingOf("44444444-4444-4444-8444-444444444444", { text: "è".repeat(301) }));
  tried("301 are refused as too long", long.kind === "refused" && long.reason === "too-long", long);

  const shown = sendingOf("55555555-5555-4555-8555-555555555555", { text: "Con immagine", media: [picture] });
  const withPicture = await publish(call, shown);
  tried("a picture with its alternative text is taken", withPicture.kind === "sent", withPicture);
  const link = "https://comune.example/ponte";
  const card = { title: "Ponte chiuso", description: "Fino a venerdì.", picture };
  const carded = await publish(call, sendingOf("66666666-6666-4666-8666-666666666666", { text: "Card", link, card }));
  tried("an address with its card and picture is taken", carded.kind === "sent", carded);

  const root = sent.kind === "sent" ? sent.remoteId : "";
  const above = { remoteId: root, progress: first.progress };
  const answer = await publish(call, sendingOf("77777777-7777-4777-8777-777777777777", { text: "Segue" }, above));
  tried("an answer to one's own post is taken", answer.kind === "sent", answer);
  const theirs = await publish(
    callOf(reader),
    sendingOf("88888888-8888-4888-8888-888888888888", { text: "Vergogna!" }, above),
  );
  const item = { remoteId: theirs.kind === "sent" ? theirs.remoteId : "", progress: { rootUri: root } };
  for (const isHidden of [true, true, false]) {
    const changed = await inbox?.hide?.(call, item, isHidden);
    tried(`a reader's answer is ${isHidden ? "hidden" : "shown again"}`, changed?.kind === "done", changed);
  }

  tried("an open profile says so", (await probe(call)).kind === "alive", undefined);
  const other = { ...call, channel: { ...call.channel, secret: { accessToken: "another" } } };
  const closed = await probe(other);
  tried("with a wrong token the channel stops", closed.kind === "stopped", closed);
  const renewed = await renew(call, { clientId: "", clientSecret: "" });
  tried("tokens are renewed", renewed.kind === "renewed", renewed);
  const standing = { remoteId: root, progress: first.progress, message: first.message };
  const removed = [await remove(call, standing), await remove(call, standing)];
  tried(
    "what is deleted is gone, and deleting it again too",
    removed.every(({ kind }) => kind === "done"),
    removed,
  );
  tried("and it is found no more", (await findSent(call, first)).kind === "absent", undefined);
} finally {
  await network.close();
}
console.log(wrong === 0 ? "everything as expected" : `${wrong} not as expected`);
process.exit(wrong === 0 ? 0 : 1);
