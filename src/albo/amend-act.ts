import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister, type NewEntry } from "#src/register/index.ts";
import { ActDocument, type ActFact, type ActFile } from "./act-document.ts";
import { entryKeyOf } from "./paths.ts";
import { announceBoard, type BoardDeps } from "./publish-act.ts";
import { lengthenPeriod } from "./schedule.ts";
import { type Actor, writeLog } from "./write-log.ts";

/** What can be done to a posted act: everything is a fact beside it, nothing is taken back. */
export type Amendment =
  | { readonly what: "annulment" | "annotation"; readonly reason: string }
  | { readonly what: "removal"; readonly cause: RemovalCause; readonly reason: string }
  | {
      readonly what: "extension";
      readonly days: number;
      readonly reason: string;
      /** Shows again an act whose term ended while it could not be seen. */
      readonly resumes?: true;
      /** Which period of a posting in several gets the days, from 0; left out: the one that runs, or else the next. */
      readonly period?: number;
    }
  | { readonly what: "obscuring"; readonly sha256: string; readonly copy: ActFile; readonly reason: string }
  | { readonly what: "term"; readonly certificate: { readonly sha256: string; readonly name: string } };

/** The only causes for which an act leaves the board before its term. */
export const removalCauses = ["health-data", "no-rule", "inexact", "authority"] as const;
export type RemovalCause = (typeof removalCauses)[number];

export type AmendRefusal = {
  kind: "not-found" | "no-reason" | "annulled" | "over" | "not-over" | "no-such-file" | "same-file" | "done-already";
};

const actions: Readonly<Record<Amendment["what"], NewEntry["action"]>> = {
  annulment: "annul",
  annotation: "correct",
  extension: "correct",
  obscuring: "correct",
  removal: "withdraw",
  term: "expire",
};

/**
 * Says in public that something happened to an act: a new edition of its document and an entry that names the one before.
 * Number, beginning and contents stay; only an extension moves the end, only an obscured copy stands for a file.
 */
export async function amendAct(
  tx: Tx,
  deps: BoardDeps,
  input: { site: string; id: string; actor: Actor; amendment: Amendment },
): Promise<Result<{ entry: number }, AmendRefusal>> {
  const { site, id, actor, amendment } = input;
  const register = await lockRegister(tx);
  const shown = await tx
    .selectFrom("albo.exposures")
    .select(["document", "entry", "version", "endsAt", "annulledAt", "removedAt"])
    .where("site", "=", site)
    .where("act", "=", id)
    .executeTakeFirst();
  if (!shown) return err({ kind: "not-found" });
  const before = ActDocument.parse(shown.document);
  const refusal = refuse(amendment, shown, before, deps.now);
  if (refusal) return err({ kind: refusal });
  const after = ActDocument.parse(apply(before, amendment, deps.now));
  const [appended] = await appendEntries(tx, deps.signer, register, [
    {
      ...entryKeyOf(after),
      action: actions[amendment.what],
      sha256: sha256Hex(canonicalJson(after as Json)),
      files: [...after.files, ...(amendment.what === "term" ? [amendment.certificate] : [])].map(
        ({ name, sha256 }) => ({
          name,
          sha256,
        }),
      ),
      office: after.office,
      role: actor.role,
      at: deps.now,
      replaces: shown.entry,
    },
  ]);
  const entry = appended?.number ?? 0;
  const reason = "reason" in amendment ? amendment.reason : "";
  await tx
    .insertInto("albo.editions")
    .values({
      ...{ act: id, version: shown.version + 1, cause: amendment.what, document: JSON.stringify(after), entry },
      ...{ at: deps.now, reason, role: actor.role },
    })
    .execute();
  await writeLog(tx, { site, act: id, what: amendment.what, actor, at: deps.now, detail: detailOf(amendment, entry) });
  await announceBoard(tx, id);
  return ok({ entry });
}

type Shown = { readonly endsAt: Date; readonly annulledAt: Date | null; readonly removedAt: Date | null };

function refuse(amendment: Amendment, shown: Shown, before: ActDocument, now: Date): AmendRefusal["kind"] | undefined {
  const isOver = shown.endsAt <= now || shown.removedAt !== null;
  if (amendment.what === "term") {
    if (before.facts.some(({ what }) => what === "term")) return "done-already";
    return isOver ? undefined : "not-over";
  }
  if (amendment.reason.trim() === "") return "no-reason";
  if (shown.annulledAt) return "annulled";
  const mayBeOver = amendment.what === "annulment" || amendment.what === "annotation" || isResumed(amendment, shown);
  if (isOver && !mayBeOver) return "over";
  if (amendment.what !== "obscuring") return undefined;
  if (!before.files.some(({ sha256 }) => sha256 === amendment.sha256)) return "no-such-file";
  return before.files.some(({ sha256 }) => sha256 === amendment.copy.sha256) ? "same-file" : undefined;
}

const isResumed = (amendment: Amendment, { removedAt }: Shown): boolean =>
  amendment.what === "extension" && amendment.resumes === true && removedAt === null;

function apply(before: ActDocument, amendment: Amendment, now: Date): ActDocument {
  const fact: ActFact = {
    what: amendment.what,
    at: now.toISOString(),
    reason: "reason" in amendment ? amendment.reason : "",
    ...(amendment.what === "extension" && { days: amendment.days }),
    ...(amendment.what === "term" && { certificate: amendment.certificate.sha256 }),
  };
  const facts = [...before.facts, fact];
  if (amendment.what === "extension") {
    const { startsAt: from, endsAt: until, firstDay, lastDay } = before;
    const periods = before.periods ?? [{ from, until, firstDay, lastDay }];
    const running = periods.findIndex((period) => new Date(period.until) > now);
    // days that an act was to be seen and could not be are given from today on, when its time is over
    const place = amendment.period ?? (running === -1 ? periods.length - 1 : running);
    const longer = lengthenPeriod(periods, place, amendment.days, now);
    const last = longer.at(-1) ?? { until, lastDay };
    const { periods: _before, ...rest } = before;
    return {
      ...{ ...rest, facts, lastDay: last.lastDay, endsAt: last.until },
      ...(longer.length > 1 && { periods: longer }),
    };
  }
  if (amendment.what === "obscuring") {
    const { sha256, copy } = amendment;
    const replaced = alike(before.files, sha256);
    const files = before.files.map((file) =>
      replaced.includes(file.sha256)
        ? { ...copy, nature: file.nature, extract: file.extract, obscures: file.sha256 }
        : file,
    );
    return { ...before, facts, files };
  }
  return { ...before, facts };
}

/** A file, with the signed envelope it was taken out of or what was taken out of it: each would still show what the other hides. */
function alike(files: readonly ActFile[], sha256: string): string[] {
  const envelope = files.find((file) => file.sha256 === sha256)?.takenFrom ?? sha256;
  return files
    .filter((file) => file.sha256 === sha256 || file.sha256 === envelope || file.takenFrom === envelope)
    .map((file) => file.sha256);
}

function detailOf(amendment: Amendment, entry: number): Record<string, string | number> {
  if (amendment.what === "obscuring")
    return { entry, reason: amendment.reason, from: amendment.sha256, to: amendment.copy.sha256 };
  if (amendment.what === "extension") return { entry, reason: amendment.reason, days: amendment.days };
  if (amendment.what === "removal") return { entry, reason: amendment.reason, cause: amendment.cause };
  if (amendment.what === "term") return { entry, certificate: amendment.certificate.sha256 };
  return { entry, reason: amendment.reason };
}
