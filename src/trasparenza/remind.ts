import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { listWaiting, type Waiting } from "./access/waiting.ts";
import { type Awaited, listAwaited } from "./awaited.ts";
import { type BoardRow, readBoard } from "./board.ts";
import { warningDays } from "./deadlines.ts";
import { type DutyRow, readDuties } from "./duties/duties.ts";
import { readSectionSettings } from "./node-queries.ts";
import { reminderText } from "./reminder-messages.ts";
import type { ReminderStep } from "./tables.ts";

/** Days before the deadline of the second letter, and after it of the letter to the officer. */
const daysLeft = 7;
const daysLate = 15;
/** What fell due longer ago than this is on the board; letters about it would not be read any more. */
const longestLate = 60;
/** Days before the end of a request for access in which its two letters are written. */
const accessDays = { soon: 10, due: 3 } as const;

interface Due {
  /** What it is about; told once for each step and day. */
  readonly key: string;
  readonly line: string;
  readonly due: CivilDate;
  readonly step: ReminderStep;
  readonly to: string;
}

/**
 * Queues the letters about deadlines that were not sent yet, one for each recipient and step: to the office's address, or to the
 * officer where there is none; what is late by more than 15 days goes to the officer. What was never updated is told
 * monthly, to the officer too in the second half of the month. Repeatable: each thing, deadline and step is told once.
 * @returns how many letters were queued
 */
export async function remind(db: Db, given: { site: string; now: Date; deskUrl: string }): Promise<number> {
  const { site, now } = given;
  const today = civilDateOf(now);
  const [board, duties, waiting, awaited, settings] = await Promise.all([
    readBoard(db, site, now),
    readDuties(db, site, now),
    listWaiting(db, site, today),
    listAwaited(db, site),
    readSectionSettings(db, site),
  ]);
  const officer = settings.officerEmail;
  const kept = duties.filter(({ state }) => state !== "off");
  const withDuties = new Set(kept.map(({ node }) => node.id));
  const due = [
    // an entry whose duties have days of their own is told by them
    ...board.filter(({ node }) => !withDuties.has(node.id)).flatMap((row) => dueOfNode(row, officer, today)),
    ...kept.flatMap((row) => dueOfDuty(row, officer, today)),
    ...waiting.flatMap((one) => dueOfRequest(one, officer, today)),
    ...awaited.flatMap((one) => dueOfDraft(one, board, officer, today)),
  ].filter(({ to }) => to !== "");
  return db.transaction().execute(async (tx) => {
    const fresh: Due[] = [];
    for (const one of due) {
      const told = await tx
        .insertInto("trasparenza.reminders")
        .values({ site, node: one.key, due: one.due, step: one.step, sentAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning("node")
        .executeTakeFirst();
      if (told) fresh.push(one);
    }
    const letters = Map.groupBy(fresh, ({ to, step }) => `${step} ${to}`);
    for (const lines of letters.values()) await write(tx, lines, given);
    return letters.size;
  });
}

const say = reminderText("it");
const wordsOf = (day: CivilDate) => dateFormat("it", { dateStyle: "long" }).format(startOfDay(day));

/** The steps that a deadline has come to on `today`. */
function stepsOf(due: CivilDate, today: CivilDate, owner: string, officer: string): Pick<Due, "step" | "to">[] {
  if (due >= today) return [{ step: addDays(due, -daysLeft) <= today ? "due" : "soon", to: owner }];
  const isLong = addDays(due, daysLate) < today && owner !== officer;
  return [{ step: "overdue", to: owner }, ...(isLong ? [{ step: "escalated" as const, to: officer }] : [])];
}

function dueOfNode({ node, standing: { state, due } }: BoardRow, officer: string, today: CivilDate): Due[] {
  const owner = node.email || officer;
  if (due === undefined || state === "fresh" || state === "none") return [];
  const told = (on: CivilDate) => ({
    key: node.id,
    line: say("line", { name: `${node.id} ${node.name}`, office: node.office || say("noOffice"), due: wordsOf(on) }),
  });
  if (state === "never") {
    const month = `${today.slice(0, 7)}-01` as CivilDate;
    return stepsOf(month, addDays(today, 1), owner, officer).map((step) => ({ ...told(month), ...step, due: month }));
  }
  return stepsOf(due, today, owner, officer).map((step) => ({ ...told(due), ...step, due }));
}

function dueOfDuty({ duty, node, due, state, office, email }: DutyRow, officer: string, today: CivilDate): Due[] {
  if (state !== "soon" && (state !== "late" || addDays(due, longestLate) < today)) return [];
  const line = say("line", {
    ...{ name: `${node.id} ${node.name}: ${duty.it}`, office: office || say("noOffice"), due: wordsOf(due) },
  });
  return stepsOf(due, today, email || officer, officer).map((step) => ({ key: `duty:${duty.id}`, line, due, ...step }));
}

function dueOfRequest({ id, number, what, due }: Waiting, officer: string, today: CivilDate): Due[] {
  if (addDays(due, -accessDays.soon) > today) return [];
  const step = due < today ? "overdue" : addDays(due, -accessDays.due) <= today ? "due" : "soon";
  const line = say(what === "review" ? "reviewLine" : "requestLine", { number, due: wordsOf(due) });
  return [{ key: `${what}:${id}`, line, due, step, to: officer }];
}

function dueOfDraft(
  { id, node, title, office, due }: Awaited,
  board: readonly BoardRow[],
  officer: string,
  today: CivilDate,
): Due[] {
  if (addDays(due, -warningDays) > today || addDays(due, longestLate) < today) return [];
  const owner = board.find((row) => row.node.id === node)?.node.email || officer;
  const line = say("line", { name: `${node} ${title}`, office: office || say("noOffice"), due: wordsOf(due) });
  return stepsOf(due, today, owner, officer).map((step) => ({ key: `content:${id}`, line, due, ...step }));
}

async function write(db: Db, lines: readonly Due[], given: { now: Date; deskUrl: string }): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const text = [
    say("intro"),
    lines.map(({ line }) => line).join("\n"),
    say("link", { address: `${given.deskUrl}/admin/trasparenza` }),
  ].join("\n\n");
  const subject = say(`${first.step}.subject`, { count: lines.length });
  await queueLetter(db, { to: first.to, subject, text: `${text}\n` }, { about: "trasparenza", now: given.now });
}
