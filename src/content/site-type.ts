import type { VNode } from "preact";
import type { z } from "zod";
import type { Locale } from "#src/kernel/messages.ts";
import type { NamedSite } from "#src/platform/here.ts";
import type { DrawnMap } from "#src/ui/map-picture/component.tsx";
import type { PublicDocument, Reference } from "./public-document.ts";

/** Another visible document, looked up when the page is made. `document` is whole, so a page can show an office's address. */
export interface Resolved {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly document: PublicDocument;
  /** The site it is of, when it is another than that of the page: `path` leads there then, and readers are told. */
  readonly from?: NamedSite;
}

/** What a page of a document may look at beside the document. */
export interface DocumentView {
  readonly locale: Locale;
  readonly origin: string;
  readonly now: Date;
  /** Every site of the installation that is open, the municipality's first. */
  readonly sites: readonly NamedSite[];
  /** Name of the municipality, such as `Comune di Cortona`. */
  readonly municipality: string;
  /** Day of the municipality's patron saint, as `MM-DD`; absent: nobody has said it. */
  readonly patronDay?: string | undefined;
  /** Where an appointment with the municipality is booked, in this language. */
  readonly appointmentPath: string;
  /** Where help with a service is asked for, in this language. */
  readonly assistancePath: string;
  /** Pictures of where a place is; absent where the municipality has no map of it. */
  readonly mapOf?: (position: { readonly latitude: number; readonly longitude: number }) => DrawnMap | undefined;
  /** What a text shows in a frame in place of a link that stands alone in its paragraph; absent: nothing. */
  readonly frameOf?: (href: string) => string | undefined;
  /** The referred document, `undefined` when it is not visible (any more) in any language this page may use. */
  readonly resolve: (reference: Reference | undefined) => Resolved | undefined;
  /** Visible documents of `kind` that name this one, at most 24, by title (news and events: newest first). */
  readonly referring: (kind: string) => readonly Resolved[];
}

/** One part of a document's page; the parts make the index on the left (`page-index`), so empty ones are left out. */
export interface PagePart {
  /** Fragment and id of the heading, such as `cosa-serve`. */
  readonly id: string;
  /** Text of the heading and of the index entry. */
  readonly title: string;
  readonly content: VNode;
  /** `data-element` on the part's content, where the national model names one. */
  readonly dataElement?: string;
}

/** The site's side of a content type; `src/content/site-types.ts` lists them all. */
export interface SiteType<Document extends PublicDocument = PublicDocument> {
  readonly kind: string;
  readonly schema: z.ZodType<Document>;
  /** Parts of the page in the model's order. */
  readonly parts: (document: Document, view: DocumentView) => PagePart[];
  /** Beside the title: dates, state, badges. Absent: title and summary alone. */
  readonly heading?: (document: Document, view: DocumentView) => VNode | undefined;
  /** The document in a list. `heading` is the level that keeps the outline of the page in order. */
  readonly card: (
    document: Document,
    view: Pick<DocumentView, "locale" | "now" | "resolve">,
    heading: "h2" | "h3" | "h4",
  ) => VNode;
  /** What the card resolves; a list looks up nothing else. Absent: the card is made of the document alone. */
  readonly cardNames?: (document: Document) => readonly (Reference | undefined)[];
  /** schema.org objects. */
  readonly jsonLd: (document: Document, view: DocumentView) => object[];
  /** Kinds whose documents that name this one are shown on its page. */
  readonly referringKinds?: readonly string[];
  /** When what its page or card says next changes by itself, such as "open now"; a kept page lasts no longer. */
  readonly turnsAt?: (document: Document, now: Date, patronDay?: string) => Date | undefined;
}
