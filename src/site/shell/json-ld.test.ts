import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
const schemaOrg = "https://schema.org/";

/** What each type must say, beside its name. Sources: schema.org, R.SI.1.1, what search engines ask for */
const required: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ["headline", "author", "publisher", "dateModified", "image"],
  Event: ["startDate", "location", "organizer", "eventStatus"],
  GovernmentService: ["serviceOperator", "areaServed", "audience", "availableChannel", "serviceType", "url"],
  GovernmentOffice: ["url", "address"],
  GovernmentOrganization: ["url"],
  Person: ["givenName", "familyName", "url"],
  EmployeeRole: ["roleName", "startDate", "memberOf", "member"],
  Place: ["address", "geo", "url"],
  DigitalDocument: ["publisher", "encoding", "url"],
  CollectionPage: ["url", "inLanguage"],
  FAQPage: ["mainEntity"],
  SpecialAnnouncement: ["datePosted", "expires", "sourceOrganization"],
  JobPosting: ["title", "datePosted", "validThrough", "hiringOrganization", "jobLocation", "description"],
  HowTo: ["step", "publisher", "url"],
  WebPage: ["url", "inLanguage"],
  Dataset: ["description", "license", "creator", "distribution"],
  ContactPoint: ["email"],
};

/** Words that schema.org does not know of these types, though it does of others. Source: schema.org, version 29 */
const unknown: Readonly<Record<string, readonly string[]>> = {
  GovernmentOffice: ["inLanguage"],
  GovernmentOrganization: ["inLanguage"],
  GovernmentService: ["inLanguage"],
  JobPosting: ["inLanguage", "encoding"],
  Person: ["inLanguage"],
  Place: ["inLanguage", "openingHours", "contactPoint"],
  WebPage: ["legislation"],
};

/** The context of schema.org without the network: every member is a word of its vocabulary. */
const documentLoader = async (url: string) => {
  if (!url.startsWith("https://schema.org")) throw new Error(`${url} is asked for, which the page does not say`);
  return { documentUrl: url, document: { "@context": { "@vocab": schemaOrg, id: "@id", type: "@type" } } };
};

type Expanded = Readonly<Record<string, unknown>> & { readonly "@type"?: readonly string[] };

/** The objects of a page as a library of others understands them. */
async function read(path: string): Promise<Expanded[]> {
  const { document } = parseHTML(await site.text(path));
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const all = await Promise.all(
    scripts.map((script) => jsonld.expand(JSON.parse(script.textContent), { documentLoader: documentLoader as never })),
  );
  return all.flat() as unknown as Expanded[];
}

beforeAll(async () => {
  for (const document of Object.values(fullDocuments)) {
    const refs = ["office:1", "place:1", "person:1", "contact-point:1"].filter((ref) => ref !== `${document.kind}:1`);
    await publish(database, { ...document, refs, path: encodeURI(String(document.path)) } as unknown as PublicDocument);
  }
});

const pages = Object.values(fullDocuments)
  .filter(({ kind }) => kind !== "contact-point")
  .map(({ path }) => String(path));

test.each([...pages, "/", "/novita", "/vivere-il-comune/eventi", "/argomenti", "/domande-frequenti"])(
  "%s tells machines what it is, with everything its type must say",
  async (path) => {
    const [first, ...others] = await read(path);
    const type = first?.["@type"]?.[0]?.slice(schemaOrg.length) ?? "";
    expect(Object.keys(required)).toContain(type);
    for (const member of ["name", ...(required[type] ?? [])].filter(
      (name) => type !== "NewsArticle" || name !== "name",
    ))
      expect(first, `${type} ${member}`).toHaveProperty([schemaOrg + member]);
    for (const member of unknown[type] ?? []) expect(first, type).not.toHaveProperty([schemaOrg + member]);
    expect(await site.text(path)).not.toMatch(/<script type="application\/ld\+json"[^>]*>[^<]*":\[\]/);
    if (path !== "/") expect(others.at(-1)?.["@type"]).toEqual([`${schemaOrg}BreadcrumbList`]);
  },
);

test.each(["/note-legali", "/mappa-del-sito", "/contatti", "/ricerca?q=testo", "/en/legal-notes"])(
  "%s is a page on the way from home",
  async (path) => {
    const [page, crumbs] = await read(path);
    expect(page?.["@type"]).toEqual([`${schemaOrg}WebPage`]);
    expect(crumbs?.[`${schemaOrg}itemListElement`]).toHaveLength(2);
  },
);

test("an error says nothing to machines", async () => {
  expect(await site.text("/assente", 404)).not.toContain("ld+json");
});
