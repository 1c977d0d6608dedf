import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

/** A document of the factory as the desk would publish it: with its references and tags. */
function aDocument(kind: string, given: Partial<PublicDocument> & Record<string, unknown>): PublicDocument {
  const { image: _image, ...full } = fullDocuments[kind] as PublicDocument;
  const document: PublicDocument = { ...full, refs: [], ...given, kind, visibleFrom: aMorning.toISOString() };
  const tags = [`${kind}:${document.id}`, `kind:${kind}`, `section:${document.section}`];
  return { ...document, path: given.path ?? `/${document.section}/${document.id}`, tags };
}
const metadata = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "{}");

test("a service's metadata hold the address of its office's seat, and follow it when it moves", async () => {
  const place = aDocument("place", { id: "sede" });
  await publish(database, place);
  await publish(
    database,
    aDocument("office", { id: "ufficio", seat: { kind: "place", id: "sede" }, refs: ["place:sede"] }),
  );
  const office = { kind: "office", id: "ufficio" };
  await publish(
    database,
    aDocument("service", {
      ...{
        id: "carta",
        offices: [office],
        physicalAccess: { offices: [office], places: [] },
        refs: ["office:ufficio"],
      },
    }),
  );
  const streetOf = async () =>
    metadata(await site.text("/servizi/ambiente/carta")).availableChannel.serviceLocation.address.streetAddress;
  expect(await streetOf()).toContain("Via Prova 1");
  await publish(database, { ...place, address: { ...(place.address as object), street: "Via Nuova 2" } });
  await expect.poll(streetOf).toBe("Via Nuova 2");
});

test("a call is open until its deadline and closed from then on, though the page is kept", async () => {
  const closesAt = new Date(aMorning.getTime() + 3_600_000).toISOString();
  const section = "amministrazione/documenti-e-dati/documenti-albo-pretorio";
  await publish(
    database,
    aDocument("document", { id: "bando", section, call: { closesAt }, endsAt: closesAt, title: "Bando" }),
  );
  for (const path of [`/${section}/bando`, `/${section}`]) expect(await site.text(path)).toContain(">Aperto</span>");
  site.now = new Date(closesAt);
  for (const path of [`/${section}/bando`, `/${section}`]) expect(await site.text(path)).toContain(">Chiuso</span>");
  site.now = aMorning;
});

test("a document that names a service appears on the service's page by itself, forms apart", async () => {
  await publish(database, aDocument("service", { id: "nido", refs: [] }));
  const services = { services: [{ kind: "service", id: "nido" }], refs: ["service:nido"] };
  const section = "amministrazione/documenti-e-dati/modulistica";
  await publish(
    database,
    aDocument("document", { id: "m", title: "Modulo nido", section, documentType: "modulistica", ...services }),
  );
  await publish(
    database,
    aDocument("document", { id: "r", title: "Regolamento nido", section, documentType: "normativo", ...services }),
  );
  await expect.poll(() => site.text("/servizi/ambiente/nido")).toContain("Regolamento nido");
  const { document: dom } = parseHTML(await site.text("/servizi/ambiente/nido"));
  const linksBelow = (id: string) =>
    [...(dom.querySelector(`#${id}`)?.closest("section")?.querySelectorAll("a") ?? [])].map((link) => link.textContent);
  expect(linksBelow("modulistica")).toEqual(["Modulo nido"]);
  expect(linksBelow("documenti")).toEqual(["Regolamento nido"]);
});

test("the page of frequent questions has the site's own until the desk writes some, then those too", async () => {
  expect(await site.text("/domande-frequenti")).toContain("Come contatto il Comune?");
  const answer = (words: string) => [{ type: "paragraph", children: [{ text: words }] }];
  const faq = (id: string, title: string, words: string) =>
    aDocument("faq", { id, title, body: answer(words) as never });
  await publish(database, faq("a", "Quanto dura la carta?", "Dieci anni per chi è maggiorenne."));
  await publish(database, faq("b", "Dove butto i mobili?", "Al centro di raccolta."));
  await expect.poll(() => site.text("/domande-frequenti")).toContain("Dieci anni per chi è maggiorenne.");
  const html = await site.text("/domande-frequenti");
  expect(html).toContain("Al centro di raccolta.");
  expect(html).toContain("Come contatto il Comune?");
  expect(metadata(html)).toMatchObject({ "@type": "FAQPage", mainEntity: [{}, { name: "Quanto dura la carta?" }] });
});

test("questions are found by words of question or answer, without minding accents or capitals", async () => {
  const found = await site.text("/domande-frequenti?q=CHI%20E%20maggiorenne");
  expect(found).toContain("Quanto dura la carta?");
  expect(found).not.toContain("Dove butto i mobili?");
  expect(found).toContain("1 domanda trovata.");
  expect(found).toContain('content="noindex"');
  expect(await site.text("/domande-frequenti?q=%3Cscript%3E")).toContain("0 domande trovate.");
});

test("free pages and datasets have their pages, and are listed", async () => {
  await publish(database, aDocument("page", { id: "storia", title: "Storia della città" }));
  await publish(database, aDocument("dataset", { id: "spese", title: "Spese per missione" }));
  expect(await site.text("/pagine")).toContain("Storia della città");
  expect(await site.text("/pagine/storia")).toContain("La pagina");
  expect(await site.text("/amministrazione/documenti-e-dati/dataset")).toContain("Spese per missione");
  expect(metadata(await site.text("/amministrazione/documenti-e-dati/dataset/spese"))).toMatchObject({
    "@type": "Dataset",
    license: "https://creativecommons.org/licenses/by/4.0/",
  });
});

test("a service of two categories is listed in both and once among all, and both lists follow it", async () => {
  const service = aDocument("service", { id: "doppio", title: "Servizio di due categorie" });
  const tags = [...service.tags, "section:servizi/turismo"];
  await publish(database, { ...service, tags });
  const shown = async (path: string) => (await site.text(path)).split(">Servizio di due categorie<").length - 1;
  for (const path of ["/servizi/ambiente", "/servizi/turismo", "/servizi"]) expect(await shown(path)).toBe(1);
  expect(await site.text("/servizi")).toContain('href="/servizi/turismo" data-element="service-category-link"');
  await publish(database, { ...service, tags: service.tags });
  await expect.poll(() => shown("/servizi/turismo")).toBe(0);
});

test("no address stands twice in the sitemap", async () => {
  const addresses = [...(await site.text("/sitemap-1.xml")).matchAll(/<loc>([^<]+)/g)].map(([, address]) => address);
  expect(addresses).toContain("https://comune.esempio.it/domande-frequenti");
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});
