import { sql } from "kysely";
import { isHoliday } from "#src/content/index.ts";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister, type Signer } from "#src/register/index.ts";
import type { ActContent } from "./act-content.ts";
import { ActDocument, type ActPeriod } from "./act-document.ts";
import { findDraft } from "./drafts.ts";
import { actPath, entryKeyOf } from "./paths.ts";
import { listSchedules, mayBeginOn, periodsOf, type Schedule } from "./schedule.ts";
import { searchWords } from "./search-words.ts";
import { type BoardSettings, isSettled, listTerms, readSettings, type SettledTerm } from "./settings.ts";
import { enforceableOn, type Term, termOfDays, termUntil } from "./term.ts";
import { type Actor, writeLog } from "./write-log.ts";

/** What posting needs beside the transaction. */
export interface BoardDeps {
  /** Signs the public register. */
  readonly signer: Signer;
  readonly now: Date;
}

export type PostRefusal = {
  kind:
    | "not-found"
    | "not-approved"
    | "not-yet"
    | "no-settings"
    | "type-unsettled"
    | "schedule-unknown"
    | "day-past"
    | "corrected-unknown"
    | "emergency-taken";
};

/** A posted act. */
export interface Posted {
  readonly year: number;
  readonly number: number;
  readonly entry: number;
}

/**
 * Posts an approved act: its number, the beginning and end of its exposure, its entry in the public register and the page,
 * all in the caller's transaction. The exposure begins now, never earlier, so that a late posting shortens no term.
 * Repeatable: an act already posted gives back its number.
 */
