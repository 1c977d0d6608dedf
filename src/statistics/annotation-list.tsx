/** @jsxImportSource preact */

import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { Annotation } from "./annotate.ts";
import type { Formats } from "./format.ts";
import { panelText } from "./panel-messages.ts";

/** An annotation with the number that stands on the chart. */
export interface NumberedAnnotation extends Annotation {
  readonly number: number;
}

/** Numbers the annotations in the order of their days. */
export const numbered = (annotations: readonly Annotation[]): NumberedAnnotation[] =>
  annotations.map((annotation, index) => ({ ...annotation, number: index + 1 }));

/** The words of an annotation for a page in this language, with theirs where it is another: English, or Italian where there are none. */
export const wordsOf = ({ text, textEn }: Annotation, locale: Locale): { text: string; lang?: "it" | "en" } => {
  if (locale === "it") return { text };
  if (textEn === "") return { text, lang: "it" };
  return locale === "en" ? { text: textEn } : { text: textEn, lang: "en" };
};

/** What the numbers on the chart mean. */
export function AnnotationList(props: {
  readonly annotations: readonly NumberedAnnotation[];
  readonly locale: Locale;
  readonly formats: Formats;
}) {
  const { annotations, locale, formats } = props;
  if (annotations.length === 0) return null;
  return (
    <section aria-labelledby="annotations">
      <h3 class="h5" id="annotations">
        {panelText(locale)("annotations")}
      </h3>
      <ul class="list-unstyled">
        {annotations.map((annotation) => {
          const { text, lang } = wordsOf(annotation, locale);
          const { fromDay, untilDay, number } = annotation;
          const days =
            fromDay === untilDay ? formats.day(fromDay) : `${formats.day(fromDay)} – ${formats.day(untilDay)}`;
          return (
            <li key={annotation.id}>
              <strong>{number}</strong>. {days}
              {colon(locale)} <span lang={lang}>{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
