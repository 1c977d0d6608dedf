/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { KnownMap } from "#src/platform/public-page.ts";
import { type MapWindow, mapPath, shapes } from "#src/territory/index.ts";
import { centreField, mapButton, metresField, zoomField } from "../choose-on-map.ts";
import { faultText } from "../messages.ts";
import { faultPaths } from "../paths.ts";

/** The map as a button: pressing a place of it sends the form, which comes back with the place chosen. Needs no script. */
export function MapChoice(props: { readonly window: MapWindow; readonly map: KnownMap; readonly locale: Locale }) {
  const { window, map, locale } = props;
  const text = faultText(locale);
  const { width, height } = shapes[window.shape];
  const { latitude, longitude } = window.centre;
  // the answer shows the map again, not the top of the page
  const here = `${addressIn(faultPaths, locale)}#fault-map`;
  return (
    <fieldset class="mb-4" id="fault-map">
      <legend class="h6 p-0">{text("map.title")}</legend>
      <p class="small mb-2" id="fault-map-hint">
        {text(window.shape === "chosen" ? "map.again" : "map.hint")}
      </p>
      <input type="hidden" name={centreField} value={`${latitude.toFixed(5)},${longitude.toFixed(5)}`} />
      <input type="hidden" name={metresField} value={window.metres} />
      <input
        {...{ type: "image", name: mapButton, src: mapPath(window), width, height }}
        class="border d-block mb-2"
        alt={text(window.shape === "chosen" ? "map.altChosen" : "map.alt")}
        aria-describedby="fault-map-hint"
        formaction={here}
        data-map-choice=""
      />
      {(["nearer", "wider"] as const).map((value) => (
        <button
          key={value}
          class="btn btn-outline-primary btn-sm me-2"
          type="submit"
          name={zoomField}
          value={value}
          formaction={here}
        >
          {text(`map.${value}`)}
        </button>
      ))}
      <p class="small mb-0 mt-2">{text("map.source", { source: map.source })}</p>
    </fieldset>
  );
}
