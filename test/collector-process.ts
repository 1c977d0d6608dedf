import { openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { openCollector } from "#src/statistics/collector.ts";

// A process of its own for tests that kill it: `DATABASE=<url> node collector-process.ts <spool>` notes page views and says their numbers.
const [spool = ""] = process.argv.slice(2);
const pool = openPool(process.env.DATABASE ?? "", { applicationName: "test" });
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const collector = openCollector(openDb(pool), { log, spool });
await collector.prepare();
const views = Array.from({ length: 1_234 }, (_, index) =>
  collector.record({
    ...{ site: "comune", path: `/pagina/${index % 9}`, locale: "it", status: 200, at: new Date() },
    ...{ userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0", address: `203.0.113.${index % 250}` },
  }),
);
process.send?.(views);
