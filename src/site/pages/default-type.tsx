/** @jsxImportSource preact */
import type { PublicDocument, SiteType } from "#src/content/index.ts";

/** The page of a kind that has none of its own yet: its title, its summary and nothing made up. */
export const defaultType: SiteType = {
  kind: "*",
  schema: undefined as never,
  parts: () => [],
  card: (document, _view, Heading) => <PlainCard document={document} Heading={Heading} />,
  jsonLd: () => [],
};

const elements: Readonly<Record<string, string>> = { service: "service-link", event: "event-link" };

function PlainCard({ document, Heading }: { document: PublicDocument; Heading: "h2" | "h3" | "h4" }) {
  const element = elements[document.kind];
  return (
    <article class="card shadow-sm">
      <div class="card-body">
        <Heading class="card-title h5">
          <a href={document.path} {...(element && { "data-element": element })}>
            {document.title}
          </a>
        </Heading>
        {document.summary && <p class="card-text">{document.summary}</p>}
      </div>
    </article>
  );
}
