/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";

/** Addresses of pictures that the site draws itself, 640 by 400 pixels, with the place in their middle. */
export interface DrawnMap {
  readonly near: string;
  /** As wide in metres by half, 280 by 280 pixels, for narrow screens: names stay large enough to be read. */
  readonly nearNarrow: string;
  /** The whole municipality; absent where the near one shows it already. */
  readonly far?: string;
  /** Whose data they are drawn from. */
  readonly source: string;
}

const size = { width: 640, height: 400 };

/** Where a place is, as a picture; the one of the whole municipality comes after a click, and nothing from elsewhere. */
export function MapPicture(props: { readonly map: DrawnMap; readonly name: string; readonly locale: Locale }) {
  const { map, name, locale } = props;
  const text = uiText(locale);
  return (
    <figure class="figure d-block" data-map="">
      <picture>
        <source media="(max-width: 575px)" srcset={map.nearNarrow} width={280} height={280} />
        <img class="figure-img img-fluid" src={map.near} alt={text("map.near", { name })} loading="lazy" {...size} />
      </picture>
      {map.far && (
        <details>
          <summary>{text("map.wider")}</summary>
          <img class="figure-img img-fluid" src={map.far} alt={text("map.far", { name })} loading="lazy" {...size} />
        </details>
      )}
      <figcaption class="figure-caption">{text("map.source", { source: map.source })}</figcaption>
    </figure>
  );
}
