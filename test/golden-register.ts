import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Tx } from "#src/platform/db.ts";
import { type NewEntry, registerRoutes, verifierKeyOf } from "#src/register/index.ts";
import { aMorning, anEntry, appendEntry } from "./factories/register.ts";
import { aSigner } from "./factories/signer.ts";

/** Whether the run is to write the golden register anew instead of comparing with it. */
export const isWritingGolden = process.env.GOLDEN === "write";

/** Entries of the golden register: one full tile, one partial. */
export const goldenSize = 258;

/** What the golden register says: every action, accents, an emoji, files, a second language. */
function goldenEntry(index: number): NewEntry {
  const at = new Date(aMorning.getTime() + index * 61_001);
  const first: Partial<NewEntry>[] = [
    { id: "1", files: [{ name: "bilancio-2026.pdf", sha256: "cd".repeat(32) }] },
    {
      id: "1",
      action: "correct",
      sha256: "ef".repeat(32),
      replaces: 1,
      office: "Ufficio di Città \u{1f3db} «Còrtona»",
    },
    { id: "1", locale: "en", role: "press-office" },
    { id: "1", action: "withdraw", sha256: "ef".repeat(32), replaces: 2 },
    { id: "2", kind: "event", action: "publish" },
    { id: "2", kind: "event", action: "expire", replaces: 5 },
    { id: "3", action: "publish", files: [{ name: 'a "b"\\c\n.txt', sha256: "01".repeat(32) }] },
    { id: "3", action: "annul", replaces: 7 },
  ];
  return anEntry({ id: `${index + 1}`, at, ...first[index] });
}

/** Appends the golden register: always the same entries, instants and key. */
export async function appendGolden(tx: Tx): Promise<void> {
  for (let index = 0; index < goldenSize; index += 1) await appendEntry(tx, aSigner(), goldenEntry(index));
}

/** Names of the public parts of a register of `goldenSize` entries, as in their addresses below `/registro/`. */
export const goldenParts = [
  "key",
  "checkpoint",
  "tile/0/000",
  "tile/0/001.p/2",
  "tile/1/000.p/1",
  "tile/entries/000",
  "tile/entries/001.p/2",
] as const;

/** The register's routes over a database that only holds a register. */
export const routesOf = (db: Parameters<typeof registerRoutes>[0]["db"]) =>
  registerRoutes({
    db,
    verifierKey: verifierKeyOf(aSigner()),
    findByEntry: async () => undefined,
    now: () => aMorning,
  });

/** Writes parts into a folder by the names of their addresses: a copied register. */
export async function writeParts(folder: string, parts: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [name, bytes] of parts) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
