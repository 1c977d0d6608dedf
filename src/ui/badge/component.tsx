/** @jsxImportSource preact */

/** Colours with enough contrast for white text; the words carry the meaning, the colour never alone (WCAG 1.4.1). */
const tones = {
  positive: "badge bg-success",
  negative: "badge bg-danger",
  neutral: "badge bg-secondary",
  primary: "badge bg-primary",
} as const;

/** A short word beside a title: a state or a type. */
export function Badge({
  label,
  tone = "neutral",
  dataElement,
}: {
  readonly label: string;
  readonly tone?: keyof typeof tones;
  readonly dataElement?: string;
}) {
  return (
    <span class={`${tones[tone]} text-wrap`} {...(dataElement && { "data-element": dataElement })}>
      {label}
    </span>
  );
}
