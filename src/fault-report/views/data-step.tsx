/** @jsxImportSource preact */
import { CheckField, LongTextField, SelectField, TextField } from "#src/ui/form/component.tsx";
import { Locate } from "#src/ui/locate/component.tsx";
import { faultCategories, faultCategoryName } from "../categories.ts";
import type { Wrong } from "../draft.ts";
import { faultText } from "../messages.ts";
import { MapChoice } from "./map-choice.tsx";
import type { StepProps } from "./step-page.tsx";

const pictureTypes = "image/jpeg,image/png,image/webp";

/** Place, fault, pictures and, for who wants to be told, an address. */
export function DataStep({ locale, draft, wrong, refused, kept, hasMail, map, window }: StepProps) {
  const text = faultText(locale);
  const field = (name: Wrong & keyof typeof draft, label: string) => ({
    ...{ id: `fault-${name}`, name, label, value: draft[name] },
    error: wrong.includes(name) ? text(`wrong.${name}`) : undefined,
  });
  const pictureError = refused.map((kind) => text(`wrong.${kind}`)).join(" ");
  const described = ["fault-pictures-hint", ...(pictureError ? ["fault-pictures-error"] : [])].join(" ");
  return (
    <>
      <p>{text("required")}</p>
      <h3 class="h5">{text("section.where")}</h3>
      <TextField {...field("address", text("address"))} hint={text("addressHint")} complete="street-address" />
      <Locate
        latitude={draft.latitude}
        longitude={draft.longitude}
        texts={{
          ...{ button: text("locate.button"), hint: text("locate.hint"), waiting: text("locate.waiting") },
          ...{ found: text("locate.found", { position: "{{position}}" }), failed: text("locate.failed") },
        }}
      />
      {map && window && <MapChoice map={map} window={window} locale={locale} />}
      {draft.latitude && (
        <CheckField id="fault-noPosition" name="noPosition" label={text("noPosition")} checked={false} />
      )}
      <h3 class="h5">{text("section.what")}</h3>
      <SelectField
        {...field("category", text("category"))}
        empty={text("chooseCategory")}
        options={faultCategories.map((code) => ({ value: code, label: faultCategoryName(code, locale) }))}
      />
      <TextField {...field("title", text("summaryTitle"))} />
      <LongTextField {...field("details", text("detailsLabel"))} hint={text("detailsHint")} />
      <div class="mb-4">
        <label class="form-label" for="fault-pictures">
          {text("pictures")}
        </label>
        <p class="small mb-1" id="fault-pictures-hint">
          {text("picturesHint")}
        </p>
        {pictureError && (
          <p class="text-danger fw-semibold mb-1" id="fault-pictures-error">
            {pictureError}
          </p>
        )}
        <input
          class="form-control"
          type="file"
          id="fault-pictures"
          name="pictures"
          accept={pictureTypes}
          multiple
          aria-describedby={described}
          {...(pictureError && { "aria-invalid": "true" as const })}
        />
      </div>
      {kept.map(({ place, width, height }) => (
        <div key={place}>
          <p class="mb-1">{text("kept", { place, width, height })}</p>
          <CheckField
            {...{ id: `fault-drop-${place}`, name: "drop", value: String(place), checked: false }}
            label={text("drop", { place })}
          />
        </div>
      ))}
      <h3 class="h5">{text("section.who")}</h3>
      <TextField {...field("name", text("name"))} complete="name" />
      <TextField
        {...field("email", text("email"))}
        hint={text(hasMail ? "emailHint" : "emailHintNoMail")}
        complete="email"
      />
    </>
  );
}
