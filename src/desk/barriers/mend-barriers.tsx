"use client";

import { useTranslation } from "@payloadcms/ui";
import { type ReactNode, useEffect } from "react";
import { barrierMessages } from "./messages.ts";
import { rules, type Say } from "./rules.ts";

/** Applies every rule to what stands on the page now. */
function mendAll(say: Say): void {
  for (const { selector, mend } of rules)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) mend(element, say);
}

/**
 * Puts names, roles and landmarks on Payload's own screens, where its markup has none, each time they change.
 * Stands around the whole desk; draws nothing itself.
 */
export function MendBarriers({ children }: { children?: ReactNode }) {
  const { i18n } = useTranslation();
  useEffect(() => {
    const say = barrierMessages(i18n.language);
    mendAll(say);
    // at once, before anything of the change is shown or read out; attributes are not watched: those that are set here
    // would call again
    const watch = new MutationObserver(() => mendAll(say));
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [i18n.language]);
  return <>{children}</>;
}
