/** @jsxImportSource preact */

import { programAttributes, spokenOf } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { registerPath } from "#src/register/index.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { siteText } from "../messages.ts";
import { DayTime } from "../pages/day-time.tsx";
import type { SiteSettings } from "../settings.ts";

/** The newest of what a page gathers, for its foot; absent where nothing stands on it. */
export function newestOf(documents: readonly { readonly updatedAt: string }[]): { updatedAt?: Date } {
  if (documents.length === 0) return {};
  return { updatedAt: new Date(Math.max(...documents.map(({ updatedAt }) => Date.parse(updatedAt)))) };
}

/** At the foot of every page that is found: when what it says last changed, and where that can be checked. */
export function LastUpdate(props: { model: PageModel; settings: SiteSettings; locale: Locale }) {
  const { model, settings, locale } = props;
  if ((model.status ?? 200) !== 200 || model.updatedAt === "told") return null;
  const text = siteText(locale);
  const own = model.updatedAt ?? model.lastModified;
  const at = own ?? (settings.updatedAt === undefined ? undefined : new Date(settings.updatedAt));
  return (
    <div class="container">
      <footer data-provenance="" {...programAttributes(locale)}>
        {at && at !== "above" && (
          <p>
            {text("document.updated")}
            {colon(locale)} <DayTime at={at} locale={spokenOf(locale)} />
          </p>
        )}
        <p>
          <a href={registerPath(locale)}>{text(own ? "list.verify" : "page.verify")}</a>
        </p>
      </footer>
    </div>
  );
}
