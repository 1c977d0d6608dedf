import { expect, test } from "vitest";
import { aDeskGuide, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { aView, fullDocuments } from "#test/factories/site-documents.ts";
import { guideDesk } from "./desk.ts";
import { GuideDocument } from "./document.ts";
import { guideJsonLd } from "./json-ld.ts";
import { guideParts } from "./parts.tsx";

test("steps keep their order and number, and say where they are done", () => {
  const guide = GuideDocument.parse(fullDocuments.guide);
  const steps = guideParts(guide, aView()).filter(({ id }) => id.startsWith("passo-"));
  expect(steps.map(({ title }) => title)).toEqual([`Passo 1: ${guide.steps[0]?.title}`, "Passo 2: Secondo"]);
  expect(guideJsonLd(guide, aView())[0]).toMatchObject({ "@type": "HowTo", step: [{ position: 1 }, { position: 2 }] });
});

test("a step that is not finished is named by its row, one alone is doubted", () => {
  const steps = [{ title: "Solo titolo", links: [] }];
  expect(guideDesk.check(aDeskGuide({ steps }), "it").map(({ severity, field }) => `${severity} ${field}`)).toEqual([
    "error steps.0.body",
    "warning steps",
  ]);
});

test("a step without words in this language is left out of the page", () => {
  const steps = [{ title: "", body: undefined }, { title: "C'è" }];
  const published = GuideDocument.parse(guideDesk.toPublished(aDeskGuide({ steps }), aToPublishedContext()));
  expect(published.steps).toEqual([{ title: "C'è", body: [], links: [] }]);
});
