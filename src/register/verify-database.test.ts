import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { streamPublished } from "#src/content/index.ts";
import { publishDocument, withdrawDocument } from "#src/content/publish.ts";
import { storedPath, storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, anEntry, aPublicDocument, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { signCheckpoint } from "./note.ts";
import { verifierKeyOf } from "./signer.ts";
import type { RegisterFinding } from "./verify-findings.ts";
import { describeFinding } from "./verify-messages.ts";
import { type RegisterSource, verifyRegister } from "./verify-register.ts";

const database = withDatabase();
const signer = aSigner();
const tables = [
  "register.counter",
  "register.entries",
  "register.nodes",
  "register.checkpoints",
  "published.documents",
];
const count = 40;
const bytes = "regolamento";
const file = {
  sha256: createHash("sha256").update(bytes).digest("hex"),
  name: "regolamento.pdf",
  mime: "application/pdf",
  bytes: bytes.length,
};
let filesFolder: string;

// The database of this file is the copied register: what its superuser may do to it, an intruder may do.
beforeAll(async () => {
  filesFolder = await mkdtemp(join(tmpdir(), "arengo-files-"));
  await writeFile(join(filesFolder, "upload"), bytes);
  await storeFile(filesFolder, join(filesFolder, "upload"));
  await database.desk.transaction().execute(async (tx) => {
    const deps = { signer, eventJobs: {}, now: aMorning };
    const say = (document: ReturnType<typeof aPublicDocument>, correction?: string) =>
      publishDocument(tx, deps, { document, role: "approver", ...(correction && { correction }) });
    await say(aPublicDocument({ id: "a", files: [file] }));
    await say(aPublicDocument({ id: "b" }));
    await say(aPublicDocument({ id: "b", summary: "Corretta." }), "La data era sbagliata.");
    await say(aPublicDocument({ id: "c" }));
    const key = { site: "demo", kind: "news", id: "c", locale: "it" };
    await withdrawDocument(tx, deps, { key, role: "approver", reason: "Superata." });
    for (let id = 6; id <= count; id += 1) {
      await appendEntry(tx, signer, anEntry({ id: `${id}`, action: "withdraw" }));
    }
  });
  for (const table of tables) {
    await database.pool.query(`create table public.${table.replace(".", "_")} as table ${table}`);
    await database.pool.query(`alter table ${table} disable trigger all`);
  }
  await database.pool.query("alter table register.entries drop constraint entries_replaces_fkey");
});
afterEach(async () => {
  for (const table of tables) {
    await database.pool.query(`truncate ${table} cascade`);
    await database.pool.query(`insert into ${table} table public.${table.replace(".", "_")}`);
  }
});

const verify = (options: { remembered?: string; key?: string } = {}) => {
  const source: RegisterSource = {
    kind: "database",
    db: database.site,
    key: verifierKeyOf(signer),
    documents: streamPublished,
    filesFolder,
  };
  return verifyRegister(source, options);
};

test("an untouched register is found whole, with its documents and files", async () => {
  const seen: number[] = [];
  const report = await verifyRegister(
    { kind: "database", db: database.site, key: verifierKeyOf(signer), documents: streamPublished, filesFolder },
    { onProgress: (entries) => seen.push(entries) },
  );
  expect(report).toMatchObject({ ok: true, size: count, findings: [], omitted: {} });
  expect(report.checked).toEqual({ entries: count, hashes: 78, checkpoints: count, documents: 2, files: 1 });
  expect(seen).toEqual([count]);
});

const rewriteLeaf = (number: number, from: string, to: string) =>
  `update register.entries set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '${from}', '${to}'), 'UTF8') where number = ${number}`;
const otherRoot = Buffer.alloc(32, 9);
const forged = signCheckpoint({ origin: signer.origin, size: 7, root: otherRoot }, signer.privateKey);
const stranger = signCheckpoint({ origin: "comune.altrove.it/registro", size: 7, root: otherRoot }, signer.privateKey);

test.each<[string, string, Partial<RegisterFinding>]>([
  ["a word of an entry", rewriteLeaf(3, "stampa", "stanza"), { kind: "entry-differs", number: 3, node: "0/2" }],
  ["an entry made unreadable", rewriteLeaf(3, "{", "["), { kind: "entry-unreadable", number: 3 }],
  ["white space in an entry", rewriteLeaf(3, ":", ": "), { kind: "entry-unreadable", number: 3 }],
  [
    "an entry together with its own hashes",
    `with changed as (${rewriteLeaf(3, "stampa", "stanza")} returning leaf),
     hashed as (update register.nodes set hash = sha256('\\x00'::bytea || (select leaf from changed)) where level = 0 and index = 2)
     select 1 from changed; update register.entries set leaf_hash = sha256('\\x00'::bytea || leaf) where number = 3`,
    { kind: "node-differs", node: "1/1", number: 3, until: 4 },
  ],
  ["an entry removed", "delete from register.entries where number = 17", { kind: "entry-missing", number: 17 }],
  ["the last entry removed", "delete from register.entries where number = 40", { kind: "entry-missing", number: 40 }],
  [
    "a repeated column",
    "update register.entries set office = 'Altro' where number = 9",
    { kind: "entry-column-differs", number: 9, column: "office", given: "Altro", expected: "Ufficio stampa" },
  ],
  [
    "the instant of an entry",
    "update register.entries set at = at + interval '1 ms' where number = 9",
    { kind: "entry-column-differs", number: 9, column: "at", given: "2026-11-23T09:30:00.001Z" },
  ],
  [
    "the hash beside an entry",
    "update register.entries set leaf_hash = sha256('x') where number = 9",
    { kind: "leaf-hash-differs", number: 9 },
  ],
  [
    "the version of an entry",
    "update register.entries set version = 5 where number = 3",
    { kind: "entry-order", number: 3 },
  ],
  [
    "what an entry replaces",
    "update register.entries set replaces = 1 where number = 3",
    { kind: "entry-replaces", number: 3, given: 1 },
  ],
  [
    "a leaf's node",
    "update register.nodes set hash = sha256('x') where level = 0 and index = 5",
    { kind: "node-differs", node: "0/5", number: 6, until: 6 },
  ],
  [
    "an inner node",
    "update register.nodes set hash = sha256('x') where level = 3 and index = 2",
    { kind: "node-differs", node: "3/2", number: 17, until: 24 },
  ],
  [
    "a node removed",
    "delete from register.nodes where level = 2 and index = 9",
    { kind: "node-missing", node: "2/9", number: 37, until: 40 },
  ],
  ["a node too many", "insert into register.nodes values (4, 2, sha256('x'))", { kind: "node-extra", node: "4/2" }],
  ["a checkpoint removed", "delete from register.checkpoints where size = 7", { kind: "checkpoint-missing", size: 7 }],
  [
    "a checkpoint of another root, well signed",
    `update register.checkpoints set note = '${forged}', root = '\\x${otherRoot.toString("hex")}' where size = 7`,
    { kind: "checkpoint-root", size: 7 },
  ],
  [
    "a checkpoint of another register",
    `update register.checkpoints set note = '${stranger}' where size = 7`,
    { kind: "checkpoint-other-key", size: 7 },
  ],
  [
    "a checkpoint in the place of another",
    "update register.checkpoints set note = (select note from register.checkpoints where size = 8) where size = 7",
    { kind: "checkpoint-size", size: 7, given: 8 },
  ],
  [
    "the text of a checkpoint",
    "update register.checkpoints set note = replace(note, E'\\n7\\n', E'\\n6\\n') where size = 7",
    { kind: "checkpoint-signature", size: 7 },
  ],
  [
    "a checkpoint made unreadable",
    "update register.checkpoints set note = 'x' where size = 7",
    { kind: "checkpoint-unreadable", size: 7 },
  ],
  [
    "the root beside a checkpoint",
    "update register.checkpoints set root = sha256('x') where size = 7",
    { kind: "checkpoint-column", size: 7 },
  ],
  ["the counter", "update register.counter set last = 41", { kind: "counter-differs", given: 41, expected: count }],
  [
    "the counter set far ahead",
    "update register.counter set last = 900000000000",
    { kind: "entries-missing", number: 4097, until: 900_000_000_000 },
  ],
  [
    "a published text",
    `update published.documents set document = jsonb_set(document, '{title}', '"Altro"') where id = 'b'`,
    { kind: "document-differs", document: "demo news/b it", number: 3 },
  ],
  [
    "a text put back to an earlier version",
    "update published.documents set entry = 2 where id = 'b'",
    { kind: "document-not-newest", document: "demo news/b it", number: 2 },
  ],
  [
    "a text that was never said",
    "update published.documents set id = 'z' where id = 'b'",
    { kind: "document-without-entry", document: "demo news/z it", number: 3 },
  ],
  [
    "a published text removed",
    "delete from published.documents where id = 'b'",
    { kind: "document-missing", document: "demo news/b it", number: 3 },
  ],
])("tampering is found and named: %s", async (_what, statement, finding) => {
  await database.pool.query(statement);
  const report = await verify();
  expect(report.ok).toBe(false);
  expect(report.findings).toContainEqual(expect.objectContaining(finding));
  for (const found of report.findings) {
    for (const locale of ["it", "en"]) expect(describeFinding(locale, found)).not.toContain("{{");
  }
});

test("one changed entry is found alone, not with everything that comes after it", async () => {
  await database.pool.query(rewriteLeaf(20, "Ufficio stampa", "Ufficio stamp4"));
  const { findings } = await verify();
  expect(findings.map(({ kind }) => kind)).toEqual(["entry-column-differs", "entry-differs"]);
});

test("a register cut at its end is found by who kept a checkpoint", async () => {
  const { rows } = await database.pool.query("select note from register.checkpoints where size = 38");
  const remembered: string = rows[0].note;
  expect((await verify({ remembered })).ok).toBe(true);
  await database.pool.query(`
    delete from register.entries where number > 35; delete from register.checkpoints where size > 35;
    delete from register.nodes where (index + 1) * power(2, level) > 35; update register.counter set last = 35`);
  expect((await verify()).ok).toBe(true);
  expect((await verify({ remembered })).findings).toContainEqual({ kind: "remembered-beyond", size: 38, given: 35 });
  expect((await verify({ remembered: forged })).findings).toContainEqual({ kind: "remembered-differs", size: 7 });
  expect((await verify({ remembered: "x" })).findings).toMatchObject([{ kind: "remembered-unreadable" }]);
});

test("checkpoints signed with another key are not believed", async () => {
  const other = verifierKeyOf(aSigner("comune.altrove.it/registro"));
  const report = await verify({ key: other });
  expect(report.findings).toContainEqual({ kind: "checkpoint-other-key", size: 1 });
});

test("a published file that was changed or is gone is named", async () => {
  const path = storedPath(filesFolder, file.sha256);
  onTestFinished(() => writeFile(path, bytes));
  await writeFile(path, "altro");
  expect((await verify()).findings).toEqual([{ kind: "file-differs", file: file.name, number: 1 }]);
  await rm(path);
  expect((await verify()).findings).toEqual([{ kind: "file-missing", file: file.name, number: 1 }]);
});

test("an empty register is whole", async () => {
  await database.pool.query(
    "truncate register.entries, register.nodes, register.checkpoints, published.documents cascade",
  );
  await database.pool.query("update register.counter set last = 0");
  expect(await verify()).toMatchObject({ ok: true, size: 0, findings: [] });
});
