/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

/** Addresses of a picture that the site draws itself, with the place in its middle. */
export interface DrawnPicture {
  /** 640 by 400 pixels. */
  readonly wide: string;
  /** 280 by 280 pixels, for narrow screens: names stay large enough to be read. */
  readonly narrow: string;
}

/** Where a place is. */
export interface DrawnMap {
  readonly near: DrawnPicture;
  /** The whole municipality; absent where the near one shows it already. */
  readonly far?: DrawnPicture;
  /** Whose data they are drawn from. */
  readonly source: string;
}

/** Where a place is, as a picture; the one of the whole municipality comes after a click, and nothing from elsewhere. */
export function MapPicture(props: { readonly map: DrawnMap; readonly name: string; readonly locale: Locale }) {
  const { map, name, locale } = props;
  const text = uiText(locale);
  return (
    <figure class="figure d-block" data-map="">
      <Drawn picture={map.near} alt={text("map.near", { name })} />
      {map.far && (
        <details>
          <summary>{text("map.wider")}</summary>
          <Drawn picture={map.far} alt={text("map.far", { name })} />
        </details>
      )}
      <figcaption class="figure-caption">{text("map.source", { source: map.source })}</figcaption>
    </figure>
  );
}

const Drawn = ({ picture, alt }: { readonly picture: DrawnPicture; readonly alt: string }) => (
  <picture>
    <source media="(max-width: 575px)" srcset={picture.narrow} width={280} height={280} />
    <img class="figure-img img-fluid" src={picture.wide} alt={alt} loading="lazy" width={640} height={400} />
  </picture>
);
