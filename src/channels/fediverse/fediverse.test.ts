import { signRequest } from "@fedify/fedify";
import { Block, Create, Delete, Follow, Like, Mention, Note, PUBLIC_COLLECTION, Undo } from "@fedify/vocab";
import { Temporal } from "@js-temporal/polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { aSigner } from "#test/factories/signer.ts";
import { type FediverseBench, openFediverse } from "#test/fediverse.ts";
import { type Peer, type PeerFault, startPeer } from "#test/fediverse-peer.ts";
import { removeAccount } from "../accounts/keep-account.ts";
import { answerItem } from "../inbox/answer-item.ts";
import { correctPost } from "../posts/withdraw-post.ts";
import { dropBlock, keepBlock } from "./blocks.ts";
import { openActor } from "./open-actor.ts";

const database = withDatabase();
let bench: ChannelBench;
let here: FediverseBench;
let peer: Peer;
beforeAll(async () => {
  bench = await openChannels(database);
  here = await openFediverse(database, bench);
  peer = await startPeer();
});
afterAll(async () => {
  await here.stop();
  await peer.stop();
  await bench.simulator.stop();
});
beforeEach(() => {
  peer.received.length = 0;
  peer.requests.length = 0;
  peer.faults.length = 0;
});

let serial = 0;
const idAt = (from: Peer, what: string) => {
  serial += 1;
  return new URL(`${from.origin}/${what}/${serial}`);
};
const us = () => ({ id: here.actor, inbox: here.inbox });
const aFollow = (from: Peer) =>
  new Follow({ id: idAt(from, "follow"), actor: from.actor, object: here.actor, to: here.actor });
const follow = async (from = peer) => {
  await from.send(aFollow(from), us());
  await here.settle();
};
const say = (fields: object = {}) => bench.post([here.account], { text: "Domani niente acqua.", ...fields });
const kinds = () => peer.received.map(({ kind }) => kind);
const followers = () => database.worker.selectFrom("channels.fediverseFollowers").selectAll().execute();
const aNote = (from: Peer, fields: object) =>
  new Note({ id: idAt(from, "note"), attribution: from.actor, to: PUBLIC_COLLECTION, ...fields });
const tell = (from: Peer, note: Note) =>
  from.send(new Create({ id: idAt(from, "create"), actor: from.actor, object: note, to: PUBLIC_COLLECTION }), us());
const itemOf = (note: Note) =>
  database.desk
    .selectFrom("channels.inbox")
    .selectAll()
    .where("remoteId", "=", note.id?.href ?? "")
    .executeTakeFirst();
const getJson = async (path: string, accept = "application/activity+json") => {
  const answer = await fetch(here.origin + path, { headers: { accept }, redirect: "manual" });
  return { status: answer.status, json: (await answer.json().catch(() => ({}))) as Record<string, unknown>, answer };
};

describe("what anybody may read", () => {
  test("the actor is found by its name, with keys of both kinds, and says who it is", async () => {
    const { host } = new URL(here.origin);
    const found = await getJson(`/.well-known/webfinger?resource=acct:comune@${host}`, "application/jrd+json");
    expect(found.status).toBe(200);
    expect(JSON.stringify(found.json.links)).toContain(here.actor.href);
    const { json } = await getJson("/fediverso/comune");
    expect(json).toMatchObject({ type: "Organization", preferredUsername: "comune", name: "Comune di Esempio" });
    expect(json.publicKey).toMatchObject({ publicKeyPem: expect.stringContaining("PUBLIC KEY") });
    expect(JSON.stringify(json)).not.toContain("PRIVATE");
    expect((await getJson("/fediverso/museo")).status).toBe(404);
  });

  test("how many programs and posts there are, and how many follow, but not who", async () => {
    const info = await getJson("/nodeinfo/2.1", "application/json");
    expect(info.json).toMatchObject({ software: { name: "arengo" }, protocols: ["activitypub"] });
    expect((await getJson("/.well-known/nodeinfo", "application/json")).status).toBe(200);
    const { json } = await getJson("/fediverso/comune/followers");
    expect(JSON.stringify(json)).not.toContain(peer.origin);
  });

  test("people who open an address of programs are led to the page", async () => {
    const { status, answer } = await getJson("/fediverso/comune", "text/html");
    expect([status, answer.headers.get("location")]).toEqual([302, `${here.origin}/`]);
  });
});

