import { parseHTML } from "linkedom";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aList, letterSecret as secret } from "#test/factories/newsletter.ts";
import { withSite } from "#test/site.ts";
import { newsletterForms, newsletterPages, unsubscribeRoute } from "./site-pages.ts";

const database = withDatabase();
const deps = { secret, hasMail: true };
const site = withSite(database, {
  ...{ pages: newsletterPages(deps), forms: newsletterForms(deps) },
  plugins: [
    async (scope) => void (await scope.register(unsubscribeRoute({ db: database.site, secret, now: () => site.now }))),
  ],
});
let list: string;
let press: string;
beforeAll(async () => {
  list = await aList(database.desk);
  press = await aList(database.desk, { nameIt: "Comunicati stampa", isPress: true });
});
beforeEach(async () => {
  await database.owner.deleteFrom("newsletter.subscribers").execute();
  await database.owner.deleteFrom("mail.outbox").execute();
  await database.owner.deleteFrom("mail.asked_letters").execute();
  site.now = new Date(site.now.getTime() + 3_600_000);
});

let visitor = 0;
function post(path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one as string);
  visitor += 1;
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return site.app.inject({
    ...{ method: "POST", url: path, headers, payload: String(body) },
    remoteAddress: `10.0.${visitor >> 8}.${visitor & 255}`,
  });
}
const subscribe = (fields: object = {}) =>
  post("/newsletter", { email: "ada@example.org", list, rhythm: "daily", consent: "yes", ...fields });
const subscriptions = () => database.owner.selectFrom("newsletter.subscriptions").selectAll().execute();
const letters = () => database.worker.selectFrom("mail.outbox").select(["recipient", "subject", "body"]).execute();
const linkIn = (body: string, path: string) => new RegExp(`${path}\\?code=(\\S+)`).exec(body)?.[1] ?? "";

test("who subscribes gets one letter, is subscribed once they confirm, and the words they agreed to are kept with the day", async () => {
  expect((await subscribe()).statusCode).toBe(200);
  expect((await subscribe()).statusCode).toBe(200);
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(await subscriptions()).toMatchObject([{ confirmedAt: null, rhythm: "daily" }]);
  const code = decodeURIComponent(linkIn(letter?.body ?? "", "/newsletter/conferma"));
  expect((await site.app.inject(`/newsletter/conferma?code=${code}`)).body).toContain("Sì, iscrivimi");
  expect(await subscriptions()).toMatchObject([{ confirmedAt: null }]);
  expect((await post("/newsletter/conferma", { code })).body).toContain("confermata");
  const [subscription] = await subscriptions();
  expect(subscription?.confirmedAt).toEqual(site.now);
  expect(subscription?.consent).toContain("Acconsento che il Comune usi il mio indirizzo");
});

test("a form that lacks something comes back with what was typed and says what is missing; nothing is kept", async () => {
  const answer = await subscribe({ email: "ada@", consent: "", list: [] });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("Scriva un indirizzo");
  expect(answer.body).toContain("Scelga almeno una newsletter");
  expect(answer.body).toContain("serve il Suo consenso");
  expect(answer.body).toContain('value="ada@"');
  expect((await subscribe({ list: press })).body).toContain("scriva la testata");
  expect((await subscribe({ list: "00000000-0000-0000-0000-000000000000" })).statusCode).toBe(422);
  expect(await subscriptions()).toEqual([]);
  expect(await letters()).toEqual([]);
});

test("each thing that is missing is a link to its field, which says it too; what was chosen stays chosen", async () => {
  const answer = await subscribe({ email: "", consent: "", list: press, person: "Ada", rhythm: "weekly" });
  const { document } = parseHTML(answer.body);
  expect(document.title).toMatch(/^Errore: /);
  const links = [...document.querySelectorAll("#form-errors a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "#newsletter-email",
    "#newsletter-outlet",
    "#newsletter-consent",
  ]);
  for (const link of links) {
    const field = document.querySelector(link.getAttribute("href") ?? "none");
    expect(field?.getAttribute("aria-invalid")).toBe("true");
    const said = field?.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(said.map((id) => document.getElementById(id)?.textContent)).toContain(link.textContent);
  }
  expect(document.querySelector("#newsletter-person")?.getAttribute("value")).toBe("Ada");
  expect(document.querySelector(`input[value="${press}"]`)?.hasAttribute("checked")).toBe(true);
  expect(document.querySelector("#rhythm-weekly")?.hasAttribute("checked")).toBe(true);
  const noList = parseHTML((await subscribe({ list: [] })).body).document;
  const first = noList.querySelector(noList.querySelector("#form-errors a")?.getAttribute("href") ?? "none");
  expect([first?.getAttribute("name"), first?.getAttribute("aria-describedby")]).toEqual([
    "list",
    "newsletter-list-error",
  ]);
});

