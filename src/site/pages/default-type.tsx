/** @jsxImportSource preact */
import { type PublicDocument, type SiteType, sectionTitle } from "#src/content/index.ts";
import { Card } from "#src/ui/card/component.tsx";
import { RichText } from "#src/ui/rich-text/component.tsx";
import { siteText } from "../messages.ts";

const elements: Readonly<Record<string, string>> = { service: "service-link", event: "event-link" };

/** The page of a kind that has none of its own yet: its title, its summary, its text, and nothing made up. */
export const defaultType: SiteType = {
  kind: "*",
  schema: undefined as never,
  parts: ({ body, locale }, view) =>
    body && body.length > 0
      ? [
          {
            id: "testo",
            title: siteText(locale)("document.text"),
            content: <RichText blocks={body} locale={locale} resolve={view.resolve} />,
          },
        ]
      : [],
  card: (document, { locale }, heading) => <PlainCard document={document} locale={locale} heading={heading} />,
  jsonLd: () => [],
};

function PlainCard(props: { document: PublicDocument; locale: string; heading: "h2" | "h3" | "h4" }) {
  const { document, locale, heading } = props;
  const element = elements[document.kind];
  return (
    <Card
      heading={heading}
      title={document.title}
      href={document.path}
      category={sectionTitle(document.section, locale)}
      {...(document.summary && { summary: document.summary })}
      {...(element && { dataElement: element })}
    />
  );
}
