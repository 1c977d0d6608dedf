/** @jsxImportSource preact */
import { programAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

/**
 * The index of a long page: links to its parts, working without JavaScript. Folded on narrow screens, where it would stand between the
 * reader and the page; open at the left of the page on wide ones. Nothing when there are fewer than two parts. The list is the element
 * whose `> li > a` the national validator reads. Source: C.SI.1.3, C.SI.2.2
 */
export function PageIndex({
  parts,
  locale,
}: {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly locale: Locale;
}) {
  if (parts.length < 2) return null;
  const title = uiText(locale)("index.title");
  return (
    <nav class="link-list-wrapper" aria-label={title} {...programAttributes(locale)}>
      <details data-page-index="">
        <summary class="link-list-heading">{title}</summary>
        <ul class="link-list" data-element="page-index">
          {parts.map((part) => (
            <li key={part.id} class="nav-item">
              <a class="list-item" href={`#${part.id}`}>
                {part.title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
