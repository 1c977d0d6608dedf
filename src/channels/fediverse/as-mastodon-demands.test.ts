import { afterAll, beforeAll, expect, test } from "vitest";
import { aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { type FediverseBench, openFediverse } from "#test/fediverse.ts";
import { startMastodon } from "#test/mastodon-peer.ts";
import { correctPost } from "../posts/withdraw-post.ts";

const database = withDatabase();
let bench: ChannelBench;
let here: FediverseBench;
beforeAll(async () => {
  bench = await openChannels(database);
  here = await openFediverse(database, bench);
});
afterAll(async () => {
  await here.stop();
  await bench.simulator.stop();
});

const follow = (from: { origin: string }) => ({
  id: `${from.origin}/follow/1`,
  type: "Follow",
  object: here.actor.href,
});

test.each([
  ["an old server that knows no RFC 9421", {}],
  ["a server that gives actors only to who signs", { isSecure: true }],
])("%s follows and takes in what is said, corrected and deleted", async (_name, options) => {
  const peer = await startMastodon(options);
  expect(await peer.send(follow(peer), here.inbox.href)).toBe(202);
  await here.settle();
  const post = await bench.post([here.account], { text: "Domani niente acqua.", media: JSON.stringify([aPicture()]) });
  await here.settle();
  await database.desk.transaction().execute(async (tx) => {
    const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
    await correctPost(tx, { post: found, addition: "Rettifica: dalle 9.", now: bench.deps.now() });
  });
  await here.settle();
  await bench.withdraw(post);
  await here.settle();
  expect(peer.received.map(({ kind }) => kind)).toEqual(["Accept", "Create", "Update", "Delete"]);
  // the new kind of signature is tried first, and nothing else was refused
  expect(new Set(peer.refused)).toEqual(new Set(["RFC 9421"]));
  const accept = peer.received[0]?.activity.object as { id?: string } | string;
  expect(typeof accept === "string" ? accept : accept.id).toBe(`${peer.origin}/follow/1`);
  const [delivery] = await bench.deliveries(post);
  expect(delivery).toMatchObject({ state: "withdrawn" });
  await peer.stop();
  await database.worker.deleteFrom("channels.fediverseFollowers").where("actor", "=", peer.actor).execute();
});

test("what somebody on a server that gives actors only to who signs tells all of ours at once is heard", async () => {
  const peer = await startMastodon({ isSecure: true });
  const note = {
    ...{ id: `${peer.origin}/notes/1`, type: "Note", attributedTo: peer.actor, content: "<p>Quando torna?</p>" },
    ...{
      to: "https://www.w3.org/ns/activitystreams#Public",
      cc: [here.actor.href],
      published: new Date().toISOString(),
    },
  };
  const create = { id: `${peer.origin}/notes/1#create`, type: "Create", object: note, to: note.to, cc: note.cc };
  expect(await peer.send(create, `${here.origin}/fediverso/inbox`)).toBe(202);
  const kept = await database.desk
    .selectFrom("channels.inbox")
    .select(["text", "what"])
    .where("remoteId", "=", note.id)
    .execute();
  expect(kept).toEqual([{ text: "Quando torna?", what: "mention" }]);
  await peer.stop();
});
