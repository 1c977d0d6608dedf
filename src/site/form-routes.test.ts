import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";

const page = { title: "Modulo", breadcrumb: [], tags: [], body: "risposta" };
const site = withSite(withDatabase(), {
  forms: [
    {
      paths: { it: "/prova/:number", en: "/en/try/:number" },
      perMinute: 3,
      take: async ({ form, params, locale }) =>
        form.get("name") === null
          ? { ...page, status: 422 }
          : { seeOther: `/${locale}/${params.number}/${encodeURIComponent(form.getAll("name").join("+"))}` },
    },
    {
      paths: { it: "/guasto", en: "/en/fault" },
      files: { atMost: 2, bytes: 1_000 },
      take: async ({ form }) => {
        const isAway = form.get("fault") === "database";
        throw Object.assign(new Error("no"), isAway && { code: "ECONNREFUSED" });
      },
    },
  ],
});
const own = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
/** The form that a page holds to be sent again. */
const keptIn = (html: string) => {
  const form = parseHTML(html).document.querySelector("main form");
  const hidden = [...(form?.querySelectorAll("input[type=hidden]") ?? [])];
  return {
    action: form?.getAttribute("action"),
    fields: hidden.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    button: form?.querySelector("button")?.textContent,
  };
};
let network = 0;
const send = (payload: string, headers: Readonly<Record<string, string>> = own, url = "/prova/7") =>
  site.app.inject({ method: "POST", url, payload, headers, remoteAddress: `203.0.113.${++network}` });

test("what was sent reaches the form once, and the reader goes on to another address", async () => {
  const answer = await send("name=Anna+Rossi&name=%C3%A8");
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "/it/7/Anna%20Rossi%2B%C3%A8"]);
  expect((await send("name=a", own, "/en/try/8")).headers.location).toBe("/en/8/a");
});

test("a refusal is a page with its status, never kept", async () => {
  const answer = await send("other=1");
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([422, "no-store"]);
  expect(answer.body).toContain("risposta");
});

test("what no person types is left out before the form sees it", async () => {
  const answer = await send("name=a%00b%ff");
  expect(answer.headers.location).toBe("/it/7/ab%EF%BF%BD");
});

test.each([
  ["another site's page", { "sec-fetch-site": "cross-site" }],
  ["another site's page in an older browser", { origin: "https://altrove.example" }],
  ["a page that hides where it is from", { origin: "null" }],
])("%s cannot send our form", async (_who, headers) => {
  const answer = await send("name=a", { "content-type": own["content-type"], ...headers });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain("Apra la pagina su questo sito");
});

test.each([
  ["a browser that says nothing", {}],
  ["an older browser on our page", { origin: "https://comune.esempio.it" }],
])("%s can", async (_who, headers) => {
  expect((await send("name=a", { "content-type": own["content-type"], ...headers })).statusCode).toBe(303);
});

test("a body of another kind, or too long, is a sentence", async () => {
  expect((await send("{}", { "content-type": "application/json" })).statusCode).toBe(400);
  const long = await send(`name=${"a".repeat(70_000)}`);
  expect([long.statusCode, long.body.includes("<h1>")]).toEqual([413, true]);
  expect(long.body).toContain("Accorci il testo");
  expect(long.body).not.toContain("data-provenance");
  expect(long.body).toContain("il modulo è ancora compilato");
});

test("who sends too often is asked to wait", async () => {
  const often = () =>
    site.app.inject({
      method: "POST",
      url: "/prova/1",
      payload: "name=a",
      headers: own,
      remoteAddress: "203.0.113.250",
    });
  for (let turn = 0; turn < 3; turn++) expect((await often()).statusCode).toBe(303);
  const refused = await often();
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain("Aspetti un minuto");
  expect(keptIn(refused.body)).toEqual({ action: "/prova/1", fields: [["name", "a"]], button: "Invia di nuovo" });
});

test.each([
  ["database", 503, "In questo momento la pagina non può essere preparata"],
  ["fault", 500, "Non siamo riusciti a preparare la pagina"],
])("when a %s stops a form, its page keeps what was typed and sends it again", async (fault, status, sentence) => {
  const typed = { fault, details: 'Perché "no"?\n<b>Buca</b>', "chosen place": "à" };
  const answer = await send(String(new URLSearchParams(typed)), own, "/guasto");
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([status, "no-store"]);
  expect(answer.body).toContain(sentence);
  const { action, fields, button } = keptIn(answer.body);
  expect([action, Object.fromEntries(fields), button]).toEqual(["/guasto", typed, "Invia di nuovo"]);
  expect(answer.body).not.toContain("I file che aveva scelto");
  const english = await send(String(new URLSearchParams(typed)), own, "/en/fault");
  expect(keptIn(english.body)).toMatchObject({ action: "/en/fault", button: "Send again" });
});

test("files are not kept by such a page, which says so; what was typed beside them is", async () => {
  const boundary = "----prova";
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const body = `${part('name="fault"', "database")}${part('name="pictures"; filename="a.jpg"', "bytes")}--${boundary}--\r\n`;
  const answer = await send(body, { ...own, "content-type": `multipart/form-data; boundary=${boundary}` }, "/guasto");
  expect(answer.statusCode).toBe(503);
  expect(keptIn(answer.body).fields).toEqual([["fault", "database"]]);
  expect(answer.body).toContain("I file che aveva scelto non sono stati ricevuti");
  expect(answer.body).toContain("Scelga di nuovo: a.jpg");
});

test("who sends a form with files too often gets back what was typed, and is told which files to choose again", async () => {
  const boundary = "----prova";
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const picture = part('name="pictures"; filename="buca <1>.jpg"', "x".repeat(300_000));
  const none = part('name="pictures"; filename=""\r\nContent-Type: application/octet-stream', "");
  const payload = `${part('name="details"', "Una buca")}${picture}${part('name="name"', "Ada")}${none}--${boundary}--\r\n`;
  const headers = { ...own, "content-type": `multipart/form-data; boundary=${boundary}` };
  const often = () =>
    site.app.inject({ method: "POST", url: "/guasto", payload, headers, remoteAddress: "203.0.113.251" });
  let answer = await often();
  for (let turn = 0; turn < 30 && answer.statusCode !== 429; turn++) answer = await often();
  expect(answer.statusCode).toBe(429);
  expect(keptIn(answer.body)).toMatchObject({
    action: "/guasto",
    fields: [
      ["details", "Una buca"],
      ["name", "Ada"],
    ],
  });
  const { document } = parseHTML(answer.body);
  const again = document.querySelector("main form input[type=file]");
  expect(again?.getAttribute("name")).toBe("pictures");
  expect(document.querySelector(`label[for="${again?.id}"]`)?.textContent).toBe("Scelga di nuovo: buca <1>.jpg");
  expect(document.querySelector("main form")?.getAttribute("enctype")).toBe("multipart/form-data");
});
