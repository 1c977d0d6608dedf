import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { type Exposure, listExposures } from "../exposures.ts";
import { listNodes, readSectionSettings, type StandingNode } from "../node-queries.ts";
import { type Duty, type DutyRule, duties } from "./duty-list.ts";
import { occurrencesAt } from "./occurrences.ts";
import "../tables.ts";

/** What a municipality changes of a duty. */
export interface DutyChoice {
  /** `MM-DD`; `null`: the default. */
  readonly dueOn: string | null;
  readonly dueDays: number | null;
  /** Why it is not kept here. */
  readonly offReason: string | null;
  readonly office: string;
  readonly email: string;
}

/** A duty on a day: by when, who owes it, how it stands. */
export interface DutyRow {
  readonly duty: Duty;
  readonly rule: DutyRule;
  readonly choice: DutyChoice | undefined;
  readonly node: StandingNode;
  readonly office: string;
  readonly email: string;
  readonly due: CivilDate;
  /** `late`: its day is past; `soon`: within thirty days; `off`: not kept here, or its entry does not apply. */
  readonly state: "late" | "soon" | "later" | "met" | "off";
  readonly metOn: CivilDate | undefined;
  /** Title of what was published, or the note of who said that it is met. */
  readonly metBy: string | undefined;
}

const daysSoon = 30;

/** Every duty of the calendar as it stands at `now`. A missed one stays late until it is met or the next one is due. */
export async function readDuties(db: Db, site: string, now: Date): Promise<DutyRow[]> {
  const today = civilDateOf(now);
  const [choices, met, nodes, exposures, profile] = await Promise.all([
    db.selectFrom("trasparenza.duties").selectAll().where("site", "=", site).execute(),
    db
      .selectFrom("trasparenza.duties_met")
      .select(["duty", "due", "metOn", "metBy", "note"])
      .where("site", "=", site)
      .where("due", ">=", addDays(today, -800))
      .execute(),
    listNodes(db, site),
    listExposures(db, { site, now }),
    readSectionSettings(db, site),
  ]);
  const said = new Map(met.map((one) => [`${one.duty} ${String(one.due).slice(0, 10)}`, one]));
  return duties
    .filter((duty) => duty.when?.(profile) ?? true)
    .flatMap((duty): DutyRow[] => {
      const node = nodes.find(({ id }) => id === duty.node);
      if (!node) return [];
      const choice = choices.find((one) => one.duty === duty.id);
      const rule = ruleOf(duty.rule, choice);
      const { past, next } = occurrencesAt(rule, today);
      const find = (due: CivilDate, opens: CivilDate) => {
        const one = said.get(`${duty.id} ${due}`);
        if (one) return { on: String(one.metOn).slice(0, 10) as CivilDate, by: one.note || one.metBy };
        const published = exposures.find((exposure) => isFor(duty, exposure, opens));
        if (published) return { on: civilDateOf(published.updatedAt), by: published.document.title };
        const checkedOn = node.checkedOn as CivilDate | null;
        return checkedOn !== null && checkedOn >= opens ? { on: checkedOn, by: undefined } : undefined;
      };
      const [before, after] = [find(past.due, past.opens), find(next.due, next.opens)];
      const base = {
        ...{ duty, rule, choice, node, office: choice?.office || node.office, email: choice?.email || node.email },
      };
      const isOff = choice?.offReason != null || node.notApplicable !== undefined;
      const nothing = { metOn: undefined, metBy: undefined };
      if (isOff) return [{ ...base, ...nothing, due: next.due, state: "off" }];
      if (!before && !after) return [{ ...base, ...nothing, due: past.due, state: "late" }];
      if (after) return [{ ...base, due: next.due, state: "met", metOn: after.on, metBy: after.by }];
      const isSoon = addDays(next.due, -daysSoon) <= today;
      return [{ ...base, due: next.due, state: isSoon ? "soon" : "later", metOn: before?.on, metBy: before?.by }];
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

const ruleOf = (rule: DutyRule, choice: DutyChoice | undefined): DutyRule =>
  rule.every === "year" ? { ...rule, on: choice?.dueOn ?? rule.on } : { ...rule, days: choice?.dueDays ?? rule.days };

/** Whether something published since `opens` meets a duty: under its label, or anywhere in its node. */
function isFor(duty: Duty, { document, updatedAt }: Exposure, opens: CivilDate): boolean {
  const { node, below } = document.content;
  return node === duty.node && (duty.label === undefined || below === duty.label) && civilDateOf(updatedAt) >= opens;
}

/** Keeps what the municipality changes of a duty. */
export async function keepDuty(
  db: Db,
  input: { site: string; duty: string; choice: DutyChoice; by: string; now: Date },
): Promise<boolean> {
  const { site, duty, choice, by, now } = input;
  if (!duties.some(({ id }) => id === duty)) return false;
  const values = { ...choice, changedBy: by, changedAt: now };
  await db
    .insertInto("trasparenza.duties")
    .values({ site, duty, ...values })
    .onConflict((conflict) => conflict.columns(["site", "duty"]).doUpdateSet(values))
    .execute();
  return true;
}

/** Says that a duty is met for one of its days, for what no publication shows; with `isMet` false takes it back. */
export async function meetDuty(
  db: Db,
  input: { site: string; duty: string; due: CivilDate; isMet: boolean; note: string; by: string; now: Date },
): Promise<boolean> {
  const { site, duty, due, note, by, now } = input;
  if (!duties.some(({ id }) => id === duty)) return false;
  if (!input.isMet) {
    await db
      .deleteFrom("trasparenza.duties_met")
      .where((eb) => eb.and({ site, duty, due }))
      .execute();
    return true;
  }
  await db
    .insertInto("trasparenza.duties_met")
    .values({ site, duty, due, metOn: civilDateOf(now), metBy: by, note })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}
