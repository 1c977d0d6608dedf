import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aSigner } from "#test/factories/signer.ts";
import { appendGolden, goldenParts, goldenSize, isWritingGolden, routesOf, writeParts } from "#test/golden-register.ts";
import { signCheckpoint } from "./note.ts";
import { verifierKeyOf } from "./signer.ts";
import { verifyRegister } from "./verify-register.ts";
import { verifyTiles } from "./verify-tiles.ts";

const database = withDatabase();
const golden = new URL("../../test/golden/register/", import.meta.url).pathname;
const parts = new Map<string, Buffer>();
let app: FastifyInstance;
let url: string;
let folder: string;

beforeAll(async () => {
  await database.desk.transaction().execute(appendGolden);
  app = Fastify();
  await app.register(routesOf(database.site));
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  for (const name of goldenParts) parts.set(name, (await app.inject(`/registro/${name}`)).rawPayload);
  // After a change of the format that is meant: GOLDEN=write vitest run --project unit src/register/verify-tiles.test.ts
  if (isWritingGolden) await writeParts(golden, parts);
});
afterAll(() => app.close());
beforeEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), "arengo-register-"));
  await writeParts(folder, parts);
});
const verifyFolder = () => verifyRegister({ kind: "folder", path: folder });

test("the golden register is written again byte for byte", async () => {
  for (const name of goldenParts) expect(parts.get(name), name).toEqual(await readFile(join(golden, name)));
});

test("the golden register in git is whole", async () => {
  const report = await verifyRegister({ kind: "folder", path: golden });
  expect(report).toMatchObject({ ok: true, size: goldenSize, key: verifierKeyOf(aSigner()) });
  expect(report.checked).toEqual({ entries: 258, hashes: 259, checkpoints: 1, documents: 0, files: 0 });
});

test("the samples in the specification are the bytes of the golden register", async () => {
  const spec = await readFile(new URL("../../docs/spec/register.md", import.meta.url), "utf8");
  const bundle = parts.get("tile/entries/000") as Buffer;
  const leaf = bundle.subarray(2, 2 + bundle.readUInt16BE(0));
  expect(spec).toContain(leaf.toString("utf8"));
  expect(spec).toContain(bundle.subarray(0, 2).toString("hex"));
  expect(spec).toContain((parts.get("tile/0/000") as Buffer).subarray(0, 32).toString("hex"));
  expect(spec).toContain((parts.get("key") as Buffer).toString("utf8").trim());
  const { rows } = await database.pool.query("select note from register.checkpoints where size <= 2 order by size");
  for (const { note } of rows) expect(spec).toContain(note);
});

test("a site is verified over HTTP, and its key compared with the one that is known", async () => {
  for (const address of [url, `${url}/`, `${url}/registro`]) {
    expect(await verifyRegister({ kind: "site", url: address })).toMatchObject({ ok: true, size: goldenSize });
  }
  const other = verifierKeyOf(aSigner("comune.altrove.it/registro"));
  const { findings } = await verifyRegister({ kind: "site", url }, { key: other });
  expect(findings).toEqual([
    { kind: "key-differs", given: verifierKeyOf(aSigner()) },
    { kind: "checkpoint-other-key", size: goldenSize },
  ]);
});

test("tampering behind a site is found over HTTP", async () => {
  const swap = (from: string, to: string) =>
    database.pool.query(
      `update register.entries set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '${from}', '${to}'), 'UTF8') where number = 77`,
    );
  await database.pool.query("alter table register.entries disable trigger all");
  await swap("approver", "aggiunto");
  const { findings } = await verifyRegister({ kind: "site", url });
  await swap("aggiunto", "approver");
  await database.pool.query("alter table register.entries enable trigger all");
  expect(findings).toEqual([
    { kind: "entry-differs", number: 77, tile: "0/000" },
    { kind: "checkpoint-root", size: goldenSize },
  ]);
});

test("a site that does not answer is no broken register, and is said so", async () => {
  const { ok, findings } = await verifyRegister({ kind: "site", url: "http://127.0.0.1:9" });
  expect(ok).toBe(false);
  expect(findings).toMatchObject([
    { kind: "source-failed", file: "key", reason: expect.stringMatching(/ECONNREFUSED|bad port/) },
  ]);
});

