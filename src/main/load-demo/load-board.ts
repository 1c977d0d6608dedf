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
  keepSchedule,
  keepSettings,
  keepTerm,
  listRequests,
  mayBeginOn,
  publishAct,
  RequestData,
  readSettings,
  receiveRequest,
  scanFile,
  sendToReview,
  suggestedSchedules,
  suggestedTerms,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { type BoardAct, boardActs, boardRequest, demoSettings } from "#src/demo/index.ts";
import { addDays, type CivilDate, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
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
    for (const schedule of suggestedSchedules()) await keepSchedule(db, site, schedule);
  }
  const ids = new Map<string, string>();
  const today = civilDateOf(deps.now);
  const dated = boardActs.map((act) => ({ act, day: dayOf(act, today) }));
  // numbers follow each other as the days do
  for (const { act, day } of dated.toSorted(
    (a, b) => Number(isPending(a.act)) - Number(isPending(b.act)) || (a.day < b.day ? -1 : Number(a.day > b.day)),
  )) {
    const id = await loadAct(db, deps, { ...act, day }, ids);
    ids.set(act.key, id);
    onDone();
  }
  await loadRequest(db, deps);
}

const isPending = ({ stays }: BoardAct): boolean => stays !== undefined;

/** The day on which an act was posted: the one that it says, or the last before it on which its periods may begin. */
function dayOf({ daysAgo, schedule }: BoardAct, today: CivilDate): CivilDate {
  const day = addDays(today, -daysAgo);
  const way = suggestedSchedules().find(({ code }) => code === schedule);
  const back = way ? [0, 1, 2, 3, 4, 5, 6].find((days) => mayBeginOn(way, addDays(day, -days))) : 0;
  return addDays(day, -(back ?? 0));
}

/** A request that waits at the desk, once. */
async function loadRequest(db: Db, { filesDir, now }: BoardLoader): Promise<void> {
  if ((await listRequests(db, site)).length > 0) return;
  const { title, text, ...asked } = boardRequest;
  const files = [await writeText(filesDir, "richiesta", title, text, "main")];
  const content = ActContent.parse({ type: "E.01.01", title, files });
  await receiveRequest(db, { site, actor: author, now, data: RequestData.parse(asked), content });
}

async function loadAct(
  db: Db,
  deps: BoardLoader,
  act: BoardAct & { readonly day: CivilDate },
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const sourceKey = `demonstration:${act.key}`;
  const known = await db
    .selectFrom("albo.drafts")
    .select("id")
    .where("sourceKey", "=", sourceKey)
    .$if(act.stays === undefined, (query) => query.where("state", "=", "published"))
    .executeTakeFirst();
  if (known) return known.id;
  const { day, stays } = act;
  const morning = instantAt(day, "09:15");
  const at = new Date(Math.min(morning.getTime(), deps.now.getTime()));
  const content = await contentOf(act, deps, ids, day);
  for (const file of content.files) await scanFile(db, { ...deps, file, program: programFolder() });
  return db.transaction().execute(async (tx) => {
    const given = { site, now: at };
    const { id } = must(
      await createDraft(tx, { ...given, content, actor: author, origin: { source: "demonstration", sourceKey } }),
    );
    if (stays === "draft") return id;
    must(await sendToReview(tx, { ...given, id, actor: author }));
    if (stays === "in-review") return id;
    const startOn = stays === "tomorrow" ? addDays(civilDateOf(deps.now), 1) : undefined;
    const approval = { sha256: hashContent(content), ...(startOn && { startOn }) };
    must(await approveDraft(tx, { ...given, id, actor: publisher, approval }));
    if (startOn) return id;
    must(await publishAct(tx, { signer: deps.signer, now: at }, { site, id, bodyName }));
    const amendment = await amendmentOf(act, content, deps.filesDir);
    if (amendment) {
      const later = new Date(Math.min(deps.now.getTime(), at.getTime() + 3_600_000));
      must(await amendAct(tx, { signer: deps.signer, now: later }, { site, id, actor: publisher, amendment }));
    }
    return id;
  });
}

async function amendmentOf({ afterwards, key, title }: BoardAct, content: ActContent, filesDir: string) {
  if (afterwards?.what !== "obscuring") return afterwards;
  const { reason, copy: text } = afterwards;
  const copy = await writeText(filesDir, `${key}-oscurato`, title, text, "main");
  return { what: "obscuring", sha256: content.files[0]?.sha256 ?? "", copy, reason } as const;
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
    ...(act.schedule && { schedule: act.schedule }),
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
