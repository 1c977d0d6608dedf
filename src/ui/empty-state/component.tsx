/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

/** What stands where a list would be when there is nothing to list: a sentence, and what the reader may do instead. */
export function EmptyState({ message, children }: { readonly message: string; readonly children?: ComponentChildren }) {
  return (
    <div class="py-4">
      <p class="lead">{message}</p>
      {children}
    </div>
  );
}
