import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { type PublicDocument, sections } from "#src/content/index.ts";
import { fixedPaths } from "#src/site/paths.ts";
import { migrateClickHouse, openLive, openReports } from "#src/statistics/index.ts";
import { clickHouseNow } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, setUpBoard } from "#test/factories/albo.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { formsOf, pagesOf } from "./site-parts.ts";

const database = withDatabase();
const requests = { secret: "secret", hasMail: false, pushKey: "" };
const clickhouse = await clickHouseNow();
const figures = [clickhouse, pino({ level: "silent" })] as const;
const pages = pagesOf({ requests, reports: openReports(...figures), live: openLive(...figures) });
let statements = 0;
const site = withSite(database, {
  get db() {
    return database.site.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        statements += 1;
        return result;
      },
    });
  },
  pages,
  forms: formsOf(requests),
});

beforeAll(async () => {
  await migrateClickHouse(clickhouse);
  await publish(database, aSite("comune", { updatedAt: "2026-02-03T09:00:00.000Z", languages: ["it", "en"] }));
  for (const document of Object.values(fullDocuments)) {
    await publish(database, { ...document, path: pathOf(document) } as unknown as PublicDocument);
  }
  const gone = { ...fullDocuments.news, id: "ritirata", path: "/novita/comunicati/ritirata" };
  await publish(database, gone as unknown as PublicDocument);
  await withdraw(database, gone as unknown as PublicDocument, "Errore");
  const ofMenu = { hosts: [museum], menu: [{ section: "novita" }, { section: "vivere-il-comune" }] };
  await publish(database, aSite("museo", ofMenu));
  await publish(database, aPressRelease({ site: "museo", id: "mostra", path: "/novita/mostra" }));
  await setUpBoard(database.desk);
  const act = await aPostedAct(database.desk, aMorning);
  addresses.push(`/albo/${act.year}/${act.number}`, `/registro/entry/${act.entry}`);
});

const pathOf = ({ section, kind }: { section: string; kind: string }) => `/${section}/${kind}`;

/** A page of every type: the site's own, lists in each of their states, a document of each type, slices, refusals. */
const addresses = [
  ...Object.values(fixedPaths).flatMap((paths) => Object.values(paths)),
  ...sections.map(({ path }) => path.it ?? ""),
  ...["quando=mese", "quando=passati"].map((query) => `/vivere-il-comune/eventi?${query}`),
  ...["/novita?argomento=1&anno=2026", "/servizi?argomento=1", "/vivere-il-comune/luoghi?tipo=museo"],
  ...["/bandi?stato=aperti", "/bandi?stato=chiusi", "/domande-frequenti?q=carta"],
  ...Object.values(fullDocuments).flatMap((document) => [pathOf(document), `/en${pathOf(document)}`]),
  ...pages.flatMap(({ paths }) => Object.values(paths)).filter((path) => !path.includes(":")),
  ...["/albo?q=bilancio", "/albo?tipo=A.02.02&pagina=2", "/registro?before=3"],
  ...[
    "/amministrazione-trasparente/organizzazione",
    "/amministrazione-trasparente/disposizioni-generali/atti-generali",
  ],
  ...["/amministrazione-trasparente/personale/titolari-di-incarichi-dirigenziali-amministrativi-di-vertice"],
  ...["/registro/entry/1", "/non-esiste", "/en/not-there", "/novita/comunicati/ritirata"],
];

const museum = "museo.esempio.it";
const ofMuseum = ["/", "/novita", "/vivere-il-comune", "/novita/mostra"];
const asked = (host: string, paths: readonly string[]) => [...new Set(paths)].map((path) => [host, path] as const);

test("no page takes more than three statements, not even the first after an announcement", {
  timeout: 60_000,
}, async () => {
  const over: string[] = [];
  for (const host of ["comune.esempio.it", museum]) await site.app.inject({ url: "/", headers: { host } });
  for (const [host, address] of [...asked("comune.esempio.it", addresses), ...asked(museum, ofMuseum)]) {
    site.state.cache.drop(["*"]);
    statements = 0;
    await site.app.inject({ url: address, headers: { host } });
    if (statements > 3) over.push(`${statements} ${host}${address}`);
  }
  expect(over).toEqual([]);
});
