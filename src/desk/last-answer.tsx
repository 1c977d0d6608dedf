import type { ReactNode } from "react";

/** What the last button came to, at the head of a screen: read out at once when it was refused. */
export function LastAnswer({ isRefused, children }: { readonly isRefused: boolean; readonly children: ReactNode }) {
  return (
    <p className="arengo-answer" role={isRefused ? "alert" : "status"} data-refused={isRefused}>
      {children}
    </p>
  );
}