test("a busy site is asked again, a broken one is named with the part that failed", async () => {
  const busy = Fastify();
  let refusals = 3;
  busy.get("/registro/*", async (request, reply) => {
    if (request.url.endsWith("001.p/2") && refusals-- > 0) return reply.code(429).header("retry-after", "0").send();
    return (
      parts.get(request.url.slice("/registro/".length)) ?? reply.code(request.url.endsWith("key") ? 404 : 500).send()
    );
  });
  const address = await busy.listen({ host: "127.0.0.1", port: 0 });
  expect(await verifyRegister({ kind: "site", url: address })).toMatchObject({ ok: true, size: goldenSize });
  const bundle = parts.get("tile/entries/000") as Buffer;
  parts.delete("tile/entries/000");
  const { findings } = await verifyRegister({ kind: "site", url: address });
  parts.set("tile/entries/000", bundle);
  await busy.close();
  expect(findings).toEqual([{ kind: "source-failed", file: "tile/entries/000", reason: "HTTP 500" }]);
});

test("whatever byte of whatever part of a copied register is changed, it is found and the part or its entry is named", async () => {
  const flips = fc.constantFrom(...goldenParts).chain((name) =>
    fc.record({
      name: fc.constant(name),
      at: fc.nat((parts.get(name) as Buffer).length - 1),
      mask: fc.integer({ min: 1, max: 255 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(flips, async ({ name, at, mask }) => {
      const changed = Buffer.from(parts.get(name) as Buffer);
      changed[at] = (changed[at] as number) ^ mask;
      const read = async (path: string) => (path === name ? changed : parts.get(path));
      const { findings } = await verifyTiles(read, {});
      const [group] = name.split("/");
      const named = findings.filter(({ kind, tile, number }) =>
        group === "tile" ? `tile/${tile}` === name || number !== undefined : kind.startsWith(`${group}-`),
      );
      expect(named).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, string, object]>([
  ["tile/0/000", "tile-missing", { tile: "0/000" }],
  ["tile/0/001.p/2", "tile-missing", { tile: "0/001.p/2" }],
  ["tile/1/000.p/1", "tile-missing", { tile: "1/000.p/1" }],
  ["tile/entries/000", "bundle-missing", { tile: "entries/000" }],
  ["checkpoint", "checkpoint-none", {}],
  ["key", "key-unreadable", {}],
])("a copy without %s: %s", async (name, kind, place) => {
  await rm(join(folder, name));
  expect((await verifyFolder()).findings).toContainEqual({ kind, ...place });
});

test("a changed tile is told from a changed entry by the signed root", async () => {
  const tile = Buffer.from(parts.get("tile/0/000") as Buffer);
  tile[32 * 9] = (tile[32 * 9] as number) ^ 1;
  await writeFile(join(folder, "tile/0/000"), tile);
  expect((await verifyFolder()).findings).toEqual([{ kind: "tile-differs", tile: "0/000", number: 10, until: 10 }]);

  await writeParts(folder, parts);
  const bundle = Buffer.from(parts.get("tile/entries/001.p/2") as Buffer);
  bundle.write("P", bundle.indexOf("approver"));
  await writeFile(join(folder, "tile/entries/001.p/2"), bundle);
  expect((await verifyFolder()).findings).toEqual([
    { kind: "entry-differs", number: 257, tile: "0/001.p/2" },
    { kind: "checkpoint-root", size: goldenSize },
  ]);
});

test("a tile or bundle that is cut short or too long is named", async () => {
  const cut = (name: string, end: number) =>
    writeFile(join(folder, name), (parts.get(name) as Buffer).subarray(0, end));
  await cut("tile/0/000", 8000);
  await cut("tile/entries/001.p/2", -1);
  const { findings } = await verifyFolder();
  expect(findings).toContainEqual({ kind: "tile-length", tile: "0/000", given: 8000, expected: 8192 });
  expect(findings).toContainEqual({ kind: "bundle-unreadable", tile: "entries/001.p/2" });
});

test("a checkpoint that signs another root, or claims more than there is, does not lead astray", async () => {
  const { privateKey, origin } = aSigner();
  const sign = (size: number) => signCheckpoint({ origin, size, root: Buffer.alloc(32, 9) }, privateKey);
  await writeFile(join(folder, "checkpoint"), sign(goldenSize));
  expect((await verifyFolder()).findings).toEqual([{ kind: "checkpoint-root", size: goldenSize }]);
  await writeFile(join(folder, "checkpoint"), sign(900_000_000_000));
  const { findings } = await verifyFolder();
  expect(findings.length).toBeLessThan(12);
  expect(findings).toContainEqual({ kind: "checkpoint-root", size: 900_000_000_000 });
  expect(findings).toContainEqual({ kind: "bundle-missing", tile: "entries/001" });
});
