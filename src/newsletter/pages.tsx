/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PageContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { CheckField, FormErrors, TextField } from "#src/ui/form/component.tsx";
import { languageOfName, nameIn } from "./name-in.ts";
import { newsletterPaths } from "./paths.ts";
import { askToSubscribe, SubscribeRequest } from "./subscribe.ts";
import { type Rhythm, rhythms } from "./tables.ts";
import { newsletterText } from "./text.ts";

/** What these pages need beside the database. */
export interface NewsletterPageDeps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether letters leave this installation. */
  readonly hasMail: boolean;
}

/** The frame of these pages. */
export function frame(locale: Locale, title: string, children: ComponentChildren, alternates?: Addresses): PageModel {
  const home = newsletterText(locale)("title");
  const way = title === home ? [] : [{ label: home, href: addressIn(newsletterPaths, locale) }];
  return {
    title,
    breadcrumb: [...way, { label: title }],
    robots: alternates ? "index" : "noindex",
    tags: [],
    ...(alternates && { alternates }),
    body: (
      <div class="container py-4">
        <h1>{title}</h1>
        {children}
      </div>
    ),
  };
}

interface Typed {
  readonly email: string;
  readonly lists: readonly string[];
  readonly rhythm: Rhythm;
  readonly person: string;
  readonly outlet: string;
  readonly consent: boolean;
}
const nothing: Typed = { email: "", lists: [], rhythm: "immediate", person: "", outlet: "", consent: false };
/** The field that each problem is about, in the order of the form. */
const fieldOf = {
  badLists: "newsletter-list",
  badEmail: "newsletter-email",
  badPerson: "newsletter-person",
  badOutlet: "newsletter-outlet",
  badConsent: "newsletter-consent",
} as const;
const problems = Object.keys(fieldOf) as Problem[];
type Problem = keyof typeof fieldOf;
type OpenList = Awaited<ReturnType<typeof listOpen>>[number];

const listOpen = (db: Db, site: string) =>
  db
    .selectFrom("newsletter.lists")
    .select(["id", "names", "descriptions", "isPress"])
    .where("site", "=", site)
    .where("isOpen", "=", true)
    .orderBy("isPress")
    .orderBy("slug")
    .limit(30)
    .execute();

function asking(
  { locale, site, sites }: Pick<PageContext, "locale" | "site" | "sites">,
  deps: NewsletterPageDeps,
  lists: readonly OpenList[],
  typed: Typed,
  wrong: readonly Problem[],
): PageModel {
  const text = newsletterText(locale);
  const isWrong = wrong.length > 0;
  const errorOf = (problem: Problem) => (wrong.includes(problem) ? text(problem) : undefined);
  const body =
    lists.length === 0 ? (
      <>
        <p class="lead">{text("none")}</p>
        <OfMain {...{ locale, site, sites }} />
      </>
    ) : (
      <>
        <FormErrors
          title={text("errors")}
          errors={wrong.map((problem) => ({ id: fieldOf[problem], text: text(problem) }))}
        />
        {!deps.hasMail && <p class="alert alert-warning">{text("trial")}</p>}
        <p class="lead">{text("lead")}</p>
        <p>{text("required")}</p>
        <form method="post" action={addressIn(newsletterPaths, locale)} novalidate>
          <ListChoice {...{ locale, lists, chosen: typed.lists, error: errorOf("badLists") }} />
          <fieldset class="mb-4">
            <legend>{text("rhythm")}</legend>
            {rhythms.map((rhythm) => (
              <div class="form-check" key={rhythm}>
                <input
                  class="form-check-input"
                  type="radio"
                  name="rhythm"
                  value={rhythm}
                  id={`rhythm-${rhythm}`}
                  checked={typed.rhythm === rhythm}
                />
                <label class="form-check-label" for={`rhythm-${rhythm}`}>
                  {text(`rhythm.${rhythm}`)}
                </label>
              </div>
            ))}
          </fieldset>
          <TextField
            {...{ id: "newsletter-email", name: "email", label: text("email"), value: typed.email, complete: "email" }}
            error={errorOf("badEmail")}
          />
          {lists.some(({ isPress }) => isPress) && (
            <fieldset class="mb-4">
              <legend>{text("press")}</legend>
              <p>{text("pressHelp")}</p>
              <TextField
                {...{ id: "newsletter-person", name: "person", label: text("person"), value: typed.person }}
                {...{ complete: "name", error: errorOf("badPerson") }}
              />
              <TextField
                {...{ id: "newsletter-outlet", name: "outlet", label: text("outlet"), value: typed.outlet }}
                {...{ complete: "organization", error: errorOf("badOutlet") }}
              />
            </fieldset>
          )}
          <h2 class="h4">{text("privacyTitle")}</h2>
          <p>{text("privacy")}</p>
          <CheckField
            {...{ id: "newsletter-consent", name: "consent", label: text("agree"), hint: text("consent") }}
            {...{ value: "yes", checked: typed.consent, error: errorOf("badConsent") }}
          />
          <button class="btn btn-primary" type="submit">
            {text("send")}
          </button>
        </form>
      </>
    );
  return { ...frame(locale, text("title"), body, newsletterPaths), ...(isWrong && { status: 422 as const }) };
}

