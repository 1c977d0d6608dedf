import fc from "fast-check";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#src/kernel/clock.ts";
import type { Addresses } from "#src/kernel/languages.ts";
import { migrateClickHouse, openLive, openParquet, openReports } from "#src/statistics/index.ts";
import { clickHouseNow } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { formsOf, pagesOf, routesOf } from "./site-parts.ts";

const inputs = 20_000;
/** Asked for at the same time. */
const lanes = 8;

const database = withDatabase();
const requests = { secret: "secret", hasMail: false, pushKey: "" };
const clickhouse = await clickHouseNow();
const figures = [clickhouse, pino({ level: "silent" })] as const;
const reports = openReports(...figures);
const forms = formsOf(requests);
const pages = pagesOf({ requests, reports, live: openLive(...figures) });
/** Addresses of what is no page, as the slices register them. */
const routes: string[] = [];
const site = withSite(database, {
  ...{ pages, forms },
  plugins: [
    async (scope) => {
      const parquet = openParquet(...figures);
      const deps = { db: database.site, parquet, origin: "https://comune.esempio.it", now: systemClock };
      const files = { filesDir: "/nowhere", fediversePortFile: "/nowhere/port" };
      scope.addHook("onRoute", ({ url, method }) => {
        if (method === "GET") routes.push(url);
      });
      for (const plugin of routesOf({ ...deps, ...files, requests, reports, signer: aSigner() }))
        await scope.register(plugin);
    },
  ],
});

/** Signs that break out of a text or of an attribute (ours stand in double quotes; in JSON-LD a quote has a backslash) if they come out as they went in. */
const marks = [
  "<x7q>",
  `"><x7q>`,
  `' onx7q='1`,
  `" onx7q="1`,
  "</script><x7q>",
  "</title><x7q>",
  "]]><x7q>",
  "--><x7q>",
];
const nasty = fc.constantFrom(
  ...[
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
    "//",
    "?",
    "#",
    "\u0000",
    "\u202e",
    "\ud800",
  ],
  ...["1e309", "-1", "99999999999999999999", "9999-99-99", "0001-01-01", "null", "[object Object]", "{{7*7}}"],
  ...marks,
);
const aText = fc.oneof(
  nasty,
  fc.constantFrom(...marks),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("a".repeat(5_000), "1", "2026-02-30", "it", "x@example.org"),
);
const names = [
  ...["q", "dopo", "quando", "mese", "stato", "tipo", "anno", "argomento", "sezione", "dal", "al", "pagina", "firma"],
  ...[
    "office",
    "time",
    "service",
    "go",
    "name",
    "email",
    "page",
    "format",
    "limit",
    "after",
    "kind",
    "locale",
    "year",
    "x",
  ],
  ...pages.flatMap(({ query = [] }) => query.map((name) => name.replace("+", ""))),
];
const aQuery = fc
  .array(fc.tuple(fc.constantFrom(...names), aText), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${asClientsSend(value)}`).join("&"));

/** What is wrong stays as it is, but for signs that no client can put into a request line. */
function asClientsSend(text: string): string {
  return text.toWellFormed().replaceAll(/[^\x21\x24-\x7e]/g, (sign) => encodeURIComponent(sign.toWellFormed()));
}

interface Asked {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly payload?: string;
  readonly headers: Record<string, string>;
}

/** Addresses with their places filled in by anything. */
const anAddress = (paths: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...paths), fc.array(aText, { minLength: 4, maxLength: 4 }))
    .map(([path, parts]) =>
      path.replaceAll(/:\w+(\([^)]*\))?/g, () => asClientsSend(parts.pop() ?? "x").replaceAll("?", "%3F")),
    );

const accepts = fc.record({
  "accept-language": aText.map((text) => text.replaceAll(/[^\x20-\x7e]/g, "")),
  "if-none-match": fc.stringMatching(/^[\x20-\x7e]{0,20}$/),
  "sec-fetch-site": fc.constantFrom("same-origin", "same-origin", "cross-site"),
});

const fixed = [
  ...["/", "/en", "/novita", "/novita/comunicati", "/servizi", "/vivere-il-comune/eventi", "/argomenti", "/ricerca"],
  ...[
    "/ricerca/suggerimenti",
    "/domande-frequenti",
    "/profili-ufficiali",
    "/novita/feed.xml",
    "/vivere-il-comune/eventi.ics",
  ],
  ...["/sitemap-:part.xml", "/file/:sha/:name", "/anteprima/:id", "/novita/comunicati/:slug", "/:a/:b", "/en/:a/:b/:c"],
  ...[
    "/api/v1/documents",
    "/api/v1/documents/:kind/:id",
    "/api/v1/search",
    "/registro/entry/:number",
    "/registro/tile/:a/:b",
  ],
];
const ownPaths = (parts: readonly { readonly paths: Addresses }[]) =>
  parts.flatMap(({ paths }) => Object.values(paths));
const aPage = () =>
  fc
    .tuple(anAddress([...fixed, ...ownPaths(pages), ...routes]), aQuery, accepts)
    .map(([path, query, headers]): Asked => ({ method: "GET", url: query ? `${path}?${query}` : path, headers }));

/** A form sent with its own fields and others, filled in by anything. */
const aForm = (fields: ReadonlyMap<string, readonly string[]>) =>
  fc.constantFrom(...ownPaths(forms)).chain((path) =>
    fc
      .tuple(
        anAddress([path]),
        fc.array(fc.tuple(fc.constantFrom(...(fields.get(path) ?? []), ...names), aText), { maxLength: 12 }),
        fc.boolean(),
        accepts,
      )
      .map(([url, pairs, isMultipart, headers]): Asked => {
        const sent = pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()]);
        const [type, payload] = isMultipart
          ? asMultipart(sent)
          : ["application/x-www-form-urlencoded", `${new URLSearchParams(sent)}`];
        return { method: "POST", url, payload, headers: { ...headers, "content-type": type } };
      }),
  );

function asMultipart(pairs: readonly (readonly [string, string])[]): [string, string] {
  const parts = pairs.map(
    ([name, value]) => `--x7q\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return ["multipart/form-data; boundary=x7q", `${parts.join("")}--x7q--\r\n`];
}

