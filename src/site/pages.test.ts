import { expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

test("home carries the model's menu and the links the law wants in the footer", async () => {
  const html = await site.text("/");
  for (const element of ["management", "news", "all-services", "live", "all-topics", "personal-area-login"]) {
    expect(html).toContain(`data-element="${element}"`);
  }
  expect(html).toContain("Non ci sono ancora argomenti da mostrare.");
  const footer = html.slice(html.indexOf("<footer"));
  for (const element of ["faq", "report-inefficiency", "accessibility-link", "privacy-policy-link", "legal-notes"]) {
    expect(footer).toContain(`data-element="${element}"`);
  }
});

test("a published document is at its address, in its section, on home, and says how to verify it", async () => {
  const document = aPressRelease({ id: "bilancio", title: "Bilancio approvato <b>oggi</b>", summary: "In breve." });
  const entry = await publish(database, document);
  const html = await site.text("/novita/comunicati/bilancio");
  expect(html).toContain("Bilancio approvato &lt;b>oggi");
  expect(html).toContain(`href="/registro/entry/${entry}"`);
  for (const list of ["/novita/comunicati", "/novita", "/"])
    expect(await site.text(list)).toContain("Bilancio approvato");
});

test("a moved document redirects for ever, a withdrawn one says when and why", async () => {
  const document = aPressRelease({ id: "mosso", title: "Si sposta" });
  await publish(database, document);
  await publish(database, { ...document, path: "/novita/comunicati/nuovo-posto" });
  const moved = await site.app.inject("/novita/comunicati/mosso");
  expect([moved.statusCode, moved.headers.location]).toEqual([301, "/novita/comunicati/nuovo-posto"]);
  await withdraw(database, document, "Pubblicato per errore");
  const gone = await site.text("/novita/comunicati/nuovo-posto", 410);
  expect(gone).toContain("Pubblicato per errore");
  expect(gone).toContain("23 novembre 2026");
});

test("what is not published yet, or no longer, is served nowhere", async () => {
  await publish(
    database,
    aPressRelease({ id: "domani", title: "Notizia di domani", visibleFrom: "2026-11-24T08:00:00.000Z" }),
  );
  await publish(
    database,
    aPressRelease({ id: "ieri", title: "Notizia di ieri", visibleUntil: "2026-11-23T09:00:00.000Z" }),
  );
  await site.text("/novita/comunicati/domani", 404);
  await site.text("/novita/comunicati/ieri", 410);
  expect(await site.text("/novita/comunicati")).not.toMatch(/Notizia di (domani|ieri)/);
});

test("an Italian document asked for in English is shown in Italian, and says so", async () => {
  await publish(database, aPressRelease({ id: "solo-italiano", title: "Solo in italiano" }));
  const html = await site.text("/en/novita/comunicati/solo-italiano");
  expect(html).toContain('<html lang="en"');
  expect(html).toMatch(/<article[^>]*lang="it"/);
  expect(html).toContain("has not been translated yet. Language of the text: Italian.");
});

test("an unknown address answers 404 with the shell, and a slash at the end is dropped", async () => {
  expect(await site.text("/non/esiste", 404)).toContain("Pagina non trovata");
  const slashed = await site.app.inject("/novita/");
  expect([slashed.statusCode, slashed.headers.location]).toEqual([301, "/novita"]);
});

test("every page that has no entry of its own says when its content last changed and where it can be checked", async () => {
  await publish(database, aSite("comune", { languages: ["it", "en", "de"], updatedAt: "2026-02-03T09:00:00.000Z" }));
  for (const kind of ["faq", "topic"] as const) {
    const document = fullDocuments[kind] as unknown as PublicDocument;
    await publish(database, { ...document, path: `/${document.section}/${kind}` });
  }
  for (const [path, register, day] of [
    ["/note-legali", "/registro", "3 febbraio 2026"],
    ["/informativa-privacy", "/registro", "3 febbraio 2026"],
    ["/accessibilita", "/registro", "3 febbraio 2026"],
    ["/mappa-del-sito", "/registro", "3 febbraio 2026"],
    ["/contatti", "/registro", "3 febbraio 2026"],
    ["/area-personale", "/registro", "3 febbraio 2026"],
    ["/domande-frequenti", "/registro", "202"],
    ["/argomenti", "/registro", "202"],
    ["/en/legal-notes", "/en/register", "3 February 2026"],
    ["/de/legal-notes", "/de/register", "3. Februar 2026"],
  ] as const) {
    const html = await site.text(path);
    const foot = /<footer data-provenance[\s\S]*?<\/footer>/.exec(html)?.[0] ?? "";
    expect([path, foot]).toEqual([path, expect.stringContaining(`href="${register}"`)]);
    expect([path, foot]).toEqual([path, expect.stringContaining(day)]);
  }
});
