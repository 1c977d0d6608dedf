/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

interface TopicListProps {
  readonly topics: readonly { readonly title: string; readonly href: string; readonly lang?: string | undefined }[];
  readonly locale: Locale;
  /** `service-topic` on the page of a service (C.SI.1.3). */
  readonly dataElement?: string;
  /** Default: the heading above the list says what it is, as a paragraph outside the outline. */
  readonly label?: string;
}

/** Topics of a page as links. Nothing when there are none. */
export function TopicList({ topics, locale, dataElement, label = uiText(locale)("topics.title") }: TopicListProps) {
  if (topics.length === 0) return null;
  return (
    <div data-topics="">
      <p class="mb-1 fw-semibold">{label}</p>
      <ul class="list-inline d-flex flex-wrap mb-0">
        {topics.map(({ title, href, lang }) => (
          <li key={href} class="list-inline-item">
            <a class="chip chip-simple chip-primary" href={href} {...(dataElement && { "data-element": dataElement })}>
              <span class="chip-label" {...(lang && { lang })}>
                {title}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
