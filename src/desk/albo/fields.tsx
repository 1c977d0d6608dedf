import type { ReactNode } from "react";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  /** Tells apart fields of the same name in several forms of a screen. */
  readonly suffix?: string;
}

const idOf = (name: string, suffix: string | undefined) => `albo-${name}${suffix ? `-${suffix}` : ""}`;

/** A line of text with its label. */
export function TextField({
  type = "text",
  ...field
}: FieldProps & { readonly type?: "text" | "date" | "number" | "datetime-local" }) {
  const { name, label, value, suffix, disabled = false } = field;
  return (
    <p className="arengo-field">
      <label htmlFor={idOf(name, suffix)}>{label}</label>
      <input id={idOf(name, suffix)} {...{ name, type, disabled }} defaultValue={value} />
    </p>
  );
}

/** A longer text with its label. */
export function LongField({ name, label, value, disabled = false }: FieldProps) {
  return (
    <p className="arengo-field">
      <label htmlFor={`albo-${name}`}>{label}</label>
      <textarea id={`albo-${name}`} rows={4} {...{ name, disabled }} defaultValue={value} />
    </p>
  );
}

/** One of several things. */
export function ChoiceField(props: FieldProps & { readonly options: readonly (readonly [string, string])[] }) {
  const { name, label, value, suffix, options, disabled = false } = props;
  return (
    <p className="arengo-field">
      <label htmlFor={idOf(name, suffix)}>{label}</label>
      <select id={idOf(name, suffix)} {...{ name, disabled }} defaultValue={value}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Yes or no. */
export function CheckField(props: Omit<FieldProps, "value"> & { readonly checked: boolean }) {
  const { name, label, checked, disabled = false } = props;
  return (
    <p className="arengo-field">
      <label>
        <input type="checkbox" {...{ name, disabled }} defaultChecked={checked} /> {label}
      </label>
    </p>
  );
}

/** A form of the board's screens, that works without JavaScript. */
export function ActForm(props: { action: string; id: string; children: ReactNode; files?: boolean }) {
  return (
    <form
      className="arengo-form"
      method="post"
      action={`/admin/api/albo/${props.action}`}
      {...(props.files && { encType: "multipart/form-data" })}
    >
      <input type="hidden" name="id" value={props.id} />
      {props.children}
    </form>
  );
}

/** The button of a form. */
export function Send({
  label,
  name,
  value,
  weak = false,
}: {
  label: string;
  name?: string;
  value?: string;
  weak?: boolean;
}) {
  const look = weak ? "btn--style-secondary" : "btn--style-primary";
  return (
    <button type="submit" className={`btn ${look} btn--size-medium`} {...(name && { name })} {...(value && { value })}>
      {label}
    </button>
  );
}