/** Names of the fields that the page of each form has. */
async function fieldsOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const path of ownPaths(forms)) {
    const { body } = await site.app.inject(path.replaceAll(/:\w+/g, "x"));
    found.set(path, [...new Set([...body.matchAll(/ name="([\w-]+)"/g)].map(([, name]) => name ?? ""))]);
  }
  return found;
}

let place = 0;
async function ask({ method, url, payload, headers }: Asked): Promise<string | undefined> {
  // what the test's own client refuses never reaches a server
  if (!URL.canParse(url, "http://localhost")) return undefined;
  place += 1;
  const remoteAddress = `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
  const answer = await site.app.inject({
    method,
    url,
    headers,
    remoteAddress,
    ...(payload !== undefined && { payload }),
  });
  const type = String(answer.headers["content-type"] ?? "");
  if (answer.statusCode >= 500) return `${answer.statusCode}`;
  if (/html|svg/.test(type) && /<x7q|(?<!\\)" onx7q=/.test(answer.body)) return "reflects markup";
  const to = answer.headers.location;
  if (to !== undefined && !/^\/(?!\/)/.test(String(to))) return `leads to ${to}`;
  return undefined;
}

beforeAll(async () => {
  await migrateClickHouse(clickhouse);
  await publish(database, aPressRelease({ id: "a", title: "Mercato" }));
});

test(`of ${inputs} strange addresses and forms none is answered with a fault of ours, and none comes back as markup`, {
  timeout: 600_000,
}, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const forForms = aForm(await fieldsOf());
  const all = [
    ...fc.sample(aPage(), { numRuns: inputs * 0.7, seed }),
    ...fc.sample(forForms, { numRuns: inputs * 0.3, seed }),
  ];
  expect(all.length).toBeGreaterThanOrEqual(inputs);
  expect(routes).toContain("/statistiche.json");
  const wrong: object[] = [];
  let next = 0;
  const lane = async () => {
    for (let asked = all[next++]; asked; asked = all[next++]) {
      const because = await ask(asked);
      if (because !== undefined) wrong.push({ because, ...asked });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(wrong.slice(0, 5), `FUZZ_SEED=${seed}`).toEqual([]);
});
