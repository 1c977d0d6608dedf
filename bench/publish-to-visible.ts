import { setTimeout as wait } from "node:timers/promises";
import { mainSite, type PublicDocument, publishDocument } from "#src/content/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { startInstallation } from "#test/installation.ts";
import { type BenchRow, percentile } from "./row.ts";

const documents = 20_000;
const publications = 200;

/** From the commit of a publication to the first answer of the site that shows it, with 20,000 documents and warm pages. */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ args: ["--empty", "--without", "desk"] });
  try {
    await installation.command("demo");
    const loadingSince = performance.now();
    await installation.command("demo", "--size", String(documents));
    const loading = (performance.now() - loadingSince) / 1_000;
    const config = readConfig(installation.environment);
    const folders = dataFolders(config);
    const pool = openPool(databaseUrl(config, await readSecrets(folders.keys), "desk"), {
      applicationName: "bench",
      max: 2,
    });
    const db = openDb(pool);
    const signer = await readSigner(folders.keys, "bench");
    const waits: number[] = [];
    for (let index = 0; index < publications; index++) {
      const text = `Edizione ${index} ${Math.random()}`;
      const document = aDocument(text);
      await db
        .transaction()
        .execute((tx) =>
          publishDocument(tx, { signer, eventJobs, now: new Date() }, { document, role: "press-office" }),
        );
      const since = performance.now();
      while (!(await (await fetch(`${installation.origin}${document.path}`)).text()).includes(text)) await wait(2);
      waits.push(performance.now() - since);
    }
    await pool.end();
    return [
      { name: `loading ${documents} documents, indexed meanwhile`, value: loading, unit: "s", limit: 60 },
      { name: "publish to visible, median", value: percentile(waits, 0.5), unit: "ms" },
      { name: "publish to visible, p95", value: percentile(waits, 0.95), unit: "ms", limit: 500 },
    ];
  } finally {
    await installation.stop();
    await installation.remove();
  }
}

/** The same press release with another text: each publication replaces a page that is in memory. */
function aDocument(text: string): PublicDocument {
  const now = new Date().toISOString();
  return {
    ...{
      site: mainSite,
      kind: "news",
      id: "bench",
      locale: "it",
      section: "novita/comunicati",
      path: "/novita/comunicati/bench",
    },
    ...{
      title: "Prova di velocità",
      summary: text,
      topics: [],
      files: [],
      refs: [],
      listed: true,
      office: "Ufficio stampa",
    },
    tags: ["news:bench", "kind:news", "section:novita/comunicati"],
    ...{ sortAt: now, visibleFrom: "2026-01-01T00:00:00.000Z", updatedAt: now },
    ...{
      newsType: "comunicati",
      date: now.slice(0, 10),
      body: [],
      offices: [],
      people: [],
      places: [],
      documents: [],
      related: [],
      attachments: [],
      gallery: [],
    },
  };
}
