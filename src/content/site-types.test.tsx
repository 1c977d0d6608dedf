/** @jsxImportSource preact */
import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { aView, emptyDocuments, found, fullDocuments, hostile } from "#test/factories/site-documents.ts";
import type { PublicDocument } from "./public-document.ts";
import type { DocumentView } from "./site-type.ts";
import { siteTypes } from "./site-types.ts";

const typeOf = (kind: string) => {
  const type = siteTypes.find((candidate) => candidate.kind === kind);
  if (!type) throw new Error(`no type ${kind}`);
  return type;
};
const full = (kind: string, given: object = {}): PublicDocument => {
  const document = fullDocuments[kind];
  if (!document) throw new Error(`no document ${kind}`);
  return { ...document, ...given };
};

function page(document: PublicDocument, view: DocumentView = aView()) {
  const type = typeOf(document.kind);
  const parts = type.parts(document, view);
  const html = render(
    <div>
      {type.heading?.(document, view)}
      {type.card(document, view, "h3")}
      {parts.map((part) => (
        <section id={part.id} data-element={part.dataElement}>
          <h2>{part.title}</h2>
          {part.content}
        </section>
      ))}
    </div>,
  );
  const { document: dom } = parseHTML(`<html><body>${html}</body></html>`);
  return { parts, html, dom, titles: parts.map(({ title }) => title), text: dom.body.textContent.replace(/\s+/g, " ") };
}

test.each(siteTypes.map(({ kind }) => kind))("%s: the factory's document fits the type, filled or empty", (kind) => {
  for (const document of [fullDocuments[kind], emptyDocuments[kind]])
    expect(typeOf(kind).schema.safeParse(document).error).toBeUndefined();
});

test.each(siteTypes.map(({ kind }) => kind))("%s: the card asks for nothing that it does not name before", (kind) => {
  for (const document of [full(kind), full(kind, { summary: "" }), emptyDocuments[kind] as PublicDocument]) {
    const asked: unknown[] = [];
    const { resolve } = aView();
    const view = aView({
      resolve: (reference) => {
        asked.push(reference);
        return resolve(reference);
      },
    });
    render(typeOf(kind).card(document, view, "h3"));
    const named = typeOf(kind).cardNames?.(document) ?? [];
    expect(asked.filter((reference) => !named.some((one) => one === reference))).toEqual([]);
  }
});

