/** @jsxImportSource preact */
import type { PublicDocument } from "#src/content/index.ts";
import { programAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { registerPath } from "#src/register/index.ts";
import { siteText } from "../messages.ts";
import { DayTime } from "./day-time.tsx";

/** At the foot of a page that gathers documents: when the newest change of one of them was, and where all of them can be checked. */
export function LastUpdate(props: { documents: readonly Pick<PublicDocument, "updatedAt">[]; locale: Locale }) {
  const { documents, locale } = props;
  if (documents.length === 0) return null;
  const text = siteText(locale);
  const newest = Math.max(...documents.map(({ updatedAt }) => Date.parse(updatedAt)));
  return (
    <footer data-provenance="" {...programAttributes(locale)}>
      <p>
        {text("document.updated")}: <DayTime at={new Date(newest)} locale={locale} />
      </p>
      <p>
        <a href={registerPath(locale)}>{text("list.verify")}</a>
      </p>
    </footer>
  );
}
