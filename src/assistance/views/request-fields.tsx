/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { CheckField, EnterButton, FormErrors, LongTextField, SelectField, TextField } from "#src/ui/form/component.tsx";
import { categories, categoryName } from "../categories.ts";
import type { Draft, Wrong } from "../draft.ts";
import { assistanceText } from "../messages.ts";
import { assistancePaths } from "../paths.ts";
import type { OfferedService } from "../request-queries.ts";

interface FieldsProps {
  readonly locale: Locale;
  readonly draft: Draft;
  /** Those of the chosen category. */
  readonly services: readonly OfferedService[];
  readonly wrong: readonly Wrong[];
  readonly hasMail: boolean;
}

/** The form, holding what was typed, with what is wrong above and beside it. */
export function RequestFields(props: FieldsProps) {
  const { locale, draft, services, wrong, hasMail } = props;
  const text = assistanceText(locale);
  const field = <Name extends Wrong>(name: Name) => ({
    ...{ id: `assistance-${name}`, name, label: text(name), value: draft[name] },
    error: wrong.includes(name) ? text(`wrong.${name}`) : undefined,
  });
  const errors = wrong.map((name) => ({ id: `assistance-${name}`, text: text(`wrong.${name}`) }));
  const options = services.map(({ title, path, locale: lang }) => ({
    ...{ value: path, label: title },
    lang: lang === locale ? undefined : lang,
  }));
  return (
    <div class="container">
      <h1>{text("title")}</h1>
      <p class="lead">{text(hasMail ? "lead" : "leadNoMail")}</p>
      <FormErrors title={text("errors")} errors={errors} />
      <p>{text("required")}</p>
      <form method="post" action={addressIn(assistancePaths, locale)} novalidate>
        <input type="hidden" name="id" value={draft.id} />
        <EnterButton name="go" value="send" label={text("send")} />
        <h2 class="h4">{text("section.what")}</h2>
        <SelectField
          {...field("category")}
          empty={text("chooseCategory")}
          options={categories.map((code) => ({ value: code, label: categoryName(code, locale) }))}
        />
        <p class="mb-4">
          <button class="btn btn-outline-primary" type="submit" name="go" value="services">
            {text("showServices")}
          </button>
        </p>
        {options.length > 0 && (
          <SelectField
            {...field("service")}
            hint={text("serviceHint")}
            empty={text("chooseService")}
            options={options}
          />
        )}
        <LongTextField {...field("details")} hint={text("detailsHint")} />
        <h2 class="h4">{text("section.who")}</h2>
        <TextField {...field("name")} complete="given-name" />
        <TextField {...field("surname")} complete="family-name" />
        <TextField {...field("email")} complete="email" />
        <p>
          {text("privacyText")}{" "}
          <a href={addressIn({ it: "/informativa-privacy", en: "/en/privacy" }, locale)}>{text("privacyLink")}</a>
        </p>
        <CheckField {...field("privacy")} value="on" checked={draft.privacy === "on"} />
        <button class="btn btn-primary" type="submit" name="go" value="send">
          {text("send")}
        </button>
      </form>
    </div>
  );
}
