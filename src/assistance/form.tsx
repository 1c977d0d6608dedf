/** @jsxImportSource preact */

import { randomUUID } from "node:crypto";
import { findAtPath } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { categoryOfSection } from "./categories.ts";
import { checkDraft, type Draft, readDraft, type Wrong } from "./draft.ts";
import { keepRequest } from "./keep-request.ts";
import { assistanceText } from "./messages.ts";
import { assistancePaths, receiptPath } from "./paths.ts";
import { codeSubject } from "./receipt-code.ts";
import { listServices, type OfferedService } from "./request-queries.ts";
import { RequestFields } from "./views/request-fields.tsx";

/** What the pages need beside the database. */
export interface AssistanceDeps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether this installation sends mail. */
  readonly hasMail: boolean;
}

type Shown = Pick<FormContext, "db" | "site" | "locale" | "now">;

/** The form. `servizio`: address of the service from whose page one comes; it is chosen already. */
export const requestPage = (deps: AssistanceDeps): PublicPage => ({
  paths: assistancePaths,
  query: ["servizio"],
  load: async (context) => {
    const from = await serviceAt(context, context.query.servizio);
    const form = new URLSearchParams(from && { category: from.category, service: from.path });
    return show(context, deps, readDraft(form), []);
  },
});

/** Takes a request, or shows the services of the chosen category. */
export const requestForm = (deps: AssistanceDeps): PublicForm => ({
  paths: assistancePaths,
  perMinute: 10,
  take: async (context) => {
    const { db, site, locale, now, origin, form } = context;
    const draft = readDraft(form);
    const services = await listServices(db, { site, locale, now, category: draft.category });
    if (form.get("go") === "services") return show(context, deps, draft, [], services);
    const wrong = checkDraft(
      draft,
      services.map(({ path }) => path),
    );
    if (wrong.length > 0) return show(context, deps, draft, wrong, services);
    const whole = { ...draft, id: draft.id || randomUUID() };
    const code = signedCode(deps.secret, codeSubject, whole.id);
    const service = services.find(({ path }) => path === draft.service);
    await keepRequest(db, whole, { site, locale, at: now, origin, service, code, hasMail: deps.hasMail });
    return { seeOther: receiptPath(locale, code) };
  },
});

async function serviceAt({ db, site, now }: Shown, path: string | undefined) {
  if (!path?.startsWith("/")) return undefined;
  const found = await findAtPath(db, { site, path, now });
  const category = found?.kind === "document" ? categoryOfSection(found.document.section) : undefined;
  return category === undefined ? undefined : { category, path };
}

async function show(
  context: Shown,
  deps: AssistanceDeps,
  draft: Draft,
  wrong: readonly Wrong[],
  listed?: readonly OfferedService[],
): Promise<PageModel> {
  const { locale } = context;
  const text = assistanceText(locale);
  const services = listed ?? (await listServices(context.db, { ...context, category: draft.category }));
  return {
    status: wrong.length > 0 ? 422 : 200,
    title: text("title"),
    description: text("lead"),
    breadcrumb: [
      { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
      { label: text("title") },
    ],
    alternates: assistancePaths,
    section: "servizi",
    tags: [],
    body: (
      <RequestFields {...{ locale, services, wrong, ...deps }} draft={{ ...draft, id: draft.id || randomUUID() }} />
    ),
  };
}
