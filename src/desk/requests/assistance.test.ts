import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readRequest } from "#src/assistance/index.ts";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
const tokens: Record<string, string> = {};
const id = randomUUID();
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of ["editor", "observer", "front-office"]) tokens[role] = await desk.tokenOf(role);
  const at = new Date("2026-11-23T09:30:00Z");
  await database.site
    .insertInto("assistance.requests")
    .values({
      ...{ id, site: "comune", category: "turismo", serviceTitle: null, servicePath: null, details: "Aiuto" },
      ...{ name: "Ada", surname: "Prova", email: "ada@esempio.it", locale: "it", sentAt: at, changedAt: at },
    })
    .execute();
}, 120_000);

const change = (role: string, fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ id, ...fields })) body.append(name, value);
  return desk.rest("POST", "assistance/change", { token: tokens[role] ?? "", body });
};
const kept = () => readRequest(database.desk, "comune", id);

test("only who is charged with answering citizens changes a request", async () => {
  for (const role of ["editor", "observer", "nobody"]) await change(role, { state: "closed" });
  expect(await kept()).toMatchObject({ state: "received", changedBy: null });
});

test("a request is charged to an office and answered; who did it is kept with it", async () => {
  await change("front-office", { state: "answered", office: "Anagrafe", answer: "" });
  expect((await kept())?.state).toBe("received");
  await change("front-office", { state: "answered", office: "Anagrafe", answer: " Venga\r\nquando vuole. " });
  expect(await kept()).toMatchObject({
    ...{ state: "answered", office: "Anagrafe", answer: "Venga\nquando vuole." },
    changedBy: "front-office <front-office@comune.example>",
  });
});

test.each([{ id: "1 or 1=1", state: "closed" }, { state: "burnt" }, { state: "answered", answer: "x".repeat(4_001) }])(
  "%o is refused with a sentence, never a fault",
  async (fields) => {
    const before = await kept();
    expect((await change("front-office", fields as Record<string, string>)).status).toBe(303);
    expect(await kept()).toEqual(before);
  },
);
