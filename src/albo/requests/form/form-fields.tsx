/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { CheckField, FormErrors, LongTextField, SelectField, TextField } from "#src/ui/form/component.tsx";
import { actTypeLanguage, actTypeName, actTypes } from "../../vocabulary/act-types.ts";
import { checked, type Draft, type Wrong } from "./draft.ts";
import { type FileRefusal, type KeptFile, mostFiles } from "./keep-form.ts";
import { askPaths } from "./paths.ts";
import { askText } from "./text.ts";

/** What the form shows again when something is to be mended. */
export interface FormFieldsProps {
  readonly locale: Locale;
  readonly draft: Draft;
  readonly wrong: readonly Wrong[];
  /** Why files were not kept, or that there is none. */
  readonly refused: readonly (FileRefusal | "no-file")[];
  readonly kept: readonly KeptFile[];
}

const fileSentence = (refused: FileRefusal | "no-file") =>
  refused === "no-file" ? ("wrong.no-file" as const) : (`file.${refused}` as const);

/** The form, with everything that was typed and every file that was kept. */
export function FormFields(props: FormFieldsProps) {
  const { locale, draft, wrong, refused } = props;
  const text = askText(locale);
  const field = (name: (typeof checked)[number], label: string) => ({
    ...{ id: `ask-${name}`, name, label, value: draft[name] },
    error: wrong.includes(name) ? text(`wrong.${name}`) : undefined,
  });
  const tooOften = wrong.includes("asked") && text("wrong.asked");
  const errors = [
    ...(tooOften ? [{ id: "ask-email", text: tooOften }] : []),
    ...checked
      .filter((name) => wrong.includes(name))
      .map((name) => ({ id: `ask-${name}`, text: text(`wrong.${name}`) })),
    ...refused.map((kind) => ({ id: "ask-files", text: text(fileSentence(kind)) })),
  ];
  return (
    <>
      <FormErrors title={text("errors")} errors={errors} />
      <p>{text("required")}</p>
      <form method="post" action={addressIn(askPaths, locale)} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="id" value={draft.id} />
        <h2 class="h4">{text("who")}</h2>
        <TextField {...field("body", text("body"))} complete="organization" />
        <TextField {...field("ipa", text("ipa"))} />
        <TextField
          {...field("email", text("email"))}
          {...(tooOften && { error: tooOften })}
          {...{ hint: text("emailHint"), complete: "email" }}
        />
        <TextField {...field("protocol", text("protocol"))} />
        <TextField {...field("basis", text("basis"))} hint={text("basisHint")} />
        <h2 class="h4">{text("what")}</h2>
        <SelectField
          {...field("type", text("type"))}
          empty={text("chooseType")}
          options={actTypes.map(({ code }) => ({
            value: code,
            label: actTypeName(code, locale),
            ...actTypeLanguage(locale),
          }))}
        />
        <LongTextField {...field("title", text("subject"))} hint={text("subjectHint")} rows={3} />
        <TextField {...field("actNumber", text("actNumber"))} />
        <TextField {...field("actDate", text("actDate"))} hint={text("dayHint")} />
        <TextField {...field("fromDay", text("fromDay"))} hint={text("dayHint")} />
        <TextField {...field("untilDay", text("untilDay"))} hint={`${text("dayHint")}. ${text("untilHint")}`} />
        <LongTextField {...field("wishes", text("wishes"))} rows={3} />
        <FilesField {...props} />
        <CheckField
          {...{ id: "ask-declared", name: "declared", label: text("declared"), checked: draft.declared === "on" }}
          error={wrong.includes("declared") ? text("wrong.declared") : undefined}
        />
        <button class="btn btn-primary" type="submit">
          {text("send")}
        </button>
      </form>
    </>
  );
}

function FilesField({ locale, refused, kept }: FormFieldsProps) {
  const text = askText(locale);
  const error = refused.map((kind) => text(fileSentence(kind))).join(" ");
  return (
    <>
      <div class="mb-4">
        <label class="form-label" for="ask-files">
          {text("files")}
        </label>
        <p class="small mb-1" id="ask-files-hint">
          {text("filesHint", { most: mostFiles })}
        </p>
        {error && (
          <p class="text-danger fw-semibold mb-1" id="ask-files-error">
            {error}
          </p>
        )}
        <input
          class="form-control"
          type="file"
          id="ask-files"
          name="files"
          multiple
          aria-describedby={`ask-files-hint${error ? " ask-files-error" : ""}`}
        />
      </div>
      {kept.map(({ place, name, bytes }) => (
        <div key={place}>
          <p class="mb-1 text-break">{text("kept", { name, kilobytes: Math.ceil(bytes / 1024) })}</p>
          <CheckField
            {...{ id: `ask-drop-${place}`, name: "drop", value: String(place), checked: false }}
            label={text("drop", { name })}
          />
        </div>
      ))}
    </>
  );
}
