import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { keepSender } from "#src/newsletter/index.ts";
import { sendLettersJob } from "#src/newsletter/send-due.ts";
import { newsletterForms, newsletterPages, unsubscribeRoute } from "#src/newsletter/site-pages.ts";
import { pushPage, pushRoutes } from "#src/push/site-pages.ts";
import { withDatabase } from "#test/database.ts";
import { aList, anIssue, letterDeps, letterSecret as secret } from "#test/factories/newsletter.ts";
import { publish } from "#test/factories/published.ts";
import { aNotice, aTopic } from "#test/factories/push.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { startMailServer } from "#test/smtp.ts";

const database = withDatabase();
const deps = { secret, hasMail: true };
const site = withSite(database, {
  pages: [...newsletterPages(deps), pushPage({ publicKey: "key" })],
  forms: newsletterForms(deps),
  plugins: [
    async (scope) => {
      const given = { db: database.site, secret, now: () => site.now };
      await scope.register(unsubscribeRoute(given));
      await scope.register(pushRoutes(given));
    },
  ],
});
const museum = "museo.esempio.it";
const ask = (host: string, url: string) => site.app.inject({ url, headers: { host } });
const post = (host: string, url: string, fields: Record<string, string>) =>
  site.app.inject({
    ...{ method: "POST", url, payload: String(new URLSearchParams(fields)) },
    headers: { host, "content-type": "application/x-www-form-urlencoded" },
  });
let server: Awaited<ReturnType<typeof startMailServer>>;
let lists: { comune: string; museo: string };
beforeAll(async () => {
  server = await startMailServer();
  await publish(database, aSite("comune", { municipality: "Comune di Esempio" }));
  await publish(database, aSite("museo", { municipality: "Museo della città", hosts: [museum] }));
  await publish(database, aSite("festival", { municipality: "Festival", hosts: ["festival.esempio.it"] }));
  lists = {
    comune: await aList(database.desk, { nameIt: "Dal Comune" }),
    museo: await aList(database.desk, { nameIt: "Dal museo", site: "museo" }),
  };
  await vi.waitUntil(async () => (await ask(museum, "/newsletter")).statusCode === 200, { timeout: 5_000 });
});
afterAll(() => server.stop());

test("each site has its own lists at its own host; a site without any leads to the municipality's", async () => {
  const [ofMuseum, ofComune] = [await ask(museum, "/newsletter"), await ask("comune.esempio.it", "/newsletter")];
  expect([ofMuseum.body.includes("Dal museo"), ofMuseum.body.includes("Dal Comune")]).toEqual([true, false]);
  expect([ofComune.body.includes("Dal museo"), ofComune.body.includes("Dal Comune")]).toEqual([false, true]);
  expect((await ask("festival.esempio.it", "/newsletter")).body).toContain(
    'href="https://comune.esempio.it/newsletter"',
  );
});

test("who subscribes at the museum confirms, reads and stops at the museum's host, and it is the museum that writes", async () => {
  const email = "ada@example.org";
  const wrong = await post(museum, "/newsletter", { email, list: lists.comune, rhythm: "immediate", consent: "yes" });
  expect(wrong.statusCode).toBe(422);
  await post(museum, "/newsletter", { email, list: lists.museo, rhythm: "immediate", consent: "yes" });
  const letter = await database.worker.selectFrom("mail.outbox").select("body").executeTakeFirstOrThrow();
  expect(letter.body).toContain("«Museo della città»");
  const [, code = ""] = /https:\/\/museo\.esempio\.it\/newsletter\/conferma\?code=(\S+)/.exec(letter.body) ?? [];
  expect((await post(museum, "/newsletter/conferma", { code: decodeURIComponent(code) })).body).toContain("confermata");
  await keepSender(database.desk, "museo", "news@museo.comune.example", site.now);
  await anIssue(database.worker, lists.museo);
  const links = { secret, origin: "https://comune.esempio.it" };
  await sendLettersJob.run({}, { ...letterDeps(database.worker, server.url), links });
  const raw = (server.taken[0]?.raw ?? "").replaceAll(/\r\n[ \t]+/g, " ");
  expect(server.taken[0]?.from).toBe("news@museo.comune.example");
  expect(raw).toMatch(/^From: .*<news@museo\.comune\.example>/m);
  expect(raw).toMatch(/^List-Id: +<dal-museo\.newsletter\.museo\.esempio\.it>/im);
  const [, oneClick = ""] = /^List-Unsubscribe: +<https:\/\/museo\.esempio\.it(\/[^>]+)>/m.exec(raw) ?? [];
  expect((await post(museum, oneClick, { "List-Unsubscribe": "One-Click" })).statusCode).toBe(204);
  expect(await database.owner.selectFrom("newsletter.subscribers").select("id").execute()).toEqual([]);
});

test("notices are asked for at each site apart: its topics, its worker, its name in the manifest, its pages", async () => {
  const topic = await aTopic(database.desk, { nameIt: "Nuove mostre", site: "museo" });
  await aTopic(database.desk, { nameIt: "Allerte" });
  const page = (await ask(museum, "/notifiche")).body;
  expect([page.includes("Nuove mostre"), page.includes("Allerte")]).toEqual([true, false]);
  expect((await ask(museum, "/notifiche-worker.js")).statusCode).toBe(200);
  expect((await ask(museum, "/notifiche/manifest.webmanifest")).json()).toMatchObject({ name: "Museo della città" });
  const notice = await aNotice(database.worker, topic, { link: "" });
  const { payload } = await database.worker
    .selectFrom("push.notices")
    .select("payload")
    .where("id", "=", notice)
    .executeTakeFirstOrThrow();
  expect(payload).toContain('"navigate":"https://museo.esempio.it/"');
});
