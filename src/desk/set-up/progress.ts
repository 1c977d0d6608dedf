import type { Payload } from "payload";
import { fieldsOf, furtherLanguages, type Step, steps, type Typed } from "./steps.ts";

/** How far the set-up has come: what was typed on each page, whether the page was handed in or only typed. */
export interface Progress {
  readonly typed: Typed;
  readonly handedIn: ReadonlySet<Step>;
}

interface Kept {
  readonly typed: Typed;
  readonly handedIn: boolean;
}

/** One key a page, so that two pages open at once never take each other's texts away. */
const keyOf = (step: Step) => `set-up.${step}`;

/** Keeps what was typed on a page. Once handed in, a page stays so. */
export async function keepTyped(payload: Payload, step: Step, typed: Typed, handedIn: boolean): Promise<void> {
  const before = (await payload.kv.get(keyOf(step))) as Kept | null;
  const kept: Kept = { typed: { ...before?.typed, ...typed }, handedIn: handedIn || before?.handedIn === true };
  const keep = () => payload.kv.set(keyOf(step), kept);
  // two who make the key at once: the second finds it taken, and then writes it like any other
  await keep().catch(keep);
}

/** What was typed so far; where nothing was, what the municipality's data say already. */
export async function readProgress(payload: Payload): Promise<Progress> {
  const [known, ...kept] = await Promise.all([
    payload.findGlobal({ slug: "site-settings" as never, depth: 0, locale: "it" as never }),
    ...steps.map((step) => payload.kv.get(keyOf(step)) as Promise<Kept | null>),
  ]);
  return {
    typed: Object.assign(typedOf(known as Record<string, unknown>), ...kept.map((page) => page?.typed)),
    handedIn: new Set(steps.filter((_, index) => kept[index]?.handedIn)),
  };
}

/** Forgets the pages, once the municipality's data hold them. */
export const forgetProgress = async (payload: Payload): Promise<void> => {
  for (const step of steps) await payload.kv.delete(keyOf(step));
};

/** Whether the municipality's data were ever saved, which opens the site. */
export async function isOpen(payload: Payload): Promise<boolean> {
  const known = await payload.findGlobal({ slug: "site-settings" as never, depth: 0, locale: "it" as never });
  return Boolean((known as { municipality?: string | null }).municipality);
}

function typedOf(known: Record<string, unknown>): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const name of Object.values(fieldsOf).flat()) {
    const [group = "", member] = name.split(".");
    const value = member === undefined ? known[group] : (known[group] as Record<string, unknown> | undefined)?.[member];
    if (typeof value === "string") typed[name] = value;
  }
  if (known.coatOfArms) typed.coatOfArms = String(known.coatOfArms);
  const languages = Array.isArray(known.languages) ? known.languages : ["en"];
  for (const language of furtherLanguages) typed[`language.${language}`] = languages.includes(language) ? "on" : "";
  return typed;
}
