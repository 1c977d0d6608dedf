/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Address } from "#src/ui/address/component.tsx";
import { ContactList } from "#src/ui/contact-list/component.tsx";
import { FileList, type ListedFile } from "#src/ui/file-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { Gallery } from "#src/ui/picture/component.tsx";
import { RichText as RichTextView } from "#src/ui/rich-text/component.tsx";
import { ContactPointDocument } from "../contact-point/document.ts";
import { PlaceDocument } from "../place/document.ts";
import type { PublicImage, PublicVideo, Reference } from "../public-document.ts";
import type { RichText } from "../rich-text/rich-text.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView, Resolved } from "../site-type.ts";
import { contactTypes } from "../vocabularies/contact-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { together } from "./compose.tsx";
import { resolveAs } from "./resolve-as.ts";
import { partText } from "./site-messages.ts";

type View = Pick<DocumentView, "locale" | "resolve" | "frameOf">;

/** Formatted text; nothing when no word is written in it. */
export function rich(blocks: RichText | undefined, view: View): VNode | undefined {
  if (!blocks || toPlainText(blocks).trim() === "") return undefined;
  return <RichTextView blocks={blocks} locale={view.locale} resolve={view.resolve} frameOf={view.frameOf} />;
}

/** Language of what was found, when it is not the page's: a page in English may show an office that is described in Italian only. */
export const otherLanguage = (found: { readonly document: { locale: string } }, view: Pick<View, "locale">) =>
  found.document.locale === view.locale ? undefined : found.document.locale;

/** Of which site something is, where it is another than that of the page. */
const origin = ({ from }: Pick<Resolved, "from">, view: Pick<View, "locale">) =>
  from && partText(view.locale)("fromSite", { name: from.name });

type Found = Pick<Resolved, "title" | "path" | "from"> & { readonly document: { locale: string } };

/** Links to documents that were found; nothing when there are none. Each once. */
export function linksTo(found: readonly Found[], view: Pick<View, "locale">): VNode | undefined {
  const pages = new Map(found.map((page) => [page.path, page]));
  if (pages.size === 0) return undefined;
  return (
    <LinkList
      pages={[...pages.values()].map((page) => ({
        title: page.title,
        href: page.path,
        lang: otherLanguage(page, view),
        note: origin(page, view),
      }))}
    />
  );
}

/** Links to the documents named; those not visible are left out. */
export function links(references: readonly (Reference | undefined)[], view: View): VNode | undefined {
  return linksTo(
    references.map((reference) => view.resolve(reference)).filter((found) => found !== undefined),
    view,
  );
}

/** A link to a film and what it says and shows. A link only: a film that plays on the page would send readers' addresses to others. */
export function video(film: PublicVideo | undefined, { locale }: Pick<View, "locale">): VNode | undefined {
  const text = partText(locale);
  return together(
    film && (
      <p>
        <a href={film.url}>{text("watchVideo")}</a>
      </p>
    ),
    film?.transcript !== undefined && (
      <details>
        <summary>{text("transcript")}</summary>
        <p>{film.transcript}</p>
      </details>
    ),
  );
}

/** Ways to reach somebody, from contact points; each under its name when there are several. */
export function contacts(references: readonly Reference[], view: View): VNode | undefined {
  const points = resolveAs(ContactPointDocument, references, view).filter(
    ({ document }) => document.entries.length > 0,
  );
  if (points.length === 0) return undefined;
  return (
    <>
      {points.map((point) => {
        const lang = otherLanguage(point, view);
        return (
          <div class="mb-3">
            {points.length > 1 && (
              <p class="fw-semibold mb-1" {...(lang && { lang })}>
                {point.title}
              </p>
            )}
            <ContactList
              locale={view.locale}
              lang={lang}
              entries={point.document.entries.map((entry) => ({
                ...entry,
                label: termLabel(contactTypes, entry.type, view.locale),
              }))}
            />
            {links([point.document.person], view)}
          </div>
        );
      })}
    </>
  );
}

/** Places by name, each with its address; the name leads to the place's page. */
export function addresses(references: readonly (Reference | undefined)[], view: View): VNode | undefined {
  const places = resolveAs(PlaceDocument, references, view);
  if (places.length === 0) return undefined;
  return (
    <>
      {places.map((place) => (
        <div class="mb-3">
          <LinkList
            pages={[
              { title: place.title, href: place.path, lang: otherLanguage(place, view), note: origin(place, view) },
            ]}
          />
          <Address address={place.document.address} />
        </div>
      ))}
    </>
  );
}

/** Files to download; nothing when there are none. */
export function files(list: readonly ListedFile[], view: View, dataElement?: string): VNode | undefined {
  if (list.length === 0) return undefined;
  return <FileList files={list} locale={view.locale} {...(dataElement && { dataElement })} />;
}

/** Pictures with their captions; nothing when there are none. */
export function gallery(pictures: readonly PublicImage[], view: View): VNode | undefined {
  return pictures.length > 0 ? <Gallery pictures={pictures} locale={view.locale} /> : undefined;
}
