import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { SentAct, takeAct } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import type { DeskSettings } from "../settings.ts";
import { programFolder } from "./answers.ts";
import { keepSentFiles } from "./intake-endpoints.ts";
import { alboDeskMessages } from "./messages.ts";
import { largestFile } from "./read-uploads.ts";

/** An act in the folder: the same as by REST, with the name of each file in place of its bytes. */
const FolderAct = SentAct.extend({
  files: z
    .array(
      z.strictObject({
        file: z.string().regex(/^[^/\\]{1,200}$/),
        title: z.string().max(300).default(""),
        nature: z.enum(["main", "attachment"]),
        extract: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(100),
});

/** Acts taken in one go at most. */
const batch = 20;
/** A file that changed less than this ago may still be being written, in milliseconds. */
const settleMs = 5_000;

/**
 * Takes the acts that another program has laid into the folder: `NAME.json` and the files it names. What is taken goes to
 * `presi`, what is not to `rifiutati` with the reason beside it; nothing is deleted.
 * @returns how many were taken and refused
 */
export async function takeFromFolder(
  db: Db,
  settings: Pick<DeskSettings, "filesDir" | "inboxDir">,
  now: Date,
): Promise<{ taken: number; refused: number }> {
  const folder = settings.inboxDir;
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).toSorted();
  const count = { taken: 0, refused: 0 };
  for (const name of names.slice(0, batch)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs < settleMs) continue;
    const { reason, files } = await takeOne(db, settings, name, now);
    await putAway(folder, reason === undefined ? "presi" : "rifiutati", [name, ...files]);
    if (reason !== undefined)
      await writeFile(join(folder, "rifiutati", `${basename(name, ".json")}.txt`), `${reason}\n`);
    count[reason === undefined ? "taken" : "refused"] += 1;
  }
  return count;
}

async function takeOne(
  db: Db,
  settings: Pick<DeskSettings, "filesDir" | "inboxDir">,
  name: string,
  now: Date,
): Promise<{ reason?: string; files: readonly string[] }> {
  const say = alboDeskMessages("it");
  const text = await readFile(join(settings.inboxDir, name), "utf8");
  const read = FolderAct.safeParse(parse(text));
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join(".")).join(", ");
    return { reason: `${say("intake.badAct")} ${fields}`, files: [] };
  }
  const files = read.data.files.map(({ file }) => file);
  const sent = [];
  for (const { file, ...rest } of read.data.files) {
    const path = join(settings.inboxDir, file);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return { reason: say("intake.noFile", { name: file }), files: [] };
    sent.push({ ...rest, name: file, path, bytes: found.size, isTooLarge: found.size > largestFile });
  }
  const kept = await keepSentFiles({ db, filesDir: settings.filesDir, program: programFolder }, sent);
  if ("refusal" in kept) return { reason: say(`refused.${kept.refusal.kind}`, { name: kept.refusal.name }), files };
  const sender = { site: mainSite, name: say("intake.folder") };
  // the same act laid twice under one name is one act; another text under that name is another act
  const key = `${name}:${sha256Hex(text)}`;
  const taken = await takeAct(db, { sender, source: "folder", key, act: read.data.act, files: kept.files, now });
  return taken.ok ? { files } : { reason: say("intake.keyReused"), files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // refused below with a sentence
  }
}

async function putAway(folder: string, where: "presi" | "rifiutati", names: readonly string[]): Promise<void> {
  await mkdir(join(folder, where), { recursive: true });
  for (const name of names) await rename(join(folder, name), join(folder, where, name)).catch(() => undefined);
}