describe("followed by another server", () => {
  test("who follows is accepted, and gets what is said, corrected and deleted, each once", async () => {
    await follow();
    expect(kinds()).toEqual(["accept"]);
    expect(await followers()).toMatchObject([{ actor: peer.actor.href, sharedInbox: `${peer.origin}/inbox` }]);
    const post = await say({
      text: "CW: lavori\n\nDomani niente acqua in via Roma.\n\nInfo: #ViabilitàUrbino",
      link: "https://comune.example/novita/acqua",
      media: JSON.stringify([aPicture({ alt: "Il cantiere" })]),
    });
    await here.settle();
    const [delivery] = await bench.deliveries(post);
    expect(delivery).toMatchObject({ state: "sent", remoteUrl: expect.stringContaining("/fediverso/comune/post/") });
    expect(kinds()).toEqual(["accept", "create"]);
    const note = JSON.parse(peer.requests.at(-1)?.body ?? "{}").object as Record<string, unknown>;
    expect(note).toMatchObject({
      ...{ type: "Note", id: delivery?.remoteId, summary: "lavori", sensitive: true },
      contentMap: { it: expect.stringContaining("Domani niente acqua in via Roma.") },
      url: "https://comune.example/novita/acqua",
    });
    expect(JSON.stringify(note.attachment)).toContain('"name":"Il cantiere"');
    expect(JSON.stringify(note.tag)).toContain("#ViabilitàUrbino");
    await database.desk.transaction().execute(async (tx) => {
      const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
      await correctPost(tx, { post: found, addition: "Rettifica: dalle 9.", now: bench.deps.now() });
    });
    await here.settle();
    expect(kinds()).toEqual(["accept", "create", "update"]);
    expect(JSON.stringify(peer.received[2]?.json)).toContain("Rettifica: dalle 9.");
    await bench.withdraw(post);
    await here.settle();
    expect(kinds()).toEqual(["accept", "create", "update", "delete"]);
    expect((await bench.deliveries(post))[0]).toMatchObject({ state: "withdrawn" });
    const gone = await getJson(new URL(delivery?.remoteId ?? "").pathname);
    expect([gone.status, gone.json.type]).toEqual([410, "Tombstone"]);
    expect((await getJson("/fediverso/comune/outbox?cursor=0")).json.orderedItems ?? []).toEqual([]);
  });

  test("every activity is signed, and what it says carries a proof of its own", async () => {
    await say({ text: "Firmato" });
    await here.settle();
    const [request] = peer.requests;
    expect(request?.headers["signature-input"] ?? request?.headers.signature).toBeTruthy();
    expect(JSON.parse(request?.body ?? "{}")).toMatchObject({ proof: expect.anything() });
  });

  test.each<[PeerFault, number]>([
    ["lost", 2],
    ["error-before", 2],
    ["error-after", 2],
    ["slow-down", 2],
  ])("after the fault %s of a server it is told again, and shows one post", async (fault, least) => {
    peer.faults.push(fault, fault);
    const post = await say({ text: `Dopo ${fault}` });
    await here.settle();
    expect((await bench.deliveries(post))[0]).toMatchObject({ state: "sent", attempts: 1 });
    expect(kinds()).toEqual(["create"]);
    expect(peer.requests.length).toBeGreaterThanOrEqual(least);
  });

  test("what was said is counted: followers, likes, answers", async () => {
    const post = await say({ text: "Da contare" });
    await here.settle();
    const [delivery] = await bench.deliveries(post);
    const object = new URL(delivery?.remoteId ?? "");
    const like = new Like({ id: idAt(peer, "like"), actor: peer.actor, object });
    await peer.send(like, us());
    await tell(peer, aNote(peer, { content: "<p>Grazie</p>", replyTarget: object }));
    const publisher = bench.deps.channels.publishers.get("activitypub");
    const call = await bench.callOf(here.account);
    const standing = { remoteId: object.href, message: delivery?.message as never, progress: {} };
    const values = async () => {
      const figures = await publisher?.measure?.(call, standing);
      return Array.isArray(figures) ? Object.fromEntries(figures.map(({ metric, value }) => [metric, value])) : figures;
    };
    expect(await values()).toEqual({ likes: 1, shares: 0, replies: 1 });
    await peer.send(new Undo({ id: idAt(peer, "undo"), actor: peer.actor, object: like }), us());
    expect(await values()).toEqual({ likes: 0, shares: 0, replies: 1 });
    expect(await publisher?.measureProfile?.(call)).toEqual([{ metric: "followers", state: "known", value: 1 }]);
  });
});

