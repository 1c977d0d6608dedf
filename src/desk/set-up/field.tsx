/** One question of the guided set-up: its label, how to write it, what is wrong with what was written. */
export function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly optional?: string | undefined;
  readonly type?: "text" | "email" | "tel" | "url";
  readonly autoComplete?: string;
}) {
  const { name, label, value, help, problem, optional, type = "text", autoComplete = "off" } = props;
  const described = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <p className="arengo-field">
      <label htmlFor={`set-up-${name}`}>
        {label} {optional && <span>{optional}</span>}
      </label>
      {help && (
        <span id={`${name}-help`} className="arengo-hint">
          {help}
        </span>
      )}
      <input
        {...{ name, autoComplete }}
        id={`set-up-${name}`}
        // a form that browsers check would refuse in their own words; the desk says it in ours
        type={type === "url" || type === "email" ? "text" : type}
        inputMode={type === "text" ? undefined : type}
        defaultValue={value}
        maxLength={300}
        {...(described && { "aria-describedby": described })}
        {...(problem && { "aria-invalid": true })}
      />
      {problem && (
        <strong id={`${name}-problem`} className="arengo-problem">
          {problem}
        </strong>
      )}
    </p>
  );
}
