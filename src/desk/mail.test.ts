import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";
import { freePort } from "#test/global-setup.ts";

const database = withDatabase();
const received: { to: string[]; from: string; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        to: rcptTo.map(({ address }) => address),
        from: mailFrom ? mailFrom.address : "",
        text: Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", "").replaceAll("=3D", "="),
      });
      done();
    });
  },
});
let desk: TestDesk;
beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  desk = await openTestDesk(database, {
    ARENGO_SMTP_URL: `smtp://127.0.0.1:${port}`,
    ARENGO_MAIL_FROM: "redazione@comune.example",
  });
  await desk.tokenOf("editor");
}, 60_000);
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const person = { email: "editor@comune.example" };
const newPassword = "un'altra-password-lunga";

test("a forgotten password is set anew by the link in the message, once", async () => {
  expect((await desk.rest("POST", "users/forgot-password", { body: person })).status).toBe(200);
  expect(received).toMatchObject([{ to: ["editor@comune.example"], from: "redazione@comune.example" }]);
  const token = /\/admin\/reset\/([0-9a-f]+)/.exec(received[0]?.text ?? "")?.[1] ?? "";
  const reset = () => desk.rest("POST", "users/reset-password", { body: { token, password: newPassword } });
  expect((await reset()).status).toBe(200);
  expect((await desk.rest("POST", "users/login", { body: { ...person, password: newPassword } })).status).toBe(200);
  expect((await reset()).status).toBeGreaterThanOrEqual(400);
});

test("an address that nobody has gets the same answer, and no message", async () => {
  const before = received.length;
  const body = { email: "nessuno@comune.example" };
  expect((await desk.rest("POST", "users/forgot-password", { body })).status).toBe(200);
  expect(received).toHaveLength(before);
});

test("a person invited by the guided set-up gets a message, and chooses a password by its link", async () => {
  const body = new FormData();
  const invited = { personName: "Anna Prova", personEmail: "anna@comune.example", personRole: "editor", invite: "on" };
  for (const [name, value] of Object.entries(invited)) body.set(name, value);
  const token = await desk.tokenOf("administrator");
  expect((await desk.answer("POST", "set-up/people", { token, body })).status).toBe(303);
  const message = received.at(-1);
  expect(message?.to).toEqual(["anna@comune.example"]);
  const reset = /\/admin\/reset\/([0-9a-f]+)/.exec(message?.text ?? "")?.[1];
  const chosen = { token: reset, password: newPassword };
  expect((await desk.rest("POST", "users/reset-password", { body: chosen })).status).toBe(200);
  const login = { email: "anna@comune.example", password: newPassword };
  expect((await desk.rest("POST", "users/login", { body: login })).status).toBe(200);
});

test("a mail server that is away gives a sentence, and the token stands in no log", async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const logged: unknown[] = [];
  const { logger } = desk.payload;
  const original = logger.error.bind(logger);
  logger.error = ((...entry: unknown[]) => logged.push(entry)) as typeof logger.error;
  // the pause between two requests for one address is over
  await database.pool.query("update desk.users set reset_password_requested_at = null");
  const { status, json } = await desk.rest("POST", "users/forgot-password", { body: person });
  logger.error = original;
  expect([status, json.errors?.[0]?.message]).toEqual([
    503,
    expect.stringContaining("Il server di posta non risponde"),
  ]);
  expect(JSON.stringify(logged)).not.toMatch(/[0-9a-f]{40}/);
});
