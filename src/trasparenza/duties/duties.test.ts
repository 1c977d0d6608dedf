import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { Content } from "../content.ts";
import {
  keepDuty,
  keepNode,
  keepSectionSettings,
  meetDuty,
  publishContent,
  readDuties,
  saveContent,
} from "../index.ts";
import { findNode } from "../tree/nodes.ts";
import { type DutyRule, duties } from "./duty-list.ts";
import { occurrencesAt } from "./occurrences.ts";

const database = withDatabase();
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const row = async (id: string, day: string) => {
  const found = (await readDuties(database.desk, "comune", at(day))).find(({ duty }) => duty.id === id);
  if (!found) throw new Error(`no duty ${id}`);
  return found;
};
const january: DutyRule = { every: "year", on: "01-31", opens: 30 };
const quarter: DutyRule = { every: "quarter", days: 30 };
const half: DutyRule = { every: "half-year", days: 30 };
const leap: DutyRule = { every: "year", on: "02-29", opens: 10 };

test.each([
  [january, "2026-12-31", "2026-01-31", "2027-01-31"],
  [january, "2027-01-31", "2026-01-31", "2027-01-31"],
  [january, "2027-02-01", "2027-01-31", "2028-01-31"],
  [quarter, "2026-12-31", "2026-10-30", "2027-01-30"],
  [quarter, "2027-01-30", "2026-10-30", "2027-01-30"],
  [quarter, "2027-01-31", "2027-01-30", "2027-04-30"],
  [half, "2026-06-30", "2026-01-30", "2026-07-30"],
  [leap, "2027-02-28", "2026-02-28", "2027-02-28"],
  [leap, "2028-02-29", "2027-02-28", "2028-02-29"],
] as const)("%o on %s: past %s, next %s", (rule, today, past, next) => {
  const found = occurrencesAt(rule, today as CivilDate);
  expect([found.past.due, found.next.due]).toEqual([past, next]);
});

test("every duty names an entry of the tree, a label of it where it has one, and its source", () => {
  for (const { id, node, label, source } of duties) {
    expect([id, findNode(node)?.status]).toEqual([id, "in-force"]);
    if (label) expect(findNode(node)?.below).toContain(label);
    expect(source).not.toBe("");
  }
  expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
});

test("a duty is late until something is published under its label, confirmed or said; too early a publication does not count", async () => {
  const publish = async (below: string, day: string) => {
    const content = Content.parse({
      ...{ node: "17.03", below, title: `Indicatore ${day}`, text: "4 giorni", office: "Ragioneria", dutyFrom: day },
    });
    const id = await saveContent(database.desk, { site: "comune", content, by: "Ada", now: at(day) });
    const deps = { signer: aSigner(), eventJobs: {}, now: at(day) };
    const done = await database.desk
      .transaction()
      .execute((tx) => publishContent(tx, deps, { site: "comune", id, role: "transparency-officer" }));
    expect(done.ok).toBe(true);
  };
  expect(await row("promptness", "2026-11-01")).toMatchObject({ state: "late", due: "2026-10-30" });
  await publish("Ammontare complessivo dei debiti", "2026-11-02");
  expect((await row("promptness", "2026-11-03")).state).toBe("late");
  await publish("Indicatore di tempestività dei pagamenti", "2026-11-04");
  expect(await row("promptness", "2026-11-05")).toMatchObject({
    ...{ state: "later", due: "2027-01-30", metOn: "2026-11-04", metBy: "Indicatore 2026-11-04" },
  });
  expect((await row("promptness", "2027-01-05")).state).toBe("soon");
  expect((await row("promptness", "2027-01-31")).state).toBe("late");
  await publish("Indicatore di tempestività dei pagamenti", "2027-02-10");
  expect((await row("promptness", "2027-02-11")).state).toBe("later");
  expect(await row("payments", "2026-11-01")).toMatchObject({ state: "late" });
  await database.desk
    .transaction()
    .execute((tx) =>
      keepNode(tx, { site: "comune", node: "17.01", choice: { checkedOn: "2026-11-01" }, by: "Ada", now: aMorning }),
    );
  expect((await row("payments", "2026-11-02")).state).toBe("later");
  const said = {
    site: "comune",
    duty: "accessibility-statement",
    due: "2026-09-23" as CivilDate,
    by: "Ada",
    now: aMorning,
  };
  await meetDuty(database.desk, { ...said, isMet: true, note: "Su form.agid.gov.it" });
  expect(await row("accessibility-statement", "2026-11-23")).toMatchObject({
    state: "later",
    metBy: "Su form.agid.gov.it",
  });
  await meetDuty(database.desk, { ...said, isMet: false, note: "" });
  expect((await row("accessibility-statement", "2026-11-23")).state).toBe("late");
});

test("a default day can be moved, a duty set aside with its reason, and size decides which there are", async () => {
  const keep = (duty: string, given: object) =>
    keepDuty(database.desk, {
      ...{ site: "comune", duty, by: "Ada", now: aMorning },
      choice: { dueOn: null, dueDays: null, offReason: null, office: "", email: "", ...given },
    });
  await keep("officer-report", { dueOn: "12-15", office: "Segretario", email: "segretario@comune.example" });
  expect(await row("officer-report", "2026-11-23")).toMatchObject({
    due: "2025-12-15",
    office: "Segretario",
    state: "late",
  });
  await keep("absences", { dueDays: 45 });
  expect((await row("absences", "2026-11-14")).due).toBe("2026-08-14");
  await keep("debts", { offReason: "Il dato è nell'altra tabella." });
  expect((await row("debts", "2026-11-23")).state).toBe("off");
  expect(await keep("unknown", {})).toBe(false);
  await database.desk.transaction().execute((tx) =>
    keepSectionSettings(tx, "comune", {
      ...{ inhabitants: 14_999, employees: 40, hasManagers: false, officerName: "", officerEmail: "" },
    }),
  );
  const ids = (await readDuties(database.desk, "comune", aMorning)).map(({ duty }) => duty.id);
  expect([ids.includes("assets"), ids.includes("emoluments-04.02"), ids.includes("payments")]).toEqual([
    false,
    false,
    true,
  ]);
});
