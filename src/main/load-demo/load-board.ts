import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ActContent,
  type ActFile,
  amendAct,
  approveDraft,
  createDraft,
  hashContent,
  keepSettings,
  keepTerm,
  publishAct,
  readSettings,
  scanFile,
  sendToReview,
  suggestedTerms,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { type BoardAct, boardActs, demoSettings } from "#src/demo/index.ts";
import { addDays, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
import type { Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { storeFile } from "#src/platform/storage.ts";
import type { Signer } from "#src/register/index.ts";
import { programFolder } from "../program-folder.ts";

const site = mainSite;
const author = { person: "Dimostrazione", role: "editor" };
const publisher = { person: "Dimostrazione (messo)", role: "legal-publisher" };
const bodyName = String(demoSettings.it.municipality);

/** What loading the board needs. */
export interface BoardLoader {
  readonly signer: Signer;
  readonly filesDir: string;
  readonly now: Date;
}

/** Loads the invented acts, each posted on the day it says. Repeatable: an act that is there stays as it is. */
export async function loadBoard(db: Db, deps: BoardLoader, onDone: () => void): Promise<void> {
  if (!(await readSettings(db, site))) {
    await keepSettings(db, site, {
      counting: "whole-days",
      extendsOnHoliday: false,
      twoPersons: true,
      visibleHours: 12,
    });
    for (const term of suggestedTerms().values()) await keepTerm(db, site, term);
  }
  const ids = new Map<string, string>();
  for (const act of boardActs) {
    const id = await loadAct(db, deps, act, ids);
    ids.set(act.key, id);
    onDone();
  }
}

async function loadAct(db: Db, deps: BoardLoader, act: BoardAct, ids: ReadonlyMap<string, string>): Promise<string> {
  const sourceKey = `demonstration:${act.key}`;
  const known = await db
    .selectFrom("albo.drafts")
    .select("id")
    .where("sourceKey", "=", sourceKey)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (known) return known.id;
  const day = addDays(civilDateOf(deps.now), -act.daysAgo);
  const morning = instantAt(day, "09:15");
  const at = new Date(Math.min(morning.getTime(), deps.now.getTime()));
  const content = await contentOf(act, deps, ids, day);
  for (const file of content.files) await scanFile(db, { ...deps, file, program: programFolder() });
  return db.transaction().execute(async (tx) => {
    const given = { site, now: at };
    const { id } = must(
      await createDraft(tx, { ...given, content, actor: author, origin: { source: "demonstration", sourceKey } }),
    );
    must(await sendToReview(tx, { ...given, id, actor: author }));
    must(await approveDraft(tx, { ...given, id, actor: publisher, approval: { sha256: hashContent(content) } }));
    must(await publishAct(tx, { signer: deps.signer, now: at }, { site, id, bodyName }));
    if (act.afterwards) {
      const later = new Date(Math.min(deps.now.getTime(), at.getTime() + 3_600_000));
      must(
        await amendAct(
          tx,
          { signer: deps.signer, now: later },
          { site, id, actor: publisher, amendment: act.afterwards },
        ),
      );
    }
    return id;
  });
}

async function contentOf(act: BoardAct, deps: BoardLoader, ids: ReadonlyMap<string, string>, day: string) {
  const { type, title, office, text, attachments = [], untilIn } = act;
  const files = [await writeText(deps.filesDir, act.key, title, text, "main")];
  for (const [place, name] of attachments.entries()) {
    const words = `${name}. Allegato a: ${title}.`;
    files.push(await writeText(deps.filesDir, `${act.key}-allegato-${place + 1}`, name, words, "attachment"));
  }
  return ActContent.parse({
    ...{ type, title, office, files, organ: act.organ ?? "", body: act.body ?? "" },
    ...(act.actNumber && { actNumber: act.actNumber, actDate: day }),
    ...(untilIn !== undefined && { untilDay: addDays(civilDateOf(deps.now), untilIn) }),
    ...(act.corrects && { corrects: ids.get(act.corrects) }),
    ...(act.immediatelyEnforceable && { immediatelyEnforceable: true }),
  });
}

/** A file of plain text: everybody can open it, and a screen reader reads it. */
async function writeText(
  filesDir: string,
  key: string,
  title: string,
  text: string,
  nature: ActFile["nature"],
): Promise<ActFile> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-demo-"));
  try {
    const source = join(folder, "act.txt");
    await writeFile(source, `${bodyName}\n\n${title}\n\n${text}\n\nAtto inventato, per la dimostrazione (${key}).\n`);
    const stored = await storeFile(filesDir, source);
    return { ...stored, name: `${key}.txt`, title, mime: "text/plain; charset=utf-8", nature, extract: false };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function must<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`the demonstration's act is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
