/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { Locale } from "#src/kernel/messages.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { defaultSettings, type SiteSettings } from "../settings.ts";
import { Foot } from "./foot.tsx";
import { Footer } from "./footer.tsx";
import { SiteFooter } from "./site-footer.tsx";

const database = withDatabase();
const site = withSite(database);
const owner = { municipality: "Comune di <b>Esempio</b>", origin: "https://comune.example", email: "a@b", pec: "" };
const ofMuseum: SiteSettings = {
  ...defaultSettings,
  municipality: 'Museo "della" città & colli',
  phone: "+39 0",
  owner,
};

test.each([
  ["the municipality", { ...defaultSettings, phone: "+39 06 <1>" }, "it"],
  ["the municipality", { ...defaultSettings, phone: "+39 06 <1>" }, "en"],
  ["another site", ofMuseum, "it"],
  ["another site", ofMuseum, "ar"],
] as [string, SiteSettings, Locale][])("the foot of %s is the same the first time and later", (_, settings, locale) => {
  const shell = { settings, locale };
  const inside = settings.owner ? <SiteFooter {...shell} owner={settings.owner} /> : <Footer {...shell} />;
  const made = [1, 2, 3].map(() => renderToString(<Foot {...shell} />));
  const outer = /^<footer class="it-footer" id="pie-di-pagina"[^>]*>(.*)<\/footer>$/s;
  expect(made.map((html) => outer.exec(html)?.[1])).toEqual(Array(3).fill(renderToString(inside)));
});

test("a change of what a site says of itself is at the foot of every page", async () => {
  const hosts = { comune: "comune.esempio.it", museo: "museo.esempio.it" };
  const foot = async (key: keyof typeof hosts, path: string) => {
    const { body } = await site.app.inject({ url: path, headers: { host: hosts[key] } });
    return body.slice(body.indexOf("<footer"));
  };
  const say = async (email: string) => {
    const before = site.state.cache.begin();
    await publish(database, aSite("comune", { municipality: "Comune di Esempio", email: `comune-${email}` }));
    await publish(database, aSite("museo", { municipality: "Museo", hosts: [hosts.museo], email: `museo-${email}` }));
    await vi.waitUntil(() => site.state.cache.begin() >= before + 2, { timeout: 5_000 });
  };
  for (const email of ["uno@example.it", "due@example.it"]) {
    await say(email);
    for (const path of ["/", "/novita", "/en", "/en/news", "/mappa-del-sito"]) {
      for (const key of ["comune", "museo"] as const) {
        const found = (await foot(key, path)).match(/mailto:[a-z]+-[a-z@.]+/)?.[0];
        expect({ path, found }).toEqual({ path, found: `mailto:${key}-${email}` });
      }
    }
  }
});
