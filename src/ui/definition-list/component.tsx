/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

/** Names with their values; those without a value are left out, and nothing is shown when none is left. */
export function DefinitionList({ rows }: { readonly rows: readonly (readonly [string, ComponentChildren])[] }) {
  const shown = rows.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== "");
  if (shown.length === 0) return null;
  return (
    <dl>
      {shown.map(([name, value]) => (
        <div key={name} class="mb-2">
          <dt>{name}</dt>
          <dd class="mb-0 text-break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