describe("what others say to us", () => {
  test("an answer goes to the inbox and is answered to whom it was, whether they follow or not", async () => {
    const stranger = await startPeer({ firstKnock: "draft-cavage-http-signatures-12" });
    const note = aNote(stranger, {
      content: "<p>A che ora <b>riapre</b>?</p>",
      ccs: [here.actor],
      tags: [new Mention({ href: here.actor, name: "@comune" })],
    });
    await tell(stranger, note);
    const item = await itemOf(note);
    expect(item).toMatchObject({ what: "mention", text: "A che ora riapre?", authorId: stranger.actor.href });
    const deps = { signer: aSigner(), publishers: bench.deps.channels.publishers, now: bench.deps.now() };
    const by = { id: "1", name: "R", role: "editor", mayAdminister: false };
    const answered = await database.desk
      .transaction()
      .execute((tx) => answerItem(tx, deps, { site: "comune", id: item?.id ?? "", text: "Alle 12.", by }));
    expect(answered.ok).toBe(true);
    await here.settle();
    const said = stranger.received.at(-1)?.json.object as Record<string, unknown>;
    expect(said).toMatchObject({ inReplyTo: note.id?.href });
    expect(JSON.stringify(said.tag)).toContain(stranger.actor.href);
    expect(await itemOf(note)).toMatchObject({ state: "answered" });
    await stranger.send(
      new Delete({ id: idAt(stranger, "delete"), actor: stranger.actor, object: note.id, to: PUBLIC_COLLECTION }),
      us(),
    );
    expect(await itemOf(note)).toMatchObject({ state: "gone", text: "", author: "", authorId: "" });
    await stranger.stop();
  });

  test("nobody speaks in another's name", async () => {
    const other = await startPeer();
    const note = aNote(other, { attribution: peer.actor, ccs: [here.actor], content: "Falso" });
    await tell(other, note);
    expect(await itemOf(note)).toBeUndefined();
    await other.stop();
  });
});

test("an actor that is closed is gone for programs, and nothing of who followed is kept", async () => {
  const now = bench.deps.now();
  const key = bench.deps.channels.key;
  const given = { site: "comune", name: "Comune di Esempio", origin: here.origin, now };
  await follow();
  expect(await followers()).toHaveLength(1);
  await database.desk.transaction().execute((tx) => removeAccount(tx, "comune", here.account));
  expect(await followers()).toEqual([]);
  expect((await getJson("/fediverso/comune")).status).toBe(410);
  expect(await database.desk.transaction().execute((tx) => openActor(tx, key, given))).toBe(here.account);
  expect((await getJson("/fediverso/comune")).status).toBe(200);
  // other servers read new keys when a signature does not fit those they know
  await follow();
  expect(kinds().at(-1)).toBe("accept");
});

