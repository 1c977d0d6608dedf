/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { alboText } from "../messages.ts";
import { boardPath } from "../paths.ts";
import { actTypeLanguage, actTypeName } from "../vocabulary/act-types.ts";

/** What was asked for, as it stands in the address. */
export type Asked = Readonly<Record<"q" | "tipo" | "ufficio" | "ente" | "dal" | "al", string | undefined>>;

interface FilterFormProps {
  readonly locale: Locale;
  readonly asked: Asked;
  readonly types: readonly string[];
  readonly offices: readonly string[];
  readonly bodies: readonly string[];
}

/** The way to look for an act: a plain form that leads to the same page with what was chosen in its address. */
export function FilterForm({ locale, asked, types, offices, bodies }: FilterFormProps) {
  const text = alboText(locale);
  const named = types.map((code) => [code, actTypeName(code, locale)] as const);
  return (
    <form method="get" action={boardPath(locale)} class="row g-3 mb-4" aria-label={text("filter")}>
      <div class="col-12">
        <label for="albo-q">{text("text")}</label>
        <input class="form-control" type="search" id="albo-q" name="q" value={asked.q ?? ""} maxLength={200} />
      </div>
      <Choice
        locale={locale}
        id="tipo"
        label={text("type")}
        value={asked.tipo}
        options={named}
        {...actTypeLanguage(locale)}
      />
      <Choice
        locale={locale}
        id="ufficio"
        label={text("office")}
        value={asked.ufficio}
        options={offices.map(twice)}
        lang="it"
      />
      {bodies.length > 1 && (
        <Choice
          locale={locale}
          id="ente"
          label={text("body")}
          value={asked.ente}
          options={bodies.map(twice)}
          lang="it"
        />
      )}
      <DayField id="dal" label={text("from")} value={asked.dal} />
      <DayField id="al" label={text("until")} value={asked.al} />
      <div class="col-12">
        <button class="btn btn-primary me-3" type="submit">
          {text("apply")}
        </button>
        {Object.values(asked).some(Boolean) && <a href={boardPath(locale)}>{text("clear")}</a>}
      </div>
    </form>
  );
}

const twice = (name: string) => [name, name] as const;

interface ChoiceProps {
  readonly locale: Locale;
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  /** Language of the options where it may not be the page's. */
  readonly lang?: "it";
}

function Choice({ locale, id, label, value, options, lang }: ChoiceProps) {
  return (
    <div class="col-12 col-md-6">
      <label for={`albo-${id}`}>{label}</label>
      <select class="form-select" id={`albo-${id}`} name={id}>
        <option value="">{alboText(locale)("any")}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key} selected={key === value} {...(lang !== locale && { lang })}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function DayField({ id, label, value }: { id: string; label: string; value: string | undefined }) {
  return (
    <div class="col-6 col-md-3">
      <label for={`albo-${id}`}>{label}</label>
      <input class="form-control" type="date" id={`albo-${id}`} name={id} value={value ?? ""} />
    </div>
  );
}
