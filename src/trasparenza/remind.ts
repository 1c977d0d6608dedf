import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { type BoardRow, readBoard } from "./board.ts";
import { readSectionSettings } from "./node-queries.ts";
import { reminderText } from "./reminder-messages.ts";
import type { ReminderStep } from "./tables.ts";

/** Days before the deadline of the second letter, and after it of the letter to the officer. */
const daysLeft = 7;
const daysLate = 15;

interface Due {
  readonly row: BoardRow;
  readonly due: CivilDate;
  readonly step: ReminderStep;
  readonly to: string;
}

/**
 * Queues the letters about deadlines that were not sent yet, one for each recipient and step: to the office's address, or to the
 * officer where there is none; what is late by more than 15 days goes to the officer. What was never updated is told
 * monthly. Repeatable: each node, deadline and step is told once.
 * @returns how many letters were queued
 */
export async function remind(db: Db, given: { site: string; now: Date; deskUrl: string }): Promise<number> {
  const { site, now } = given;
  const today = civilDateOf(now);
  const [board, settings] = await Promise.all([readBoard(db, site, now), readSectionSettings(db, site)]);
  const due = board.flatMap((row) => dueOf(row, settings.officerEmail, today));
  return db.transaction().execute(async (tx) => {
    const fresh: Due[] = [];
    for (const one of due) {
      const kept = await tx
        .insertInto("trasparenza.reminders")
        .values({ site, node: one.row.node.id, due: one.due, step: one.step, sentAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning("node")
        .executeTakeFirst();
      if (kept) fresh.push(one);
    }
    const letters = Map.groupBy(fresh, ({ to, step }) => `${step} ${to}`);
    for (const lines of letters.values()) await write(tx, lines, given);
    return letters.size;
  });
}

function dueOf(row: BoardRow, officer: string, today: CivilDate): Due[] {
  const { state, due } = row.standing;
  const owner = row.node.email || officer;
  if (due === undefined || state === "fresh" || state === "none") return [];
  const told = (step: ReminderStep, to: string, on = due): Due[] => (to ? [{ row, due: on, step, to }] : []);
  if (state === "never") return told("overdue", owner, `${today.slice(0, 7)}-01` as CivilDate);
  if (state === "soon") return told(addDays(due, -daysLeft) <= today ? "due" : "soon", owner);
  return [...told("overdue", owner), ...(addDays(due, daysLate) < today ? told("escalated", officer) : [])];
}

async function write(db: Db, lines: readonly Due[], given: { now: Date; deskUrl: string }): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const say = reminderText("it");
  const text = [
    say("intro"),
    lines
      .map(({ row: { node }, due }) =>
        say("line", { id: node.id, name: node.name, office: node.office || say("noOffice"), due }),
      )
      .join("\n"),
    say("link", { address: `${given.deskUrl}/admin/trasparenza` }),
  ].join("\n\n");
  const subject = say(`${first.step}.subject`, { count: lines.length });
  await queueLetter(db, { to: first.to, subject, text: `${text}\n` }, { about: "trasparenza", now: given.now });
}
