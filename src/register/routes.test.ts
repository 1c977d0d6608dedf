import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findByEntry } from "#src/content/index.ts";
import { publishDocument } from "#src/content/publish.ts";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, anEntry, aPublicDocument, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { naiveConsistency, naiveRoot } from "#test/naive-tree.ts";
import { hashLeaf } from "./hashing.ts";
import { openCheckpoint } from "./note.ts";
import { registerRoutes } from "./routes.ts";
import { verifierKeyOf } from "./signer.ts";
import { decodeBundle } from "./tiles.ts";
import { holdsInclusion } from "./verify-proof.ts";

const database = withDatabase();
const signer = aSigner();
const count = 300;
let app: FastifyInstance;
let leaves: Buffer[];

beforeAll(async () => {
  app = Fastify();
  await app.register(
    registerRoutes({ db: database.site, verifierKey: verifierKeyOf(signer), findByEntry, now: () => aMorning }),
  );
  app.get("/registro/entry/:number", async () => "the page for people");
  expect((await app.inject("/registro/checkpoint")).statusCode).toBe(404);
  const deps = { signer, eventJobs: {}, now: aMorning };
  await database.desk.transaction().execute(async (tx) => {
    await publishDocument(tx, deps, { document: aPublicDocument(), role: "approver" });
    for (let id = 2; id <= count; id += 1) await appendEntry(tx, signer, anEntry({ id: `${id}` }));
  });
  const rows = await database.site.selectFrom("register.entries").select("leaf").orderBy("number").execute();
  leaves = rows.map(({ leaf }) => leaf);
});
afterAll(() => app.close());

test("the checkpoint is signed by the key that the site publishes, and gives the root of all entries", async () => {
  const key = await app.inject("/registro/key");
  expect(key.headers["content-type"]).toBe("text/plain; charset=utf-8");
  const checkpoint = await app.inject("/registro/checkpoint");
  expect(checkpoint.headers["cache-control"]).toBe("public, max-age=1");
  expect(openCheckpoint(checkpoint.body, key.body)).toEqual({
    origin: signer.origin,
    size: count,
    root: naiveRoot(leaves),
  });
});

test("tiles and entry bundles are those of C2SP tlog-tiles, and may be kept for ever", async () => {
  const full = await app.inject("/registro/tile/0/000");
  expect(full.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(full.headers["content-type"]).toBe("application/octet-stream");
  expect(full.rawPayload).toEqual(Buffer.concat(leaves.slice(0, 256).map(hashLeaf)));
  expect((await app.inject("/registro/tile/0/001.p/44")).rawPayload).toEqual(
    Buffer.concat(leaves.slice(256).map(hashLeaf)),
  );
  expect((await app.inject("/registro/tile/0/000.p/3")).rawPayload).toEqual(full.rawPayload.subarray(0, 96));
  expect((await app.inject("/registro/tile/1/000.p/1")).rawPayload).toEqual(naiveRoot(leaves.slice(0, 256)));
  expect(decodeBundle((await app.inject("/registro/tile/entries/000")).rawPayload)).toEqual(leaves.slice(0, 256));
  expect(decodeBundle((await app.inject("/registro/tile/entries/001.p/44")).rawPayload)).toEqual(leaves.slice(256));
});

test("an entry comes with a proof that holds against the checkpoint beside it", async () => {
  const answer = (await app.inject("/registro/entry/123.json")).json();
  expect(answer).toMatchObject({ number: 123, leafIndex: 122, entry: { id: "123", version: 1, action: "publish" } });
  const leaf = Buffer.from(canonicalJson(answer.entry as Json));
  expect(leaf).toEqual(leaves[122]);
  const tree = openCheckpoint(answer.checkpoint, verifierKeyOf(signer));
  if (typeof tree === "string") throw new Error(tree);
  const proof = answer.inclusionProof.hashes.map((hash: string) => Buffer.from(hash, "hex"));
  expect(holdsInclusion({ index: 122, leafHash: hashLeaf(leaf), ...tree }, proof)).toBe(true);
  expect((await app.inject("/registro/entry/123")).body).toBe("the page for people");
});

test("the text that an entry speaks of is given in the form that hashes to it, while it is shown", async () => {
  const { entry } = (await app.inject("/registro/entry/1.json")).json();
  const document = await app.inject("/registro/entry/1/document.json");
  expect(sha256Hex(document.body)).toBe(entry.sha256);
  expect((await app.inject("/registro/entry/2/document.json")).statusCode).toBe(404);
});

test("a consistency proof is that of RFC 9162 between two signed checkpoints", async () => {
  const answer = (await app.inject("/registro/proof/consistency?from=77&to=290")).json();
  expect(answer.hashes).toEqual(naiveConsistency(77, leaves.slice(0, 290)).map((hash) => hash.toString("hex")));
  expect(openCheckpoint(answer.fromCheckpoint, verifierKeyOf(signer))).toMatchObject({ size: 77 });
  expect(openCheckpoint(answer.toCheckpoint, verifierKeyOf(signer))).toMatchObject({ size: 290 });
});

test.each([
  ["/registro/entry/0.json", 400],
  ["/registro/entry/01.json", 400],
  ["/registro/entry/-1.json", 400],
  ["/registro/entry/1e3.json", 400],
  ["/registro/entry/9999999999999999999999.json", 400],
  ["/registro/entry/%3Cscript%3E.json", 400],
  ["/registro/entry/%00.json", 400],
  ["/registro/entry/301.json", 404],
  ["/registro/entry/x/document.json", 400],
  ["/registro/entry/999/document.json", 404],
  ["/registro/tile/0/002", 404],
  ["/registro/tile/0/001", 404],
  ["/registro/tile/0/001.p/45", 404],
  ["/registro/tile/63/000", 404],
  ["/registro/tile/99/000", 404],
  ["/registro/tile/0/x999/x999/x999/x999/999", 404],
  ["/registro/tile/entries/001", 404],
  ["/registro/tile/0/0", 400],
  ["/registro/tile/0/x000/001", 400],
  ["/registro/tile/00/000", 400],
  ["/registro/tile/-1/000", 400],
  ["/registro/tile/0/000.p/0", 400],
  ["/registro/tile/0/000.p/256", 400],
  ["/registro/tile/0/000.p/01", 400],
  ["/registro/tile/0/..%2f..%2fkeys", 400],
  ["/registro/tile/", 400],
  ["/registro/tile/entries/000%00", 400],
  ["/registro/tile/%E0%A4%A", 400],
  ["/registro/proof/consistency", 400],
  ["/registro/proof/consistency?from=0&to=3", 400],
  ["/registro/proof/consistency?from=4&to=3", 400],
  ["/registro/proof/consistency?from=1&from=2&to=3", 400],
  ["/registro/proof/consistency?from=1&to=301", 404],
])("%s is answered %i with a sentence", async (url, status) => {
  const answer = await app.inject(url);
  expect(answer.statusCode).toBe(status);
  const { detail, message } = answer.json();
  expect((detail ?? message).length).toBeGreaterThan(20);
});

test("a refusal speaks the reader's language", async () => {
  const headers = { "accept-language": "en-GB,it;q=0.5" };
  expect((await app.inject({ url: "/registro/entry/0.json", headers })).json().detail).toContain("whole number");
  expect((await app.inject("/registro/entry/0.json")).json()).toMatchObject({
    type: "about:blank",
    status: 400,
    detail: expect.stringContaining("numero intero"),
  });
});
