/** @jsxImportSource preact */

import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";
import { colon } from "../sentence/colon.ts";

/** A postal address in Italy. */
export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly district?: string | undefined;
}

/** An address as it is written on a letter. */
export function Address({ address }: { readonly address: PostalAddress }) {
  const town = [address.postalCode, address.locality].filter(Boolean).join(" ");
  const rows = [address.street, address.district, town].filter(Boolean);
  return (
    <address>
      {rows.map((row, at) => (
        <>
          {at > 0 && <br />}
          {row}
        </>
      ))}
    </address>
  );
}

/** Coordinates as text, and plain links to OpenStreetMap and to the navigation app of the phone: no map is loaded from elsewhere. */
export function MapLinks({
  position: { latitude, longitude },
  name,
  locale,
}: {
  /** WGS 84, decimal degrees. */
  readonly position: { readonly latitude: number; readonly longitude: number };
  readonly name: string;
  readonly locale: Locale;
}) {
  const text = uiText(locale);
  const inWords = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
  const point = `${latitude},${longitude}`;
  return (
    <>
      <p>
        {text("address.coordinates")}
        {colon(locale)} {text("address.latitude", { value: inWords(latitude) })},{" "}
        {text("address.longitude", { value: inWords(longitude) })}
      </p>
      <ul class="list-unstyled">
        <li class="py-1">
          <a href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}>
            {text("address.osm")}
            <span class="visually-hidden">{text("address.osmOf", { name })}</span>
          </a>
        </li>
        <li class="py-1">
          <a href={`geo:${point}?q=${point}`}>
            {text("address.geo")}
            <span class="visually-hidden">{text("address.osmOf", { name })}</span>
          </a>
        </li>
      </ul>
    </>
  );
}
