/** @jsxImportSource preact */
import { sectionPath } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";
import { Tabs } from "./tabs.tsx";

/** Key of the section whose list can be narrowed by state. */
export const callsKey = "bandi";

/** States a list of calls can be narrowed to, by their word in the address; the order is that of the links. */
const states = { aperti: "open", "in-scadenza": "closing", chiusi: "closed", "con-esito": "decided" } as const;
type StateWord = keyof typeof states;
export type ListedState = (typeof states)[StateWord];

/** The state that an address asks for; `undefined` for none or any other word: then all calls are shown. */
export const readCallState = (word: string | undefined): ListedState | undefined =>
  word !== undefined && Object.hasOwn(states, word) ? states[word as StateWord] : undefined;

/** The part of an address that narrows to a state. */
export const callQuery = (state: ListedState | undefined): string => {
  const word = Object.entries(states).find(([, one]) => one === state)?.[0];
  return word === undefined ? "" : `stato=${word}`;
};

/** Links that narrow a list of calls: all, open, closing soon, closed, with result. */
export function CallFilter({ locale, state }: { locale: Locale; state: ListedState | undefined }) {
  const text = siteText(locale);
  const path = sectionPath(callsKey, locale);
  const links = [
    { href: path, label: text("list.calls.all"), current: state === undefined },
    ...Object.entries(states).map(([word, one]) => ({
      href: `${path}?stato=${word}`,
      label: text(`list.calls.${one}`),
      current: one === state,
    })),
  ];
  return <Tabs label={text("list.filter")} tabs={links} />;
}
