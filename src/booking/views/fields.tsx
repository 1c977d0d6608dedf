/** @jsxImportSource preact */

/** A choice of one, as a group with a legend. `lang`: language of the options, which offices write in Italian. */
export function Radios(props: {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
  lang?: string;
}) {
  const { name, legend, options, chosen, lang } = props;
  return (
    <fieldset class="mb-4">
      <legend class="h5">{legend}</legend>
      {options.map(({ value, label }, place) => (
        <div class="form-check" key={value}>
          <input
            type="radio"
            id={`booking-${name}-${place}-${value.slice(0, 10).replaceAll(/\W/g, "")}`}
            name={name}
            value={value}
            checked={value === chosen}
          />
          <label for={`booking-${name}-${place}-${value.slice(0, 10).replaceAll(/\W/g, "")}`} {...(lang && { lang })}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** One line to write in. `complete`: what the browser may fill in (WCAG 1.3.5). */
export function Field(props: { name: string; label: string; value: string; complete: string; wrong: boolean }) {
  const { name, label, value, complete, wrong } = props;
  return (
    <div class="mb-4">
      <label class="form-label" for={`booking-${name}`}>
        {label}
      </label>
      <input
        class="form-control"
        type="text"
        id={`booking-${name}`}
        name={name}
        value={value}
        autocomplete={complete}
        {...(wrong && { "aria-invalid": "true" as const, "aria-describedby": "booking-refusal" })}
      />
    </div>
  );
}
