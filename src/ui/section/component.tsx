/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Fragment that the page's index leads to; the id of the heading. */
  readonly id: string;
  readonly title: string;
  /** `data-element` on the content, where the national model names one. */
  readonly dataElement?: string | undefined;
  readonly children: ComponentChildren;
}

/** One part of a document's page under its second-level heading. */
export function Section({ id, title, dataElement, children }: SectionProps) {
  return (
    <section class="it-page-section mb-5" aria-labelledby={id}>
      <h2 class="h3 mb-3" id={id} tabIndex={-1}>
        {title}
      </h2>
      <div {...(dataElement && { "data-element": dataElement })}>{children}</div>
    </section>
  );
}
