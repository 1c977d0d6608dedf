/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { KnownMap } from "#src/platform/public-page.ts";
import { drawnMap, type MapWindow } from "#src/territory/index.ts";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { CheckField, EnterButton, FormErrors } from "#src/ui/form/component.tsx";
import { MapPicture } from "#src/ui/map-picture/component.tsx";
import { faultCategoryName } from "../categories.ts";
import { type Draft, fieldNames, positionOf, type Step, steps, type Wrong } from "../draft.ts";
import type { KeptPicture, PictureRefusal } from "../keep-pictures.ts";
import { faultText } from "../messages.ts";
import { faultPaths, listPaths } from "../paths.ts";
import { DataStep } from "./data-step.tsx";

/** What a step is made of. */
export interface StepProps {
  readonly locale: Locale;
  readonly step: Step;
  readonly draft: Draft;
  readonly wrong: readonly Wrong[];
  /** Why pictures were not taken. */
  readonly refused: readonly PictureRefusal[];
  readonly kept: readonly KeptPicture[];
  readonly hasMail: boolean;
  readonly map: KnownMap | undefined;
  /** What of the map is shown to choose on; absent: nothing can be. */
  readonly window: MapWindow | undefined;
}

/** What each step asks itself; the rest is carried in hidden fields. */
const asked: Readonly<Record<Step, readonly (keyof Draft)[]>> = {
  privacy: ["privacy"],
  data: ["category", "address", "latitude", "longitude", "title", "details", "name", "email"],
  summary: [],
};

/** One step of the report, with the way on and back. */
export function StepPage(props: StepProps) {
  const { locale, step, draft, wrong, refused } = props;
  const text = faultText(locale);
  const number = steps.indexOf(step);
  const following = steps[number + 1];
  const previous = steps[number - 1];
  const goOn = { type: "submit", name: "go", value: following ?? "confirm" } as const;
  const errors = [
    ...wrong.map((name) => ({ id: `fault-${name}`, text: text(`wrong.${name}`) })),
    ...refused.map((kind) => ({ id: "fault-pictures", text: text(`wrong.${kind}`) })),
  ];
  return (
    <div class="container">
      <h1>{text("title")}</h1>
      <p class="lead">{text("lead")}</p>
      <p>
        {text("emergency")} <a href={addressIn(listPaths, locale)}>{text("seeList")}</a>.
      </p>
      <h2 id="fault-step">{text("step", { number: number + 1, name: text(`step.${step}`) })}</h2>
      <FormErrors title={text("errors")} errors={errors} />
      <form
        method="post"
        action={addressIn(faultPaths, locale)}
        aria-labelledby="fault-step"
        novalidate
        {...(step === "data" && { enctype: "multipart/form-data" as const })}
      >
        <input type="hidden" name="from" value={step} />
        {fieldNames
          .filter((name) => !asked[step].includes(name))
          .map((name) => (
            <input key={name} type="hidden" name={name} value={draft[name]} />
          ))}
        {/* Enter in a field goes on, rather than pressing the map */}
        {step === "data" && props.window && <EnterButton name="go" value={goOn.value} label={text("next")} />}
        {step === "privacy" && <PrivacyStep {...props} />}
        {step === "data" && <DataStep {...props} />}
        {step === "summary" && <Summary {...props} />}
        <p class="mt-4">
          <button class="btn btn-primary me-3" {...goOn}>
            {text(following ? "next" : "send")}
          </button>
          {previous && (
            <button class="btn btn-outline-primary" type="submit" name="go" value={previous}>
              {text("back")}
            </button>
          )}
        </p>
      </form>
    </div>
  );
}

function PrivacyStep({ locale, draft, wrong }: StepProps) {
  const text = faultText(locale);
  return (
    <>
      <p>{text("privacyText")}</p>
      <p>{text("privacyPublic")}</p>
      <p>
        <a href={addressIn({ it: "/informativa-privacy", en: "/en/privacy" }, locale)}>{text("privacyLink")}</a>
      </p>
      <CheckField
        {...{ id: "fault-privacy", name: "privacy", label: text("privacy"), checked: draft.privacy === "on" }}
        error={wrong.includes("privacy") ? text("wrong.privacy") : undefined}
      />
    </>
  );
}

function Summary({ locale, draft, kept, map }: StepProps) {
  const text = faultText(locale);
  const drawn = drawnMap(map, positionOf(draft));
  const position = draft.latitude && `${draft.latitude}, ${draft.longitude}`;
  return (
    <DefinitionList
      rows={[
        [text("address"), draft.address],
        [
          text("position"),
          drawn ? (
            <>
              {position}
              <MapPicture map={drawn} name={text("position")} locale={locale} />
            </>
          ) : (
            position
          ),
        ],
        [text("category"), faultCategoryName(draft.category, locale)],
        [text("summaryTitle"), draft.title],
        [text("detailsLabel"), draft.details],
        [
          text("picturesTitle"),
          kept.length > 0 ? kept.map((one) => text("kept", { ...one })).join("; ") : text("none"),
        ],
        [text("contact"), [draft.name, draft.email].filter(Boolean).join(", ") || text("anonymous")],
      ]}
    />
  );
}
