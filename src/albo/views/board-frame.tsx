/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Addresses } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { board } from "../indexing.ts";
import { alboText } from "../messages.ts";
import { boardPath } from "../paths.ts";

/** A page below the board that is neither list nor act: its title, the way back, and what search engines may do with it. */
export function boardFrame(
  locale: Locale,
  title: string,
  children: ComponentChildren,
  alternates?: Addresses,
): PageModel {
  return {
    title,
    breadcrumb: [{ label: alboText(locale)("title"), href: boardPath(locale) }, { label: title }],
    robots: board.indexing,
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
