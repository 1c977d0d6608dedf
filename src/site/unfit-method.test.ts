import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";

const site = withSite(withDatabase(), {
  forms: [
    {
      paths: { it: "/modulo/:numero", en: "/en/form/:numero" },
      take: async () => ({ seeOther: "/" }),
    },
  ],
});
const ask = (method: "DELETE" | "PATCH" | "POST" | "PUT" | "OPTIONS", url: string) =>
  site.app.inject({
    method,
    url,
    ...(method !== "OPTIONS" && {
      payload: "nome=Ada",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
  });

test.each([
  ["POST", "/"],
  ["DELETE", "/novita"],
  ["PUT", "/novita?pagina=2"],
  ["PATCH", "/servizi?pagina=1"],
  ["POST", "/novita/feed.xml"],
  ["OPTIONS", "/vivere-il-comune/eventi"],
] as const)("%s %s is refused with what may be asked there, on a page that says so", async (method, url) => {
  const answer = await ask(method, url);
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  expect(answer.body).toContain("Qui non si può inviare nulla");
  expect(answer.headers["content-security-policy"]).toBeDefined();
});

test("the refusal speaks the language of the address", async () => {
  expect((await ask("POST", "/en/news")).body).toContain("Nothing can be sent here");
});

test("where a form is taken, the refusal of another method says so", async () => {
  const answer = await ask("PUT", "/modulo/7");
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  expect((await ask("POST", "/modulo/7")).statusCode).toBe(303);
});

test.each([
  ["POST", "/modulo/7/8"],
  ["PATCH", "/servizi/qualcosa"],
  ["DELETE", "/non-esiste"],
  ["OPTIONS", "/novita/feed.pdf"],
] as const)("%s %s is not found, as nothing stands there", async (method, url) => {
  const answer = await ask(method, url);
  expect([answer.statusCode, answer.headers.allow]).toEqual([404, undefined]);
  expect(answer.body).toContain("Pagina non trovata");
});
