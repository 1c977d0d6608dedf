/** @jsxImportSource preact */

/** What the button says of itself; `found` holds `{{position}}`. */
export interface LocateTexts {
  readonly button: string;
  readonly hint: string;
  readonly waiting: string;
  readonly found: string;
  readonly failed: string;
}

/**
 * The position of the device, in two hidden fields of the form around it (`latitude`, `longitude`; WGS 84, decimal degrees).
 * The button is shown only where a script can ask the device (`script.ts`); without, the fields stay as they were.
 */
export function Locate({ latitude, longitude, texts }: { latitude: string; longitude: string; texts: LocateTexts }) {
  const { button, hint, waiting, found, failed } = texts;
  const shown = latitude && longitude ? found.replace("{{position}}", `${latitude}, ${longitude}`) : "";
  return (
    <div class="mb-4" data-locate data-waiting={waiting} data-found={found} data-failed={failed}>
      <input type="hidden" name="latitude" value={latitude} />
      <input type="hidden" name="longitude" value={longitude} />
      <div hidden data-locate-controls>
        <button class="btn btn-outline-primary" type="button" aria-describedby="locate-hint">
          {button}
        </button>
        <p class="small mb-1" id="locate-hint">
          {hint}
        </p>
      </div>
      <p class="mb-0" role="status">
        {shown}
      </p>
    </div>
  );
}
