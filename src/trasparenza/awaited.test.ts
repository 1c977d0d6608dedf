import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { lastDayToPublish, listAwaited } from "./awaited.ts";
import { Content } from "./content.ts";
import { saveContent } from "./contents.ts";
import { keepSectionSettings } from "./node-queries.ts";
import { remind } from "./remind.ts";

const database = withDatabase();

test.each([
  ["02.01", "2026-11-10", "2027-02-10"],
  ["03.01", "2026-11-30", "2027-02-28"],
  ["03.01", "2027-11-30", "2028-02-29"],
  ["04.01", "2026-09-30", "2026-12-30"],
  ["04.02", "2026-08-31", "2026-11-30"],
  ["12.02", "2026-11-10", undefined],
])("%s, appointed on %s: in time until %s", (node, dutyFrom, due) => {
  expect(lastDayToPublish({ node, dutyFrom })).toBe(due);
});

test("an appointment that is still a draft is told to its office before and after its three months", async () => {
  const officer = { officerName: "Segretaria", officerEmail: "rpct@example.org" };
  await database.desk
    .transaction()
    .execute((tx) =>
      keepSectionSettings(tx, "comune", { inhabitants: 22_000, employees: 130, hasManagers: true, ...officer }),
    );
  const content = Content.parse({
    node: "03.01",
    title: "Incarico di progettazione",
    office: "Lavori pubblici",
    dutyFrom: "2026-09-10",
  });
  await saveContent(database.desk, { site: "comune", content, by: "Ada", now: new Date("2026-09-11T08:00:00Z") });
  expect(await listAwaited(database.worker, "comune")).toMatchObject([
    { title: "Incarico di progettazione", due: "2026-12-10" },
  ]);
  const letters = async (at: string) => {
    await remind(database.worker, { site: "comune", now: new Date(at), deskUrl: "https://x.example" });
    const rows = await database.worker.selectFrom("mail.outbox").select("body").execute();
    return rows.filter(({ body }) => body.includes("Incarico di progettazione")).length;
  };
  expect(await letters("2026-11-01T06:00:00Z")).toBe(0);
  expect(await letters("2026-11-20T06:00:00Z")).toBe(1);
  expect(await letters("2026-11-21T06:00:00Z")).toBe(1);
  expect(await letters("2026-12-05T06:00:00Z")).toBe(2);
  expect(await letters("2026-12-11T06:00:00Z")).toBe(3);
});
