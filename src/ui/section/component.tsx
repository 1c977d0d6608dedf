/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Fragment that the page's index leads to; the id of the heading. */
  readonly id: string;
  readonly title: string;
  /** Language of the title when it is not the page's. */
  readonly programTitle?: { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
  /** `data-element` on the content, where the national model names one. */
  readonly dataElement?: string | undefined;
  readonly children: ComponentChildren;
}

/** One part of a document's page under its second-level heading. */
export function Section({ id, title, programTitle, dataElement, children }: SectionProps) {
  return (
    <section class="it-page-section mb-5" aria-labelledby={id}>
      <h2 class="h3 mb-3" id={id} tabIndex={-1} {...programTitle}>
        {title}
      </h2>
      <div {...(dataElement && { "data-element": dataElement })}>{children}</div>
    </section>
  );
}
