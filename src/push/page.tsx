/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import { newsletterPaths } from "#src/newsletter/site-pages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { manifestPath, pushPaths, scriptPath } from "./paths.ts";
import { pushText } from "./text.ts";

/** What the browser and the site must know of each other. */
export interface PushPageDeps {
  /** Public half of the installation's key, base64url. */
  readonly publicKey: string;
}

/**
 * Where people ask for notices. Asking is a browser's own function and needs its script; without it the page says so and names the other ways.
 */
export const pushPage = ({ publicKey }: PushPageDeps): PublicPage => ({
  paths: pushPaths,
  load: async ({ db, site, locale }) => {
    const text = pushText(locale);
    const topics = await db
      .selectFrom("push.topics")
      .select(["id", "names"])
      .where("site", "=", site)
      .where("isOpen", "=", true)
      .orderBy("slug")
      .limit(30)
      .execute();
    const words = {
      ...{ "data-kept": text("kept"), "data-stopped": text("stopped"), "data-denied": text("denied") },
      ...{ "data-unknown": text("unknown"), "data-failed": text("failed") },
    };
    return {
      title: text("title"),
      description: text("lead"),
      breadcrumb: [{ label: text("title") }],
      alternates: pushPaths,
      tags: [],
      scripts: [scriptPath],
      manifest: manifestPath,
      body: (
        <div class="container py-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          {topics.length === 0 ? (
            <p>{text("none")}</p>
          ) : (
            <form data-push data-key={publicKey} data-locale={locale} {...words}>
              <p class="alert alert-info" data-push-away>
                {text("needs")}{" "}
                <a class="alert-link" href={addressIn(newsletterPaths, locale)}>
                  {text("newsletter")}
                </a>
              </p>
              <div data-push-there hidden>
                <fieldset class="mb-4">
                  <legend>{text("topics")}</legend>
                  {topics.map(({ id, names }) => (
                    <div class="form-check" key={id}>
                      <input class="form-check-input" type="checkbox" name="topic" value={id} id={`topic-${id}`} />
                      <label class="form-check-label" for={`topic-${id}`}>
                        {names[locale] || names.it}
                      </label>
                    </div>
                  ))}
                </fieldset>
                <button class="btn btn-primary" type="submit">
                  {text("send")}
                </button>
              </div>
              <p class="mt-3" role="status"></p>
            </form>
          )}
          <h2 class="h4">{text("iphoneTitle")}</h2>
          <p>{text("iphone")}</p>
          <h2 class="h4">{text("privacyTitle")}</h2>
          <p>{text("privacy")}</p>
        </div>
      ),
    };
  },
});
