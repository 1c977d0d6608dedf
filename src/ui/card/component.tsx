/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { Icon } from "../icon/component.tsx";
import { Picture, type PictureData } from "../picture/component.tsx";

interface CardProps {
  /** The level that keeps the outline of the page in order. */
  readonly heading: "h2" | "h3" | "h4";
  readonly title: string;
  readonly href: string;
  /** Language of title and summary when it is not the page's. */
  readonly lang?: string | undefined;
  readonly summary?: string | undefined;
  /** Kind of thing, such as `Comunicato`. */
  readonly category?: string | undefined;
  /** When it was or will be: a `Day` or `DateRange`. */
  readonly date?: ComponentChildren;
  readonly picture?: PictureData | undefined;
  /** State beside the text, such as `Servizio non attivo`. */
  readonly state?: ComponentChildren;
  /** `data-element` on the link, such as `service-link` or `event-link`. */
  readonly dataElement?: string | undefined;
}

/** Something in a list: news, event, service, document. The title is the link; the picture only accompanies it. */
export function Card(props: CardProps) {
  const { heading: Heading, title, href, lang, summary, category, date, picture, state } = props;
  return (
    <article
      class={
        picture
          ? "it-card it-card-image it-card-height-full rounded border shadow-sm"
          : "it-card it-card-height-full rounded border shadow-sm"
      }
    >
      <Heading class="it-card-title h5" {...(lang && { lang })}>
        <a class="it-card-link" href={href} {...(props.dataElement && { "data-element": props.dataElement })}>
          {title}
        </a>
      </Heading>
      {picture && (
        <div class="it-card-image-wrapper">
          <div class="ratio ratio-16x9">
            <Picture picture={picture} sizes="(min-width: 992px) 30vw, 100vw" cropped decorative />
          </div>
        </div>
      )}
      <div class="it-card-body">
        {state && <p class="mb-2">{state}</p>}
        {summary && (
          <p class="it-card-text" {...(lang && { lang })}>
            {summary}
          </p>
        )}
      </div>
      {(category || date) && (
        <footer class="it-card-related it-card-footer">
          {category && (
            <div class="it-card-taxonomy">
              <span class="it-card-category">{category}</span>
            </div>
          )}
          {date && <span class="it-card-date">{date}</span>}
        </footer>
      )}
    </article>
  );
}

interface ProfileCardProps {
  readonly heading: "h2" | "h3" | "h4";
  readonly title: string;
  readonly href: string;
  readonly lang?: string | undefined;
  /** Role of a person, kind of a place or office. */
  readonly role?: string | undefined;
  readonly summary?: string | undefined;
  readonly picture?: PictureData | undefined;
  /** Icon of the sprite shown where there is no picture. */
  readonly icon: string;
  readonly children?: ComponentChildren;
}

/** Somebody or some place in a list, with a small picture or an icon. */
export function ProfileCard({ heading: Heading, lang, ...props }: ProfileCardProps) {
  return (
    <article class="it-card it-card-profile it-card-height-full rounded border shadow-sm">
      <div class="it-card-profile-header">
        <div class="it-card-profile">
          <Heading class="it-card-profile-name h5" {...(lang && { lang })}>
            <a class="it-card-link" href={props.href}>
              {props.title}
            </a>
          </Heading>
          {props.role && <p class="it-card-profile-role">{props.role}</p>}
        </div>
        <div class="it-card-profile-image">
          {props.picture ? (
            <div class="avatar size-xl">
              <Picture picture={props.picture} sizes="80px" cropped decorative />
            </div>
          ) : (
            <div class="avatar size-xl">
              <Icon name={props.icon} size="lg" color="primary" />
            </div>
          )}
        </div>
      </div>
      {(props.summary || props.children) && (
        <div class="it-card-body">
          {props.summary && (
            <p class="it-card-text" {...(lang && { lang })}>
              {props.summary}
            </p>
          )}
          {props.children}
        </div>
      )}
    </article>
  );
}