test.each(siteTypes.map(({ kind }) => kind))("%s: whatever is typed comes out as text", (kind) => {
  for (const locale of ["it", "en"]) {
    const { dom, html, text } = page(full(kind), aView({ locale }));
    expect(dom.querySelectorAll("script, [onerror], [style]")).toHaveLength(0);
    expect([...dom.querySelectorAll("img")].every((image) => image.getAttribute("src")?.startsWith("/file/"))).toBe(
      true,
    );
    expect(html).not.toMatch(/href="(?!https?:|\/|#|mailto:|tel:|geo:)/);
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).not.toMatch(/undefined|\[object|\{\{/);
  }
});

test.each(siteTypes.map(({ kind }) => kind))("%s: a part without content is not shown", (kind) => {
  const { parts, dom } = page(emptyDocuments[kind] as PublicDocument, aView({ resolve: () => undefined }));
  const always: Record<string, string[]> = {
    event: ["date-e-orari"],
    place: ["dove"],
    appointment: ["incarico"],
    document: ["documento"],
    dataset: ["informazioni-sui-dati"],
  };
  expect(parts.map(({ id }) => id)).toEqual(always[kind] ?? []);
  for (const section of dom.querySelectorAll("section"))
    expect(section.textContent.replace(section.querySelector("h2")?.textContent ?? "", "").trim()).not.toBe("");
});

test.each(siteTypes.map(({ kind }) => kind))(
  "%s: each part has an id of its own, and all titles are translated",
  (kind) => {
    const italian = page(full(kind));
    const english = page(full(kind), aView({ locale: "en" }));
    const ids = italian.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(english.parts.map(({ id }) => id)).toEqual(ids);
    for (const [index, title] of english.titles.entries()) expect(title).not.toBe(italian.titles[index]);
    expect(italian.dom.querySelectorAll("h1")).toHaveLength(0);
  },
);

test.each(siteTypes.map(({ kind }) => kind))("%s: schema.org says type, name and address of the page", (kind) => {
  const document = full(kind);
  const written = JSON.parse(JSON.stringify(typeOf(kind).jsonLd(document, aView()))) as Record<string, unknown>[];
  expect(written[0]).toMatchObject({ "@context": "https://schema.org", name: document.title });
  expect(written[0]?.["@type"]).toMatch(/^[A-Z]/);
});

test("a service has the model's voices to the letter, in order, each with its proof", () => {
  const { titles, dom } = page(full("service"));
  const voices = [
    ...["A chi è rivolto", "Come fare", "Cosa serve", "Cosa si ottiene", "Tempi e scadenze", "Accedi al servizio"],
    ...["Condizioni di servizio", "Contatti"],
  ];
  expect(titles.filter((title) => voices.includes(title))).toEqual(voices);
  for (const element of [
    ...["service-addressed", "service-how-to", "service-needed", "service-achieved", "service-calendar-text"],
    ...[
      "service-calendar-list",
      "service-generic-access",
      "service-online-access",
      "service-booking-access",
      "service-file",
    ],
    "service-area",
    "service-status",
  ])
    expect(dom.querySelector(`[data-element="${element}"]`)?.textContent.trim().length, element).toBeGreaterThan(2);
});

test("a service in English has English voices and says that it is not available, and why", () => {
  const { titles, text } = page(full("service"), aView({ locale: "en" }));
  expect(titles.slice(0, 3)).toEqual(["Who it is for", "Description", "How to do it"]);
  expect(text).toContain("Service not available");
  expect(text).toContain(hostile.replace(/\s+/g, " "));
});

test("a service that tells no way in sends to the office in charge", () => {
  const { dom } = page(full("service", { onlineAccess: undefined, physicalAccess: undefined, booking: undefined }));
  const part = dom.querySelector("#accedi-al-servizio");
  expect(part?.textContent).toContain("Può rivolgersi a:");
  expect(part?.querySelector("a")?.getAttribute("href")).toBe(fullDocuments.office?.path);
});

test("the metadata of a service have the ten voices of the model", () => {
  const [written] = JSON.parse(JSON.stringify(typeOf("service").jsonLd(full("service"), aView())));
  expect(written).toMatchObject({
    "@type": "GovernmentService",
    serviceType: "Ambiente",
    serviceOperator: { name: "Comune di Esempio" },
    areaServed: { name: hostile },
    audience: { audienceType: expect.stringContaining("Ai residenti") },
    availableChannel: {
      serviceUrl: "https://servizi.esempio.it/",
      serviceLocation: {
        name: expect.stringContaining("office"),
        address: {
          streetAddress: expect.stringContaining("Via Prova 1"),
          postalCode: "52044",
          addressLocality: "Cortona",
        },
      },
    },
  });
});

test("an event says its hours in Rome, and its programme in the order in which it happens", () => {
  const child = (id: string, startsAt: string, parent: string) =>
    found(full("event", { id, title: id, startsAt, path: `/${id}`, parent: { kind: "event", id: parent } }));
  const referring = [child("sera", "2026-03-05T19:00:00Z", "1"), child("mattina", "2026-03-05T08:00:00Z", "1")];
  const stranger = child("altro", "2026-03-05T08:00:00Z", "2");
  const { dom } = page(
    full("event"),
    aView({ referring: () => [...referring, stranger].filter((event) => event !== undefined) }),
  );
  expect(dom.querySelector("#date-e-orari p")?.textContent).toBe("giovedì 5 marzo 2026, dalle 10:30 alle 12:00");
  expect([...dom.querySelectorAll("#appuntamenti a")].map((link) => link.textContent)).toEqual(["mattina", "sera"]);
});

test("an event is over after its last day when it lasts whole days, and says so", () => {
  const days = { allDay: true, startsAt: "2026-03-01T12:00:00Z", endsAt: "2026-03-02T12:00:00Z" };
  const last = aView({ now: new Date("2026-03-02T22:00:00Z") });
  const after = aView({ now: new Date("2026-03-02T23:30:00Z") });
  expect(page(full("event", days), last).text).toContain("In corso");
  expect(page(full("event", days), after).text).toContain("Evento concluso");
});

test("an office shows who works there today, and only services that it offers", () => {
  const referring: Record<string, PublicDocument[]> = {
    appointment: [
      full("appointment", { id: "2", person: { kind: "person", id: "2" }, headOf: undefined }),
      full("appointment", { id: "3", person: { kind: "person", id: "3" }, until: "2025-01-01", headOf: undefined }),
    ],
    person: [full("person", { id: "4", title: "Di casa qui", path: "/c4" })],
    service: [
      full("service", { id: "2", title: "Offerto", path: "/c" }),
      full("service", {
        id: "3",
        title: "Solo nominato",
        path: "/d",
        offices: [],
        physicalAccess: undefined,
        area: undefined,
      }),
    ],
  };
  const { text } = page(
    full("office"),
    aView({
      referring: (kind) => (referring[kind] ?? []).flatMap((document) => found(document) ?? []),
      resolve: (reference) =>
        reference?.kind === "person" && reference.id !== "1"
          ? found(
              full("person", {
                id: reference.id,
                title: reference.id === "2" ? "In carica" : "Cessata",
                path: `/${reference.id}`,
              }),
            )
          : aView().resolve(reference),
    }),
  );
  expect(text).toContain("In carica");
  expect(text).toContain("Di casa qui");
  expect(text).toContain("Offerto");
  expect(text).not.toContain("Cessata");
  expect(text).not.toContain("Solo nominato");
});

test("a person's appointments come by themselves, those of today first, and those of others are left out", () => {
  const named = (id: string, title: string, given: object = {}) =>
    found(full("appointment", { id, title, path: `/incarichi/${id}`, ...given }));
  const referring = (kind: string) =>
    kind === "appointment"
      ? [
          named("1", "Consigliera", { from: "2019-06-10", until: "2024-06-09" }),
          named("2", "Assessora"),
          named("3", "Sindaca", { from: "2030-01-01" }),
          named("4", "Segretaria", { person: { kind: "person", id: "2" }, unit: { kind: "person", id: "1" } }),
        ].filter((appointment) => appointment !== undefined)
      : [];
  const { dom, text } = page(full("person"), aView({ referring }));
  const links = [...dom.querySelectorAll("#ruolo .fw-semibold a")].map((link) => link.textContent);
  expect(links).toEqual(["Assessora", "Sindaca", "Consigliera"]);
  expect(dom.querySelector("p.h5")?.textContent).toBe("Assessora");
  expect(text).toMatch(/Incarichi conclusi.*Consigliera.*Dal 10 giugno 2019 al 9 giugno 2024/);
});

test("a person's declarations stand by year, each under the law's name", () => {
  const { dom } = page(full("person"));
  const titles = [...dom.querySelectorAll("#documenti h3")].map((title) => title.textContent);
  expect(titles).toEqual(["Dichiarazioni del 2025", "Altre dichiarazioni"]);
  expect(dom.querySelector("#documenti")?.textContent).toContain("Dichiarazione dei redditi");
});

test.each([
  ["2024-06-09", "Non ancora iniziato"],
  ["2024-06-10", "In corso"],
  ["2029-06-30", "In corso"],
  ["2029-07-01", "Concluso"],
])("on %s an appointment is «%s», both its days counted", (day, state) => {
  const { dom } = page(full("appointment", { until: "2029-06-30" }), aView({ now: new Date(`${day}T10:00:00Z`) }));
  expect(dom.querySelector(".badge")?.textContent).toBe(state);
});

test("a place has its address, its coordinates as text, and plain links to maps", () => {
  const { dom } = page(full("place"));
  const hrefs = [...dom.querySelectorAll("#dove a")].map((link) => link.getAttribute("href"));
  expect(hrefs[0]).toContain("openstreetmap.org/?mlat=43.275");
  expect(hrefs[1]).toBe("geo:43.275,11.985?q=43.275,11.985");
  expect(dom.querySelector("#dove")?.textContent).toContain("43,275 latitudine");
});

test("a file says its format and size inside its link", () => {
  const { dom } = page(full("document"));
  const link = dom.querySelector("#documento a");
  expect(link?.textContent.replace(/\s+/g, " ")).toContain("(PDF, 1,4 MB)");
  expect(link?.getAttribute("href")).toBe(`/file/${"a".repeat(64)}/modulo.pdf`);
});

test("what can be called or written to is a link, what could be a script is text", () => {
  const { dom, text } = page(full("contact-point"));
  const hrefs = [...dom.querySelectorAll("#contatti a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual(["tel:0575000000", "mailto:urp@comune.esempio.it"]);
  expect(text).toContain("javascript:alert(1)");
});

test("a title in another language than the page's says so", () => {
  const { dom } = page(full("office", { locale: "en" }), aView({ locale: "en" }));
  expect(dom.querySelector("#struttura a")?.getAttribute("lang")).toBe("it");
});

test("a document of an older shape is shown by title, summary and text", () => {
  const { titles, text } = page(full("service", { audience: "testo di una volta" }));
  expect(titles).toEqual(["Descrizione"]);
  expect(text).toContain("In breve");
});
