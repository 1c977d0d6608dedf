/** @jsxImportSource preact */
import { sectionPath } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";
import { Tabs } from "./tabs.tsx";

const key = "vivere-il-comune/eventi";

/** The events to come, those that are over, or a month of them. */
export function WhenFilter({ locale, shown }: { locale: Locale; shown: "upcoming" | "past" | "month" }) {
  const text = siteText(locale);
  const path = sectionPath(key, locale);
  return (
    <Tabs
      label={text("list.filter")}
      tabs={[
        { href: path, label: text("list.upcoming"), current: shown === "upcoming" },
        { href: `${path}?quando=passati`, label: text("list.past"), current: shown === "past" },
        { href: `${path}?quando=mese`, label: text("list.month"), current: shown === "month" },
      ]}
    />
  );
}
