/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PageContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { isUuid } from "#src/platform/signed-code.ts";
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
const problems = ["badEmail", "badLists", "badConsent", "badPress"] as const;
type Problem = (typeof problems)[number];
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
  const says = (problem: Problem) =>
    wrong.includes(problem) ? { "aria-invalid": true as const, "aria-describedby": "newsletter-refusal" } : {};
  const body =
    lists.length === 0 ? (
      <>
        <p class="lead">{text("none")}</p>
        <OfMain {...{ locale, site, sites }} />
      </>
    ) : (
      <>
        {isWrong && (
          <div class="alert alert-danger" role="alert" id="newsletter-refusal">
            <strong>{text("attention")}</strong> {wrong.map((problem) => text(problem)).join(" ")}
          </div>
        )}
        {!deps.hasMail && <p class="alert alert-warning">{text("trial")}</p>}
        <p class="lead">{text("lead")}</p>
        <form method="post" action={addressIn(newsletterPaths, locale)}>
          <fieldset class="mb-4">
            <legend>{text("lists")}</legend>
            {lists.map(({ id, names, descriptions }) => (
              <div class="form-check" key={id}>
                <input
                  class="form-check-input"
                  type="checkbox"
                  name="list"
                  value={id}
                  id={`list-${id}`}
                  checked={typed.lists.includes(id)}
                  {...says("badLists")}
                />
                <label class="form-check-label" for={`list-${id}`}>
                  <strong {...languageOfName(names, locale)}>{nameIn(names, locale)}</strong>
                  {nameIn(descriptions, locale) && (
                    <span class="d-block" {...languageOfName(descriptions, locale)}>
                      {nameIn(descriptions, locale)}
                    </span>
                  )}
                </label>
              </div>
            ))}
          </fieldset>
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
          <Line
            {...{ name: "email", label: text("email"), value: typed.email, most: 254 }}
            more={{ required: true, autocomplete: "email", ...says("badEmail") }}
          />
          {lists.some(({ isPress }) => isPress) && (
            <fieldset class="mb-4">
              <legend>{text("press")}</legend>
              <p>{text("pressHelp")}</p>
              <Line
                {...{ name: "person", label: text("person"), value: typed.person, most: 120 }}
                more={{ autocomplete: "name", ...says("badPress") }}
              />
              <Line
                {...{ name: "outlet", label: text("outlet"), value: typed.outlet, most: 200 }}
                more={{ autocomplete: "organization", ...says("badPress") }}
              />
            </fieldset>
          )}
          <h2 class="h4">{text("privacyTitle")}</h2>
          <p>{text("privacy")}</p>
          <p id="newsletter-consent">{text("consent")}</p>
          <div class="form-check mb-4">
            <input
              class="form-check-input"
              type="checkbox"
              name="consent"
              value="yes"
              id="consent"
              checked={typed.consent}
              required
              aria-describedby={wrong.includes("badConsent") ? "newsletter-refusal" : "newsletter-consent"}
              {...(wrong.includes("badConsent") && { "aria-invalid": true })}
            />
            <label class="form-check-label" for="consent">
              {text("agree")}
            </label>
          </div>
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

function Line(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly more: {
    readonly required?: true;
    readonly autocomplete: "email" | "name" | "organization";
    readonly "aria-invalid"?: true;
    readonly "aria-describedby"?: string;
  };
}) {
  const { name, label, value, most, more } = props;
  const common = { class: "form-control", id: `newsletter-${name}`, name, value, maxLength: most, ...more };
  return (
    <div class="mb-3">
      <label for={`newsletter-${name}`} class="form-label">
        {label}
      </label>
      {name === "email" ? <input type="email" {...common} /> : <input type="text" {...common} />}
    </div>
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
    const lacksPress = chosen.some(({ isPress }) => isPress) && (typed.person === "" || typed.outlet === "");
    const request = SubscribeRequest.safeParse(typed);
    const broken = new Set(request.error?.issues.map(({ path }) => String(path[0])));
    const wrong = [
      ...(broken.has("email") ? (["badEmail"] as const) : []),
      ...(chosen.length === 0 ? (["badLists"] as const) : []),
      ...(broken.has("consent") ? (["badConsent"] as const) : []),
      ...(lacksPress || broken.has("person") || broken.has("outlet") ? (["badPress"] as const) : []),
    ];
    if (wrong.length > 0 || !request.success) return asking({ locale, site, sites }, deps, open, typed, wrong);
    const sender = sites.find(({ key }) => key === site)?.name ?? "";
    await askToSubscribe(db, request.data, { site, locale, origin, sender, now, secret: deps.secret });
    const text = newsletterText(locale);
    return frame(locale, text("asked"), <p class="lead">{text("askedText")}</p>);
  },
});
