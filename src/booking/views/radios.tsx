/** @jsxImportSource preact */

/** A choice of one, as a group with a legend. `lang`: language of the options, which offices write in Italian. */
export function Radios(props: {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
  lang?: string;
  /** What to do, when nothing that can be taken was chosen; its link leads to the first choice. */
  error?: string | undefined;
  /** Of several groups of one name, only the first bears the name's id. */
  isFurther?: boolean;
}) {
  const { name, legend, options, chosen, lang, error, isFurther } = props;
  const idOf = (value: string, place: number) =>
    place === 0 && !isFurther
      ? `booking-${name}`
      : `booking-${name}-${place}-${value.slice(0, 10).replaceAll(/\W/g, "")}`;
  return (
    <fieldset class="mb-4" {...(error && { "aria-describedby": `booking-${name}-error` })}>
      <legend class="h5">{legend}</legend>
      {error && (
        <p class="text-danger fw-semibold mb-1" id={`booking-${name}-error`}>
          {error}
        </p>
      )}
      {options.map(({ value, label }, place) => (
        <div class="form-check" key={value}>
          <input type="radio" id={idOf(value, place)} name={name} value={value} checked={value === chosen} />
          <label for={idOf(value, place)} {...(lang && { lang })}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
