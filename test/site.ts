import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { asRole } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { noAssets } from "#src/site/assets/manifest.ts";
import { buildSite, listenPublished, openSiteState, type SiteParts, type SiteState } from "#src/site/index.ts";
import type { TestDatabase } from "./database.ts";
import { aMorning } from "./factories/register.ts";
import { testPasswords } from "./global-setup.ts";

/** A test file's own site, in the process, over its own database. */
export interface TestSite {
  app: FastifyInstance;
  state: SiteState;
  /** What the site takes for the present; tests move it. */
  now: Date;
  /** Views the site told of. */
  views: Parameters<SiteParts["onPageView"]>[0][];
  /** Body of a page, which must answer 200 unless told. */
  text: (path: string, status?: number) => Promise<string>;
}

/** Builds the site for the calling test file. Call after `withDatabase()`, at the top of the file. */
export function withSite(database: TestDatabase, given: Partial<SiteParts> = {}): TestSite {
  const handle = { now: aMorning, views: [] } as unknown as TestSite;
  const log = pino({ level: "silent" });
  let listener: { stop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    handle.state = openSiteState({ site: "comune", origin: "https://comune.esempio.it" });
    const url = asRole(database.url, databaseRoles.site, testPasswords.site);
    const ready = Promise.withResolvers<void>();
    listener = listenPublished(
      url,
      {
        onChange: handle.state.drop,
        onMissed: () => handle.state.doubt(handle.now),
        onListening: (listening) => {
          handle.state.cache.setListening(listening);
          if (listening) ready.resolve();
        },
      },
      log,
    );
    handle.app = await buildSite({
      ...{ db: database.site, state: handle.state, log, assetsDir: "/nowhere", assets: noAssets, site: "comune" },
      ...{ origin: "https://comune.esempio.it", clock: () => handle.now, scripts: [], trustProxy: false },
      ...{ filesDir: "/nowhere", deskUrl: "http://127.0.0.1:1", previewSecret: "secret" },
      onPageView: (view) => {
        handle.views.push(view);
        return undefined;
      },
      ...{ pages: [], forms: [], plugins: [], probeParts: async () => ({}) },
      ...given,
    });
    handle.text = async (path, status = 200) => {
      const answer = await handle.app.inject(path);
      if (answer.statusCode !== status) throw new Error(`${path} answered ${answer.statusCode}`);
      return answer.body;
    };
    await ready.promise;
  });
  afterAll(async () => {
    await handle.app.close();
    await listener?.stop();
  });
  return handle;
}
