/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Day } from "../date-time/component.tsx";
import { isElided } from "../date-time/format.ts";
import { uiText } from "../messages.ts";
import { sentence } from "../sentence/component.tsx";

/** A stage of a service; a date wins over a length of time. */
export interface Stage {
  readonly title: string;
  readonly description?: string | undefined;
  readonly duration?: number | undefined;
  /** Unit of `duration`; days where none is told. */
  readonly unit?: "hours" | "days" | "weeks" | "months" | undefined;
  /** Civil day. */
  readonly date?: string | undefined;
}

/** Stages one after the other with the time each takes: an ordered list, so the order is heard too. */
export function Timeline({
  stages,
  locale,
  dataElement,
}: {
  readonly stages: readonly Stage[];
  readonly locale: Locale;
  readonly dataElement?: string;
}) {
  if (stages.length === 0) return null;
  const text = uiText(locale);
  return (
    <ol class="list-unstyled border-start ps-3" {...(dataElement && { "data-element": dataElement })}>
      {stages.map((stage) => (
        <li class="mb-3">
          {stage.date !== undefined ? (
            <p class="fw-semibold text-primary mb-0">
              {sentence(text, isElided(stage.date) ? "timeline.byElided" : "timeline.by", {
                day: <Day date={stage.date} locale={locale} />,
              })}
            </p>
          ) : (
            stage.duration !== undefined && (
              <p class="fw-semibold text-primary mb-0">
                {text(`timeline.${stage.unit ?? "days"}`, { count: stage.duration })}
              </p>
            )
          )}
          <p class="mb-0">{stage.title}</p>
          {stage.description && <p class="small mb-0">{stage.description}</p>}
        </li>
      ))}
    </ol>
  );
}