describe("who is refused", () => {
  const sent = async () => {
    await follow();
    const body = JSON.stringify({
      "@context": "https://www.w3.org/ns/activitystreams",
      ...{ id: `${peer.origin}/forged/1`, type: "Undo", actor: peer.actor.href },
      object: { id: `${peer.origin}/forged/2`, type: "Follow", actor: peer.actor.href, object: here.actor.href },
    });
    return body;
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(here.inbox, { method: "POST", body, headers: { "content-type": "application/activity+json", ...headers } });

  test("a request without a signature, or with a false one, is refused and changes nothing", async () => {
    const body = await sent();
    expect((await post(body)).status).toBe(401);
    const signature = `keyId="${peer.actor.href}#main-key",headers="(request-target) host date digest",signature="AAAA"`;
    const date = new Date().toUTCString();
    expect((await post(body, { signature, date })).status).toBe(401);
    expect(await followers()).toHaveLength(1);
    expect((await post("{", {})).status).toBe(400);
  });

  test("the same request again is taken for what it is, and a changed one is refused", async () => {
    const captured: { headers: Record<string, string>; body: string }[] = [];
    const original = globalThis.fetch;
    const undo = new Undo({ id: idAt(peer, "undo"), actor: peer.actor, object: aFollow(peer) });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input as Request, init);
      if (request.method === "POST" && request.url === here.inbox.href)
        captured.push({ headers: Object.fromEntries(request.headers), body: await request.clone().text() });
      return original(request);
    };
    try {
      await peer.send(undo, us());
    } finally {
      globalThis.fetch = original;
    }
    expect(await followers()).toHaveLength(0);
    await follow();
    const [request] = captured;
    if (!request) throw new Error("nothing was sent");
    const again = await post(request.body, request.headers);
    expect(again.status).toBeLessThan(300);
    expect(await followers()).toHaveLength(1);
    expect((await post(request.body.replace("Undo", "Udno"), request.headers)).status).toBe(401);
    // days later its own proof is still good, and it is known all the same
    bench.moveClock(3 * 86_400_000);
    await post(request.body, request.headers);
    expect(await followers()).toHaveLength(1);
  });

  test("a request whose signature is older than an hour is refused where nothing else proves it", async () => {
    const signer = await startPeer({ firstKnock: "draft-cavage-http-signatures-12" });
    const { privateKey, keyId } = (await signer.context.getActorKeyPairs("anna"))[0] ?? {};
    if (!privateKey || !keyId) throw new Error("no key");
    const body = JSON.stringify({
      "@context": "https://www.w3.org/ns/activitystreams",
      ...{ id: `${signer.origin}/follow/old`, type: "Follow", actor: signer.actor.href, object: here.actor.href },
    });
    const headers = { "content-type": "application/activity+json" };
    const signed = async (hours: number) => {
      const currentTime = Temporal.Now.instant().subtract({ hours }) as never;
      const spec = "draft-cavage-http-signatures-12" as const;
      const request = new Request(here.inbox, { method: "POST", body, headers });
      return fetch(await signRequest(request, privateKey, keyId, { spec, currentTime }));
    };
    expect((await signed(2)).status).toBe(401);
    expect((await signed(0)).status).toBe(202);
    await here.settle();
    expect(signer.received.map(({ kind }) => kind)).toEqual(["accept"]);
    await signer.stop();
    await database.worker.deleteFrom("channels.fediverseFollowers").where("actor", "=", signer.actor.href).execute();
  });

  test("a blocked server follows no more, is told nothing and is not heard; unblocked, it may follow again", async () => {
    await follow();
    const { host: value } = new URL(peer.origin);
    const block = { what: "server", value } as const;
    await keepBlock(database.desk, "comune", { ...block, reason: "Molestie", by: "A", now: bench.deps.now() });
    expect(await followers()).toHaveLength(0);
    peer.received.length = 0;
    await follow();
    expect(kinds()).toEqual(["reject"]);
    const note = aNote(peer, { ccs: [here.actor], content: "Ancora io" });
    await tell(peer, note);
    expect(await itemOf(note)).toBeUndefined();
    await say({ text: "Non per chi è bloccato" });
    await here.settle();
    expect(kinds()).toEqual(["reject"]);
    await dropBlock(database.desk, "comune", block);
    await follow();
    expect(kinds()).toEqual(["reject", "accept"]);
  });

  test("who blocks us, stops following or is gone is forgotten", async () => {
    await follow();
    await peer.send(new Block({ id: idAt(peer, "block"), actor: peer.actor, object: here.actor }), us());
    expect(await followers()).toHaveLength(0);
    await follow();
    await peer.send(new Delete({ id: idAt(peer, "delete"), actor: peer.actor, object: peer.actor }), us());
    expect(await followers()).toHaveLength(0);
    await follow();
    peer.faults.push("gone", "gone");
    await say({ text: "Per chi non c'è più" });
    await here.settle();
    expect(await followers()).toHaveLength(0);
  });
});