export async function publishAct(
  tx: Tx,
  deps: BoardDeps,
  input: { site: string; id: string; bodyName: string },
): Promise<Result<Posted, PostRefusal>> {
  const { site, id } = input;
  const draft = await findDraft(tx, { site, id, lock: true });
  if (!draft) return err({ kind: "not-found" });
  if (draft.state === "published") return ok(await findPosted(tx, id));
  if (draft.state !== "approved") return err({ kind: "not-approved" });
  if (draft.startOn !== null && draft.startOn > civilDateOf(deps.now)) return err({ kind: "not-yet" });
  const settings = await readSettings(tx, site);
  if (!settings) return err({ kind: "no-settings" });
  const kind = (await listTerms(tx, site)).get(draft.content.type);
  if (!isSettled(kind)) return err({ kind: "type-unsettled" });
  const schedule = await scheduleOf(tx, site, draft.content);
  if (schedule === "unknown") return err({ kind: "schedule-unknown" });
  if (schedule && !mayBeginOn(schedule, civilDateOf(deps.now))) return err({ kind: "not-yet" });
  const periods = schedule && periodsOf(deps.now, schedule, settings, isHoliday);
  const term = termOf(draft.content, kind, settings, deps.now, periods);
  if (term.endsAt <= deps.now) return err({ kind: "day-past" });
  const corrects = await correctedBy(tx, site, draft.content);
  if (corrects === "unknown") return err({ kind: "corrected-unknown" });
  if (await isEmergencyTaken(tx, site, draft.content.emergencyNumber)) return err({ kind: "emergency-taken" });

  const approver = await tx
    .selectFrom("albo.drafts")
    .select(["approvedBy", "approvedRole"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const actor: Actor = { person: approver.approvedBy ?? "", role: approver.approvedRole ?? "" };
  const { register, type } = draft.content;
  const locked = await lockRegister(tx);
  const { year, number } = await tx
    .insertInto("albo.acts")
    .values({ id, site, register, type, corrects: corrects?.id ?? null, startsAt: deps.now } as never)
    .returning(["year", "number"])
    .executeTakeFirstOrThrow();
  const document = ActDocument.parse({
    ...{
      site,
      kind: "albo-act",
      id,
      locale: "it",
      path: actPath("it", register, year, number),
      register,
      year,
      number,
    },
    ...describe(draft.content, input.bodyName),
    ...(corrects && { corrects }),
    ...dates(draft.content, kind, settings, term, deps.now, schedule),
    ...(periods && periods.length > 1 && { periods }),
    files: draft.content.files,
    facts: [],
    search: searchWords([
      draft.content.title,
      draft.content.actNumber,
      draft.content.body,
      draft.content.organ,
      `${number}/${year}`,
    ]),
  });
  const [appended] = await appendEntries(tx, deps.signer, locked, [
    {
      ...entryKeyOf(document),
      action: "publish",
      sha256: sha256Hex(canonicalJson(document as Json)),
      files: document.files.map(({ name, sha256 }) => ({ name, sha256 })),
      office: document.office,
      role: actor.role,
      at: deps.now,
    },
  ]);
  const entry = appended?.number ?? 0;
  await tx
    .insertInto("albo.editions")
    .values({
      ...{ act: id, version: 1, cause: "posting", document: JSON.stringify(document), entry },
      ...{ at: deps.now, reason: "", role: actor.role },
    })
    .execute();
  await writeLog(tx, { site, act: id, what: "posted", actor, at: deps.now, detail: { year, number, entry } });
  await announceBoard(tx, id);
  return ok({ year, number, entry });
}

/** Tells every site process, at commit, that the board and the register show something new. */
export async function announceBoard(tx: Tx, act: string): Promise<void> {
  await sql`select pg_notify('published', ${JSON.stringify(["register", "albo", `albo:${act}`])})`.execute(tx);
}

async function findPosted(tx: Tx, id: string): Promise<Posted> {
  return tx
    .selectFrom("albo.acts as a")
    .innerJoin("albo.exposures as e", "e.act", "a.id")
    .select(["a.year", "a.number", "e.entry"])
    .where("a.id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The draft's way of posting several times; `undefined`: it is posted in one piece. */
async function scheduleOf(tx: Tx, site: string, { schedule }: ActContent): Promise<Schedule | "unknown" | undefined> {
  return schedule === undefined ? undefined : ((await listSchedules(tx, site)).get(schedule) ?? "unknown");
}

function termOf(
  content: ActContent,
  kind: SettledTerm,
  settings: BoardSettings,
  now: Date,
  periods: readonly ActPeriod[] | undefined,
): Term {
  const last = periods?.at(-1);
  if (last) return termUntil(civilDateOf(now), last.lastDay as CivilDate);
  if (kind.term === "until-day") return termUntil(civilDateOf(now), content.untilDay as CivilDate);
  return termOfDays(now, content.fewerDays ?? kind.days ?? 0, settings, isHoliday);
}

async function correctedBy(tx: Tx, site: string, content: ActContent) {
  if (content.corrects === "") return undefined;
  const act = await tx
    .selectFrom("albo.acts")
    .select(["id", "year", "number"])
    .where("site", "=", site)
    .where("id", "=", content.corrects)
    .executeTakeFirst();
  return act ? { ...act, how: content.correctsHow } : ("unknown" as const);
}

/** A number of the emergency register is of one act. The database refuses a second one too. */
async function isEmergencyTaken(tx: Tx, site: string, emergencyNumber: string): Promise<boolean> {
  if (emergencyNumber === "") return false;
  const found = await tx
    .selectFrom("albo.exposures")
    .select("act")
    .where("site", "=", site)
    .where(sql<boolean>`document ->> 'emergencyNumber' = ${emergencyNumber}`)
    .executeTakeFirst();
  return found !== undefined;
}

const given = (name: string, text: string) => (text === "" ? {} : { [name]: text });

function describe(content: ActContent, bodyName: string) {
  const { actNumber, actDate } = content;
  return {
    ...{ type: content.type, title: content.title, body: content.body || bodyName, office: content.office },
    ...(actNumber !== "" && actDate !== "" && { act: { number: actNumber, date: actDate } }),
    ...given("organ", content.organ),
    ...given("procedureOfficer", content.procedureOfficer),
    ...given("protocol", content.protocol),
    ...given("emergencyNumber", content.emergencyNumber),
    ...given("notes", content.notes),
  };
}

function dates(
  content: ActContent,
  kind: SettledTerm,
  settings: BoardSettings,
  term: Term,
  now: Date,
  schedule: Schedule | undefined,
) {
  const { firstDay, lastDay, endsAt } = term;
  const { immediatelyEnforceable, fewerDays, fewerBecause } = content;
  const days = kind.term === "days" ? (fewerDays ?? kind.days ?? undefined) : undefined;
  return {
    ...{ startsAt: now.toISOString(), endsAt: endsAt.toISOString(), firstDay, lastDay },
    ...(kind.enforceableAfter !== null &&
      !immediatelyEnforceable && {
        enforceableOn: enforceableOn(firstDay, kind.enforceableAfter, settings.counting),
      }),
    ...(immediatelyEnforceable && { immediatelyEnforceable }),
    term: {
      ...(days !== undefined && { days }),
      ...(schedule && { days: schedule.days, times: schedule.times }),
      ...{ counting: settings.counting, origin: kind.origin, citation: kind.citation },
      ...(schedule && { origin: "law", citation: schedule.citation }),
      ...(fewerDays !== undefined && { shorterBecause: fewerBecause }),
    },
  };
}
