import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";
import { forgetCommentsJob, listComments, summariseRatings } from "./index.ts";
import { ratingForm, thanksPage } from "./site-pages.ts";

const database = withDatabase();
const site = withSite(database, { forms: [ratingForm], pages: [thanksPage] });
const send = (fields: Readonly<Record<string, string>>, url = "/valutazione") =>
  site.app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    remoteAddress: `198.51.100.${Math.floor(Math.random() * 250)}`,
  });
const rows = async (page: string) =>
  (await database.pool.query("select site, locale, stars, answer, comment from rating.ratings where page = $1", [page]))
    .rows;

test("a page with content asks how clear it is; an error page does not", async () => {
  const { document } = parseHTML(await site.text("/note-legali"));
  expect(document.querySelector("[data-element=feedback-title]")?.textContent).toBe(
    "Quanto sono chiare le informazioni su questa pagina?",
  );
  expect(document.querySelector("form[action='/valutazione'] input[name=page]")?.getAttribute("value")).toBe(
    "/note-legali",
  );
  expect(parseHTML(await site.text("/non/esiste", 404)).document.querySelector("[data-element=feedback]")).toBeNull();
});

test("stars, answer and words are kept, and the reader is thanked with the way back", async () => {
  const fields = { page: "/servizi/mensa", stars: "2", negative: "incomplete", comment: " Manca il costo " };
  const answer = await send(fields);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "/valutazione/grazie?page=%2Fservizi%2Fmensa"]);
  expect(await rows("/servizi/mensa")).toEqual([
    { site: "comune", locale: "it", stars: 2, answer: "incomplete", comment: "Manca il costo" },
  ]);
  const thanks = parseHTML(await site.text(String(answer.headers.location))).document;
  expect(thanks.querySelector("main a.btn")?.getAttribute("href")).toBe("/servizi/mensa");
  expect((await send({ page: "/en/x", stars: "5" }, "/en/rating")).headers.location).toBe(
    "/en/rating/thanks?page=%2Fen%2Fx",
  );
});

test("who is asked how easy a service was is asked that again when the stars are missing, and led back to its first page", async () => {
  const fields = { page: "/prenotazione-appuntamento", asks: "ease", comment: "Rapido" };
  const refused = parseHTML((await send(fields)).body).document;
  expect(refused.querySelector("[data-element=feedback-title]")?.textContent).toBe(
    "Quanto è stato facile usare questo servizio?",
  );
  const again = Object.fromEntries(
    [...refused.querySelectorAll("form[action='/valutazione'] input[type=hidden]")].map((input) => [
      input.getAttribute("name") ?? "",
      input.getAttribute("value") ?? "",
    ]),
  );
  expect((await send({ ...again, stars: "5" })).headers.location).toContain("page=%2Fprenotazione-appuntamento");
  expect(await rows("/prenotazione-appuntamento")).toHaveLength(1);
});

test("an answer chosen before the stars changed sign is not kept", async () => {
  await send({ page: "/a", stars: "5", negative: "unclear" });
  await send({ page: "/a", stars: "1", negative: "invented" });
  expect((await rows("/a")).map(({ answer }) => answer)).toEqual([null, null]);
});

test.each([
  ["no stars", { stars: "" }, "Scelga quante stelle"],
  ["six stars", { stars: "6" }, "Scelga quante stelle"],
  ["half a star", { stars: "0.5" }, "Scelga quante stelle"],
  ["too many words", { stars: "4", comment: "è".repeat(201) }, "lo accorci a 200 caratteri"],
])("%s: a sentence, and everything is still in the form", async (_case, fields, sentence) => {
  const sent = { page: "/b", comment: "<b>scritto</b>", positive: "clear", ...fields };
  const answer = await send(sent);
  const { document } = parseHTML(answer.body);
  expect(answer.statusCode).toBe(422);
  expect(document.querySelector("#rating-refusal")?.textContent).toContain(sentence);
  expect(document.title).toMatch(/^Errore: /);
  const [link] = document.querySelectorAll("#form-errors a");
  expect(link?.textContent).toContain(sentence);
  const field = document.querySelector(link?.getAttribute("href") ?? "none");
  expect(field?.closest("[aria-describedby~=rating-refusal]")).toBeTruthy();
  expect(document.querySelector("#rating-comment")?.getAttribute("value")).toBe(sent.comment);
  expect(document.querySelector("input[name=page]")?.getAttribute("value")).toBe("/b");
  expect(document.querySelectorAll("main b")).toHaveLength(0);
  expect(await rows("/b")).toEqual([]);
});

test.each(["//altrove.example/", "https://altrove.example", "/\\altrove", "", "/a?b"])(
  "%j is no page of ours: nothing is kept and no link leads there",
  async (page) => {
    const answer = await send({ page, stars: "5" });
    expect([answer.statusCode, answer.body.includes("altrove")]).toEqual([422, false]);
    expect(await site.text(`/valutazione/grazie?page=${encodeURIComponent(page)}`)).not.toContain("altrove");
  },
);

test("editors see the pages in need first, and what was written", async () => {
  for (const stars of ["5", "4"]) await send({ page: "/good", stars, comment: "Chiaro" });
  for (const stars of ["1", "2", "2"]) await send({ page: "/bad", stars });
  const all = await summariseRatings(database.desk, { site: "comune", since: new Date(0) });
  const found = all.filter(({ page }) => page === "/bad" || page === "/good");
  expect(found).toEqual([
    { page: "/bad", count: 3, mean: 1.7, byStars: [1, 2, 0, 0, 0] },
    { page: "/good", count: 2, mean: 4.5, byStars: [0, 0, 0, 1, 1] },
  ]);
  const comments = await listComments(database.desk, { site: "comune", limit: 50 });
  expect(comments.filter(({ page }) => page === "/good").map(({ comment }) => comment)).toEqual(["Chiaro", "Chiaro"]);
});

test("what was written is forgotten after a year, the stars stay", async () => {
  await send({ page: "/old", stars: "3", comment: "Vecchio" });
  const inDays = (days: number) => () => new Date(site.now.getTime() + days * 86_400_000);
  await forgetCommentsJob.run({}, { db: database.worker, now: inDays(364) });
  expect((await rows("/old"))[0]?.comment).toBe("Vecchio");
  await forgetCommentsJob.run({}, { db: database.worker, now: inDays(366) });
  expect((await rows("/old"))[0]).toMatchObject({ stars: 3, comment: null });
});

test("the site may add a rating and neither read nor change one", async () => {
  await expect(database.site.selectFrom("rating.ratings").selectAll().execute()).rejects.toThrow("permission denied");
  await expect(database.site.deleteFrom("rating.ratings").execute()).rejects.toThrow("permission denied");
  await expect(database.desk.deleteFrom("rating.ratings").execute()).rejects.toThrow("permission denied");
});
