/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

/** A page that is linked to. */
export interface LinkedPage {
  readonly title: string;
  readonly href: string;
  /** Language of the title when it is not the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined;
  /** A line below the link. */
  readonly note?: ComponentChildren;
}

/** Links to pages, one below the other. Nothing when there are none. */
export function LinkList({ pages }: { readonly pages: readonly LinkedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <ul class="list-unstyled">
      {pages.map(({ title, href, lang, note }) => (
        <li key={href} class="py-1 text-break">
          <a href={href} {...(lang && { lang, hreflang: lang })}>
            {title}
          </a>
          {note && <span class="d-block small">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
