import type { Endpoint, PayloadRequest } from "payload";
import { may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { deskMessages } from "../messages.ts";
import { invite } from "./invite.ts";
import { makeTopics } from "./make-topics.ts";
import { forgetProgress, keepHandedIn, keepTyped, readProgress } from "./progress.ts";
import { sentencesOf } from "./sentences.ts";
import {
  fieldsOf,
  furtherLanguages,
  isStep,
  problemsOf,
  type Step,
  settingsOf,
  stepAfter,
  steps,
  type Typed,
} from "./steps.ts";

/** Largest coat of arms, in bytes. */
const largestPicture = 5 * 1024 * 1024;

const to = (step: Step) => new Response(null, { status: 303, headers: { location: `/admin/set-up?step=${step}` } });

/**
 * `POST /set-up/<page>`: receives a page of the guided set-up and leads to the next, or back to the same page when something is
 * wrong. What was typed is kept before it is looked at. With `draft` it is only kept. For administrators.
 */
export const receivePage = (options: { publicUrl: string; hasMail: boolean }): Endpoint => ({
  path: "/set-up/:step",
  method: "post",
  handler: async (req) => {
    const say = deskMessages(req.i18n.language);
    if (!may(rolesOf(req), "administer"))
      return Response.json({ errors: [{ message: say("mayNotPublish") }] }, { status: 403 });
    const step = String(req.routeParams?.step ?? "");
    const form = await req.formData?.().catch(() => undefined);
    if (!isStep(step) || !form) return Response.json({ errors: [{ message: say("notFound") }] }, { status: 400 });
    const typed = typedIn(step, form);
    await keepTyped(req.payload, step, typed);
    if (form.has("draft")) return new Response(null, { status: 204 });
    await keepHandedIn(req.payload, step);
    const problem = await receive(req, step, form, options);
    if (problem === undefined) return to(stepAfter(step));
    if (typeof problem !== "string") return to(problem.stay);
    await keepHandedIn(req.payload, step, problem);
    return to(step);
  },
});

/** Does what the page is for: nothing for "go on", a sentence or the page to go to when it cannot. */
async function receive(
  req: PayloadRequest,
  step: Step,
  form: FormData,
  options: { publicUrl: string; hasMail: boolean },
): Promise<string | { stay: Step } | undefined> {
  const { payload } = req;
  const field = (name: string) => String(form.get(name) ?? "");
  switch (step) {
    case "look":
      return (await receivePicture(req, form)) ?? (await stayOnProblems(req, step));
    case "topics":
      return void (await makeTopics(req, new Set(form.getAll("topic").map(String))));
    case "people": {
      const given = { name: field("personName"), email: field("personEmail"), role: field("personRole") };
      if (!form.has("invite") && !given.name && !given.email) return undefined;
      const invited = await invite(req, given, options);
      if ("problem" in invited) return invited.problem;
      const link = "link" in invited ? invited.link : "";
      await keepTyped(payload, step, { personName: "", personEmail: "", invited: given.email, link });
      return { stay: step };
    }
    case "open":
      return openSite(req);
    default:
      return stayOnProblems(req, step);
  }
}

/** Saves the municipality's data, which publishes them and opens the site; leads to the first page with a problem instead. */
async function openSite(req: PayloadRequest): Promise<string | { stay: Step } | undefined> {
  const { payload, user, i18n } = req;
  const { typed } = await readProgress(payload);
  const wrong = steps.find((step) => problemsOf(step, typed, i18n.language).size > 0);
  if (wrong) {
    await keepHandedIn(payload, wrong);
    return { stay: wrong };
  }
  try {
    const slug = "site-settings" as never;
    await payload.updateGlobal({
      slug,
      data: settingsOf(typed) as never,
      locale: "it" as never,
      user,
      overrideAccess: false,
    });
  } catch (fault) {
    const problem = sentencesOf(fault);
    if (problem === undefined) throw fault;
    return problem;
  }
  await forgetProgress(payload);
  return undefined;
}

async function stayOnProblems(req: PayloadRequest, step: Step): Promise<{ stay: Step } | undefined> {
  const { typed } = await readProgress(req.payload);
  return problemsOf(step, typed, req.i18n.language).size > 0 ? { stay: step } : undefined;
}

/** Takes the coat of arms into the media library; a sentence when it cannot. */
async function receivePicture(req: PayloadRequest, form: FormData): Promise<string | undefined> {
  const file = form.get("coatOfArmsFile");
  if (!(file instanceof File) || file.size === 0) return undefined;
  const say = deskMessages(req.i18n.language);
  if (file.size > largestPicture) return say("tooLarge");
  const bytes = Buffer.from(await file.arrayBuffer());
  try {
    const { id } = await req.payload.create({
      ...{ collection: "media" as never, user: req.user, overrideAccess: false, locale: "it" as never },
      data: { alt: String(form.get("alt") ?? "") } as never,
      file: { data: bytes, mimetype: file.type, name: file.name, size: bytes.length },
    });
    await keepTyped(req.payload, "look", { coatOfArms: String(id) });
    return undefined;
  } catch (fault) {
    const problem = sentencesOf(fault);
    if (problem === undefined) throw fault;
    return problem;
  }
}

/** The texts of a page's own fields, and no others. */
function typedIn(step: Step, form: FormData): Typed {
  const names = {
    languages: furtherLanguages.map((language) => `language.${language}`),
    look: [...(fieldsOf.look ?? []), "alt"],
    people: ["personName", "personEmail", "personRole"],
  } as const;
  const own = (names as Partial<Record<Step, readonly string[]>>)[step] ?? fieldsOf[step] ?? [];
  return Object.fromEntries(
    own.map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value.slice(0, 300) : ""];
    }),
  );
}