/** The way to the municipality's newsletters, on a site that has none. */
function OfMain({ locale, site, sites }: Pick<PageContext, "locale" | "site" | "sites">) {
  const [main] = sites;
  if (!main || main.key === site) return null;
  return (
    <p>
      <a href={main.origin + addressIn(newsletterPaths, locale)}>{newsletterText(locale)("ofMain")}</a>
    </p>
  );
}

/** The newsletters that can be chosen; the way from an error leads to the first. */
function ListChoice(props: {
  readonly locale: Locale;
  readonly lists: readonly OpenList[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}) {
  const { locale, lists, chosen, error } = props;
  const wrong = error && { "aria-invalid": true as const, "aria-describedby": "newsletter-list-error" };
  return (
    <fieldset class="mb-4">
      <legend>{newsletterText(locale)("lists")}</legend>
      {error && (
        <p class="text-danger fw-semibold mb-1" id="newsletter-list-error">
          {error}
        </p>
      )}
      {lists.map(({ id, names, descriptions }, place) => {
        const field = place === 0 ? "newsletter-list" : `list-${id}`;
        return (
          <div class="form-check" key={id}>
            <input
              class="form-check-input"
              type="checkbox"
              name="list"
              value={id}
              id={field}
              checked={chosen.includes(id)}
              {...wrong}
            />
            <label class="form-check-label" for={field}>
              <strong {...languageOfName(names, locale)}>{nameIn(names, locale)}</strong>
              {nameIn(descriptions, locale) && (
                <span class="d-block" {...languageOfName(descriptions, locale)}>
                  {nameIn(descriptions, locale)}
                </span>
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Where people subscribe. */
export const newsletterPage = (deps: NewsletterPageDeps): PublicPage => ({
  paths: newsletterPaths,
  load: async ({ db, site, sites, locale }) =>
    asking({ locale, site, sites }, deps, await listOpen(db, site), nothing, []),
});

/** What that page sends. */
export const newsletterForm = (deps: NewsletterPageDeps): PublicForm => ({
  paths: newsletterPaths,
  perMinute: 5,
  take: async ({ db, site, sites, locale, now, origin, form }) => {
    const open = await listOpen(db, site);
    const typed: Typed = {
      email: (form.get("email") ?? "").trim().slice(0, 300),
      lists: form.getAll("list").filter(isUuid).slice(0, 30),
      rhythm: rhythms.find((one) => one === form.get("rhythm")) ?? "immediate",
      ...{ person: (form.get("person") ?? "").trim(), outlet: (form.get("outlet") ?? "").trim() },
      consent: form.get("consent") === "yes",
    };
    const chosen = open.filter(({ id }) => typed.lists.includes(id));
    const isPress = chosen.some((list) => list.isPress);
    const request = SubscribeRequest.safeParse(typed);
    const broken = new Set(request.error?.issues.map(({ path }) => String(path[0])));
    const isWrong: Readonly<Record<Problem, boolean>> = {
      badLists: chosen.length === 0,
      badEmail: broken.has("email"),
      badPerson: broken.has("person") || (isPress && typed.person === ""),
      badOutlet: broken.has("outlet") || (isPress && typed.outlet === ""),
      badConsent: broken.has("consent"),
    };
    const wrong = problems.filter((problem) => isWrong[problem]);
    if (wrong.length > 0 || !request.success) return asking({ locale, site, sites }, deps, open, typed, wrong);
    const sender = sites.find(({ key }) => key === site)?.name ?? "";
    await askToSubscribe(db, request.data, { site, locale, origin, sender, now, secret: deps.secret });
    const text = newsletterText(locale);
    return frame(locale, text("asked"), <p class="lead">{text("askedText")}</p>);
  },
});
