/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { fileHref } from "../file-list/file-href.ts";
import { uiText } from "../messages.ts";

/** A picture as the public documents carry it: widths smallest first. */
export interface PictureData {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly focal: { readonly x: number; readonly y: number };
  readonly sizes: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
  }[];
}

interface PictureProps {
  readonly picture: PictureData;
  /** The `sizes` of the image: how wide it is shown, such as `(min-width: 992px) 33vw, 100vw`. */
  readonly sizes?: string;
  /** Shown at once, because it stands at the top of the page; others wait until they are near. */
  readonly eager?: boolean;
  /** Fills its box and is cropped around the focal point. */
  readonly cropped?: boolean;
  /** The picture only accompanies a text that says the same: screen readers skip it. */
  readonly decorative?: boolean;
}

const third = (share: number, names: readonly [string, string, string]) =>
  share < 100 / 3 ? names[0] : share > 200 / 3 ? names[2] : names[1];

/** A picture in the widths it has; its room is kept while it loads. Cropping follows the focal point by thirds (`picture.scss`). */
export function Picture({
  picture,
  sizes = "100vw",
  eager = false,
  cropped = false,
  decorative = false,
}: PictureProps) {
  const largest = picture.sizes.at(-1);
  if (!largest) return null;
  return (
    <img
      src={fileHref(largest)}
      srcset={picture.sizes.map((size) => `${fileHref(size)} ${size.width}w`).join(", ")}
      sizes={sizes}
      width={largest.width}
      height={largest.height}
      alt={decorative ? "" : picture.alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      {...(cropped
        ? {
            "data-focal-x": third(picture.focal.x, ["left", "center", "right"]),
            "data-focal-y": third(picture.focal.y, ["top", "center", "bottom"]),
          }
        : { class: "img-fluid" })}
    />
  );
}

/** A picture with its caption and whoever made it. */
export function Figure({ locale, ...props }: PictureProps & { readonly locale: Locale }) {
  const { caption, credit } = props.picture;
  return (
    <figure class="figure">
      <Picture {...props} />
      {(caption || credit) && (
        <figcaption class="figure-caption">
          {caption}
          {caption && credit && " — "}
          {credit && uiText(locale)("credit", { name: credit })}
        </figcaption>
      )}
    </figure>
  );
}

/** Several pictures side by side, each with its caption; a list, so that readers hear how many. */
export function Gallery({ pictures, locale }: { readonly pictures: readonly PictureData[]; readonly locale: Locale }) {
  if (pictures.length === 0) return null;
  return (
    <ul class="list-unstyled row">
      {pictures.map((picture) => (
        <li class="col-12 col-md-6">
          <Figure picture={picture} locale={locale} sizes="(min-width: 768px) 40vw, 100vw" />
        </li>
      ))}
    </ul>
  );
}
