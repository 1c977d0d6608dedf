/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

const tones = {
  info: "alert alert-info",
  warning: "alert alert-warning",
  danger: "alert alert-danger",
  success: "alert alert-success",
} as const;

/** A message that stands out. Part of the page from the start, hence no live region: it is read where it stands. */
export function Notice({
  tone = "info",
  title,
  children,
}: {
  readonly tone?: keyof typeof tones;
  readonly title?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={tones[tone]}>
      {title && <p class="fw-bold mb-1">{title}</p>}
      {children}
    </div>
  );
}
