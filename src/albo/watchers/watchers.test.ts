import { parseHTML } from "linkedom";
import type { VNode } from "preact";
import { renderToStaticMarkup as render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { amendAct } from "../amend-act.ts";
import { actTypes } from "../vocabulary/act-types.ts";
import { oneClickRoute } from "./one-click.ts";
import { tellWatchersJob } from "./tell-watchers.ts";
import { watchForms, watchPages } from "./watch-pages.tsx";
import { watchSubject } from "./watcher.ts";

const database = withDatabase();
const secret = "prova";
const deps = { secret, hasMail: true };
const site = withSite(database, {
  pages: watchPages(deps),
  forms: watchForms(deps),
  plugins: [async (scope) => oneClickRoute({ db: database.site, secret })(scope, {})],
});
const start = new Date("2026-11-23T09:30:00.000Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
beforeAll(() => setUpBoard(database.desk));

let network = 0;
const post = (url: string, fields: Record<string, string>) =>
  site.app.inject({
    remoteAddress: `198.51.100.${++network}`,
    ...{ method: "POST", url, payload: new URLSearchParams(fields).toString() },
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const letters = async () =>
  (
    await database.pool.query(
      "select recipient, subject, body, unsubscribe from mail.outbox order by queued_at, subject",
    )
  ).rows as {
    recipient: string;
    subject: string;
    body: string;
    unsubscribe: string | null;
  }[];
const codeIn = (body: string) => decodeURIComponent(/code=(\S+)/.exec(body)?.[1] ?? "");
const tell = (at: Date) =>
  tellWatchersJob.run(
    {},
    { db: database.worker, now: () => at, links: { secret, origin: "https://comune.esempio.it" } },
  );
const ask = (email: string, type = "") => post("/albo/avvisami", { email, type });

test("nobody is written to before confirming, and opening the link confirms nothing", async () => {
  site.now = start;
  expect((await ask("ada@example.org")).statusCode).toBe(200);
  expect((await ask("ada@example.org")).statusCode).toBe(200);
  const [letter, ...others] = await letters();
  expect([letter?.recipient, others.length]).toEqual(["ada@example.org", 0]);
  const code = codeIn(letter?.body ?? "");
  const page = await site.text(`/albo/avvisami/conferma?code=${encodeURIComponent(code)}`);
  expect(page).toContain("Sì, avvisatemi");
  await aPostedAct(database.desk, later(1), { title: "Primo" });
  await tell(later(90));
  expect(await letters()).toHaveLength(1);
  site.now = later(1);
  expect((await post("/albo/avvisami/conferma", { code })).body).toContain("Da ora riceve");
});

test("an address that is none comes back with a link to its field, which says what to do; the kind of acts stays chosen", async () => {
  const type = actTypes[1]?.code ?? "";
  const answer = await ask("ada@", type);
  const { document } = parseHTML(answer.body);
  const link = document.querySelector("#form-errors a");
  const field = document.querySelector(link?.getAttribute("href") ?? "none");
  expect([answer.statusCode, field?.getAttribute("value"), field?.getAttribute("aria-invalid")]).toEqual([
    422,
    "ada@",
    "true",
  ]);
  expect(document.getElementById(field?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(link?.textContent);
  expect(document.querySelector("option[selected]")?.getAttribute("value")).toBe(type);
});

test("where no mail leaves, the page leads to the feed instead", async () => {
  const [page] = watchPages({ secret, hasMail: false });
  const model = await page?.load({ locale: "it" } as never);
  const { document } = parseHTML(render(model?.body as VNode));
  expect(document.querySelector("a[href='/albo/feed.xml']")?.textContent).toBe("Feed dei nuovi atti");
  expect(document.querySelector("form")).toBeNull();
});

test("who confirmed is told of what is posted from then on, once, without what the act is about", async () => {
  const act = await aPostedAct(database.desk, later(2), { title: "Secondo oggetto" });
  const annulled = await aPostedAct(database.desk, later(3), { title: "Sbagliato" });
  await database.desk.transaction().execute((tx) =>
    amendAct(
      tx,
      { signer: aSigner(), now: later(4) },
      {
        ...{ site: "comune", id: annulled.id, actor: aPublisher },
        amendment: { what: "annulment", reason: "Errore" },
      },
    ),
  );
  await tell(later(30));
  expect(await letters(), "not more than once an hour").toHaveLength(1);
  await tell(later(61));
  await tell(later(62));
  await tell(later(180));
  const [, letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter?.body).toContain(`/albo/${act.year}/${act.number}`);
  expect(letter?.body).not.toContain("Secondo oggetto");
  expect(letter?.subject).toBe("Albo pretorio: un nuovo atto");
});

test("one press of the mail program ends it, and so does the page; a forged code opens nothing", async () => {
  const [, letter] = await letters();
  const url = new URL(letter?.unsubscribe ?? "");
  expect(readSignedCode(secret, watchSubject, url.searchParams.get("code"))).toBeDefined();
  expect((await post("/albo/avvisami/smetti-subito?code=x", {})).statusCode).toBe(404);
  expect((await post(url.pathname + url.search, { "List-Unsubscribe": "One-Click" })).statusCode).toBe(204);
  expect(await database.worker.selectFrom("albo.watchers").select("id").execute()).toEqual([]);
  await ask("bruno@example.org", "A.02.02");
  const code = codeIn((await letters()).at(-1)?.body ?? "");
  await post("/albo/avvisami/conferma", { code });
  expect((await post("/albo/avvisami/smetti", { code })).body).toContain("l'indirizzo è cancellato");
  expect((await post("/albo/avvisami/conferma", { code })).body).toContain("non vale più");
});

test("an address that is none is asked for again; who never confirms is forgotten; the site cannot read addresses", async () => {
  const wrong = await ask("non un indirizzo", "A.02.02");
  expect([wrong.statusCode, wrong.body.includes("Scriva un indirizzo")]).toEqual([422, true]);
  expect((await ask("carla@example.org", "Z.99")).statusCode).toBe(422);
  await ask("dora@example.org");
  await tell(later(4 * 24 * 60));
  expect(await database.worker.selectFrom("albo.watchers").select("id").execute()).toEqual([]);
  await expect(database.site.selectFrom("albo.watchers").select("email").execute()).rejects.toThrow(
    /permission denied/,
  );
});

test("a stranger cannot flood a mailbox by asking for every type, or again and again", async () => {
  const to = async (email: string) => (await letters()).filter(({ recipient }) => recipient === email).length;
  for (const [at, { code }] of actTypes.slice(0, 5).entries()) {
    site.now = later(1_000 + at);
    expect((await ask("bea@example.org", code)).statusCode).toBe(200);
  }
  for (const minutes of [1_015, 1_030, 1_045]) {
    site.now = later(minutes);
    await ask("carlo@example.org");
    await ask("bea@example.org", actTypes[0]?.code);
  }
  site.now = later(1_060);
  await ask("carlo@example.org");
  expect([await to("bea@example.org"), await to("carlo@example.org")]).toEqual([3, 3]);
  site.now = later(1_060 + 24 * 60);
  await ask("bea@example.org", actTypes[0]?.code);
  expect(await to("bea@example.org")).toBe(4);
});
