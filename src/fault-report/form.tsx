/** @jsxImportSource preact */

import { randomUUID } from "node:crypto";
import { addressIn } from "#src/kernel/languages.ts";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { chooseOnMap, mapToChooseOn } from "./choose-on-map.ts";
import { checkDraft, readDraft, type Step, steps, type Wrong } from "./draft.ts";
import {
  dropPictures,
  keepPictures,
  largestPicture,
  listKept,
  mostPictures,
  type PictureRefusal,
} from "./keep-pictures.ts";
import { keepReport } from "./keep-report.ts";
import { faultText } from "./messages.ts";
import { faultPaths, receiptPath } from "./paths.ts";
import { isSent } from "./public-queries.ts";
import { codeSubject } from "./receipt-code.ts";
import { StepPage } from "./views/step-page.tsx";

/** What the pages need beside the database. */
export interface FaultDeps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether this installation sends mail. */
  readonly hasMail: boolean;
}

type Shown = Pick<FormContext, "db" | "locale" | "form" | "map">;

/** The first step. */
export const faultPage = (deps: FaultDeps): PublicPage => ({
  paths: faultPaths,
  load: ({ db, locale, map }) => show({ db, locale, map, form: new URLSearchParams() }, deps, "privacy", [], []),
});

/**
 * Takes a step: `go` says which one comes next. Going back checks nothing; going on stops at the first step that is not
 * right. What was typed travels in hidden fields; pictures are kept under the number of the form until it is sent.
 */
export const faultForm = (deps: FaultDeps): PublicForm => ({
  paths: faultPaths,
  perMinute: 20,
  files: { atMost: mostPictures + 2, bytes: largestPicture },
  take: async (context) => {
    const { db, site, form, files, locale, now, origin, map } = context;
    if (!readDraft(form).id) form.set("id", randomUUID());
    const draft = readDraft(form);
    const code = signedCode(deps.secret, codeSubject, draft.id);
    const isOnMap = chooseOnMap(form, map);
    const go = isOnMap ? "data" : form.get("go") === "confirm" ? "confirm" : readStep(form.get("go"));
    if (go === "confirm" && (await isSent(db, draft.id))) return { seeOther: receiptPath(locale, code) };
    await dropPictures(db, draft.id, form.getAll("drop").map(Number).filter(Number.isInteger));
    const pictures = files.filter(({ field }) => field === "pictures");
    const refused = await keepPictures(db, draft.id, pictures, now);
    const from = steps.indexOf(readStep(form.get("from")));
    const wanted = go === "confirm" ? steps.length : steps.indexOf(go);
    if (wanted <= from) return show(context, deps, steps[wanted] ?? "privacy", [], []);
    const wrong = checkDraft(draft);
    if (wrong.includes("privacy")) return show(context, deps, "privacy", ["privacy"], []);
    if (wanted > steps.indexOf("data") && (wrong.length > 0 || refused.length > 0))
      return show(context, deps, "data", wrong, refused);
    if (go !== "confirm") return show(context, deps, go, [], []);
    await keepReport(db, draft, { site, locale, at: now, origin, code, hasMail: deps.hasMail });
    return { seeOther: receiptPath(locale, code) };
  },
});

const readStep = (text: string | null): Step => steps.find((step) => step === text) ?? "privacy";

async function show(
  { db, locale, form, map }: Shown,
  { hasMail }: FaultDeps,
  step: Step,
  wrong: readonly Wrong[],
  refused: readonly PictureRefusal[],
): Promise<PageModel> {
  const text = faultText(locale);
  const read = readDraft(form);
  const draft = { ...read, id: read.id || randomUUID() };
  const kept = read.id ? await listKept(db, read.id) : [];
  const numbered = { number: steps.indexOf(step) + 1, name: text(`step.${step}`) };
  return {
    status: wrong.length > 0 || refused.length > 0 ? 422 : 200,
    title: step === "privacy" ? text("title") : `${text("step", numbered)} - ${text("title")}`,
    description: text("lead"),
    breadcrumb: [
      { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
      { label: text("title") },
    ],
    alternates: faultPaths,
    section: "servizi",
    tags: [],
    body: (
      <StepPage {...{ locale, step, draft, wrong, refused, kept, hasMail, map }} window={mapToChooseOn(form, map)} />
    ),
  };
}