test("who asks again changes nothing of what was confirmed, and learns nothing", async () => {
  const first = await subscribe();
  await database.owner.updateTable("newsletter.subscriptions").set({ confirmedAt: site.now }).execute();
  const again = await subscribe({ rhythm: "weekly" });
  expect(again.body).toBe(first.body);
  expect(await subscriptions()).toMatchObject([{ rhythm: "daily" }]);
});

test("a stranger cannot flood a mailbox: after three letters without an answer a day goes by before the next", async () => {
  const begun = site.now.getTime();
  const sentAfter = async (minutes: number) => {
    site.now = new Date(begun + minutes * 60_000);
    expect((await subscribe()).statusCode).toBe(200);
    return (await letters()).length;
  };
  const sent: number[] = [];
  for (const minutes of [0, 15, 30, 45, 60]) sent.push(await sentAfter(minutes));
  expect(sent).toEqual([1, 2, 3, 3, 3]);
  expect(await sentAfter(24 * 60 + 1)).toBe(4);
  const [letter] = await letters();
  await post("/newsletter/conferma", { code: decodeURIComponent(linkIn(letter?.body ?? "", "/newsletter/conferma")) });
  expect(await sentAfter(24 * 60 + 15)).toBe(5); // who answers is no stranger
  expect(await sentAfter(24 * 60 + 30)).toBe(6);
  expect(await sentAfter(24 * 60 + 45)).toBe(7);
  expect(await sentAfter(24 * 60 + 60)).toBe(7);
});

test("one request of a mail program takes a reader off; opening the same address only asks", async () => {
  await subscribe();
  await database.owner.updateTable("newsletter.subscriptions").set({ confirmedAt: site.now }).execute();
  const [subscription] = await subscriptions();
  const { signedCode } = await import("#src/platform/signed-code.ts");
  const url = `/newsletter/smetti-subito?code=${signedCode(secret, "newsletter-subscription", subscription?.id ?? "")}`;
  const opened = await site.app.inject(url);
  expect([opened.statusCode, opened.headers.location]).toEqual([
    303,
    expect.stringContaining("/newsletter/smetti?code="),
  ]);
  expect((await site.app.inject(String(opened.headers.location))).body).toContain("Smetti di scrivermi");
  expect(await subscriptions()).toHaveLength(1);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const pressed = () => site.app.inject({ method: "POST", url, headers, payload: "List-Unsubscribe=One-Click" });
  expect((await pressed()).statusCode).toBe(204);
  expect((await pressed()).statusCode).toBe(204);
  expect(await subscriptions()).toEqual([]);
  expect(await database.owner.selectFrom("newsletter.subscribers").select("id").execute()).toEqual([]);
  expect((await site.app.inject({ method: "POST", url: `${url}x`, headers, payload: "" })).statusCode).toBe(404);
  const days = await database.desk
    .selectFrom("newsletter.days")
    .select(["what", "count"])
    .where("what", "=", "left")
    .execute();
  expect(days).toEqual([{ what: "left", count: 1 }]);
});

test("preferences are changed and everything is erased by the link of a letter", async () => {
  await subscribe({ list: [list, press], person: "Ada Prova", outlet: "Giornale" });
  const [letter] = await letters();
  const code = decodeURIComponent(linkIn(letter?.body ?? "", "/newsletter/preferenze"));
  const page = await site.app.inject(`/newsletter/preferenze?code=${code}`);
  expect(page.body).toContain("in attesa di verifica");
  const all = await subscriptions();
  const own = all.find(({ listId }) => listId === list)?.id ?? "";
  const journalist = all.find(({ listId }) => listId === press);
  expect(journalist).toMatchObject({ accreditation: "waiting", person: "Ada Prova", rhythm: "immediate" });
  await post("/newsletter/preferenze", { code, [`rhythm-${own}`]: "weekly", [`rhythm-${journalist?.id}`]: "never" });
  expect(await subscriptions()).toMatchObject([{ id: own, rhythm: "weekly" }]);
  expect((await post("/newsletter/preferenze", { code, step: "erase" })).body).toContain("cancellato");
  expect(await subscriptions()).toEqual([]);
  expect((await post("/newsletter/preferenze", { code: `${code}x`, step: "erase" })).body).toContain("non vale più");
});

test("the site's role cannot read an address", async () => {
  await subscribe();
  await expect(database.site.selectFrom("newsletter.subscribers").select("email").execute()).rejects.toThrow(
    "permission",
  );
  await expect(database.site.selectFrom("newsletter.subscriptions").select("person").execute()).rejects.toThrow(
    "permission",
  );
});

test.each(["/newsletter", "/en/newsletter"])("%s needs no script and sets no cookie", async (path) => {
  const { statusCode, body, headers } = await site.app.inject(path);
  expect(statusCode).toBe(200);
  expect(headers["set-cookie"]).toBeUndefined();
  expect(body).toContain('method="post"');
});
