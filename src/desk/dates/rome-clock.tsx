"use client";

import { useTranslation } from "@payloadcms/ui";
import type { ReactNode } from "react";
import { type DateWords, writeInRome } from "./write-in-rome.ts";

/** Stands around the whole desk, so that whatever Payload writes below says the hours in Italy; draws nothing itself. */
export function RomeClock({ children }: { children?: ReactNode }) {
  const { i18n } = useTranslation();
  // before anything below is drawn: an effect would come after the first hours were written
  if (i18n.dateFNS) writeInRome(i18n.dateFNS as DateWords);
  return <>{children}</>;
}
