import fc from "fast-check";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

const places = ["/", "/novita", "/ricerca", "/vivere-il-comune/eventi", "/anteprima/", "/file/", "/en/", "/registro/"];
const nasty = fc.constantFrom(
  "%00",
  "%",
  "%zz",
  "%ff",
  "%c0%80",
  "\\",
  "..",
  "%2e%2e%2f",
  "'",
  "%27",
  "<script>",
  "//",
  "?",
  "#",
);
const anAddress = fc
  .tuple(fc.constantFrom(...places), fc.array(fc.oneof(nasty, fc.string({ unit: "grapheme" })), { maxLength: 5 }))
  .map(([place, parts]) => encodeLoosely(place + parts.join("")));
const aQuery = fc
  .array(fc.tuple(fc.constantFrom("q", "dopo", "quando", "firma", "tipo", "x"), fc.oneof(nasty, fc.string())), {
    maxLength: 3,
  })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeLoosely(value)}`).join("&"));

/** Leaves what is wrong as it is, but for the signs that no client can put into a request line. */
const encodeLoosely = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\x21-\x7e]/g, (sign) => encodeURIComponent(sign.toWellFormed()));

test("2,000 strange requests are answered, none of them with a fault of ours", { timeout: 120_000 }, async () => {
  await publish(database, aPressRelease({ id: "a" }));
  await fc.assert(
    fc.asyncProperty(
      anAddress,
      aQuery,
      fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"),
      fc.record({
        cookie: fc.oneof(fc.constant("a=%zz; ;;="), fc.stringMatching(/^[\x20-\x7e]{0,60}$/)),
        "if-none-match": fc.stringMatching(/^[\x20-\x7e]{0,20}$/),
        range: fc.constantFrom("bytes=0-", "bytes=9-1", "nonsense"),
        "content-type": fc.constantFrom("application/json", "text/plain", "multipart/form-data", "nonsense"),
      }),
      async (path, query, method, headers) => {
        const url = query ? `${path}?${query}` : path;
        // What the test's client itself refuses never reaches a server.
        fc.pre(URL.canParse(url, "http://localhost"));
        const payload = method === "POST" || method === "PUT" ? '{"bad' : undefined;
        const answer = await site.app.inject({
          url: url.startsWith("/") ? url : `/${url}`,
          method: method as "GET",
          headers,
          ...(payload !== undefined && { payload }),
        });
        expect(answer.statusCode, `${method} ${url}`).toBeLessThan(500);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("an address that cannot be read gets a sentence and 400", async () => {
  for (const path of ["/%00", "/%zz", "/%ff", "//altrove.example/"]) {
    const answer = await site.app.inject({ url: path });
    expect([path, answer.statusCode]).toEqual([path, 400]);
    expect(answer.body).toContain("Richiesta non valida");
  }
});

test("every answer carries the headers that keep a page from doing more than it should", async () => {
  for (const path of ["/", "/non/esiste", "/healthz", "/novita/feed.xml"]) {
    const { headers } = await site.app.inject(path);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBeDefined();
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("who searches dozens of times a minute is asked to wait, with a sentence", async () => {
  const statuses = new Set<number>();
  const search = () => site.app.inject({ url: "/en/search?q=a", remoteAddress: "203.0.113.9" });
  for (let turn = 0; turn < 60; turn++) statuses.add((await search()).statusCode);
  expect([...statuses]).toEqual([200]);
  const refused = await search();
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain("Too many requests");
});
