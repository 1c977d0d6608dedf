/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

/** What every field of a form has. Fields are required unless their label says otherwise. */
interface FieldProps {
  /** Id of the control and, with what is said about it, of its hint and its error. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to do about what was typed; absent when it is right. */
  readonly error?: string | undefined;
}

const described = ({ id, hint, error }: FieldProps) => {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { ...(ids && { "aria-describedby": ids }), ...(error && { "aria-invalid": "true" as const }) };
};

function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { id, label, hint } = field;
  return (
    <div class="mb-4">
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="small mb-1" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong field={field} />
      {children}
    </div>
  );
}

function Wrong({ field: { id, error } }: { field: FieldProps }) {
  return (
    error && (
      <p class="text-danger fw-semibold mb-1" id={`${id}-error`}>
        {error}
      </p>
    )
  );
}

/** One line to write in. `complete`: what the browser may fill in (WCAG 1.3.5). */
export function TextField(field: FieldProps & { value: string; complete?: string }) {
  const { id, name, value, complete } = field;
  return (
    <Field field={field}>
      <input
        class="form-control"
        type="text"
        {...{ id, name, value }}
        {...(complete && { autocomplete: complete })}
        {...(complete === "email" && { inputmode: "email" as const })}
        {...described(field)}
      />
    </Field>
  );
}

/** Several lines to write in. */
export function LongTextField(field: FieldProps & { value: string; rows?: number }) {
  const { id, name, value, rows = 6 } = field;
  return (
    <Field field={field}>
      <textarea class="form-control" {...{ id, name, rows }} {...described(field)}>
        {value}
      </textarea>
    </Field>
  );
}

/** A choice of one from a list; the first, empty one says what to do. `lang`: language of the options where it differs. */
export function SelectField(
  field: FieldProps & {
    value: string;
    empty: string;
    options: readonly { value: string; label: string; lang?: string | undefined }[];
  },
) {
  const { id, name, value, empty, options } = field;
  return (
    <Field field={field}>
      <select class="form-select" {...{ id, name }} {...described(field)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === value}
            {...(option.lang && { lang: option.lang })}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Yes or no. */
export function CheckField(field: FieldProps & { checked: boolean; value?: string }) {
  const { id, name, label, hint, checked, value = "on" } = field;
  return (
    <div class="mb-4">
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <Wrong field={field} />
      <div class="form-check">
        <input type="checkbox" {...{ id, name, checked, value }} {...described(field)} />
        <label for={id}>{label}</label>
      </div>
    </div>
  );
}

/** What Enter in a field presses, at the head of a form in which another button comes before the one that goes on. */
export function EnterButton({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <button class="visually-hidden" type="submit" {...{ name, value }} tabIndex={-1} aria-hidden="true">
      {label}
    </button>
  );
}

/** What is to be mended before the form can be sent, each with the way to its field. Read out, and where the keyboard begins, when the page is shown again. */
export function FormErrors({ title, errors }: { title: string; errors: readonly { id: string; text: string }[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="alert alert-danger" role="alert" id="form-errors" tabIndex={-1} autofocus>
      <p class="fw-bold mb-1">{title}</p>
      <ul class="mb-0">
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
