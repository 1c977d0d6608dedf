import type { Payload } from "payload";
import { keepValue } from "../keep-value.ts";
import { fieldsOf, furtherLanguages, type Step, steps, type Typed } from "./steps.ts";

/** How far the set-up has come: what was typed on each page, whether the page was handed in or only typed. */
export interface Progress {
  readonly typed: Typed;
  readonly handedIn: ReadonlySet<Step>;
}

/**
 * Keys of a page: what was typed on it, and that it was handed in with what was wrong then. Two of them, so that a text that is kept
 * while a page is handed in takes nothing of that away; and each page has its own, so that two that are open at once do not either.
 */
const typedKey = (step: Step) => `set-up.${step}`;
const handedInKey = (step: Step) => `set-up.${step}.handed-in`;

/** Keeps what was typed on a page. */
export async function keepTyped(payload: Payload, step: Step, typed: Typed): Promise<void> {
  const before = (await payload.kv.get(typedKey(step))) as { typed: Typed } | null;
  await keepValue(payload, typedKey(step), { typed: { ...before?.typed, ...typed } });
}

/** Keeps that a page was handed in, and what was wrong with it as a whole. Once handed in, a page stays so. */
export const keepHandedIn = (payload: Payload, step: Step, problem = ""): Promise<void> =>
  keepValue(payload, handedInKey(step), { problem });

/** What was typed so far; where nothing was, what the municipality's data say already. */
export async function readProgress(payload: Payload): Promise<Progress> {
  const [known, typed, handedIn] = await Promise.all([
    payload.findGlobal({ slug: "site-settings" as never, depth: 0, locale: "it" as never }),
    Promise.all(steps.map((step) => payload.kv.get(typedKey(step)) as Promise<{ typed: Typed } | null>)),
    Promise.all(steps.map((step) => payload.kv.get(handedInKey(step)) as Promise<{ problem: string } | null>)),
  ]);
  const problems = steps.map((step, index) => ({ [`problem.${step}`]: handedIn[index]?.problem ?? "" }));
  return {
    typed: Object.assign(typedOf(known as Record<string, unknown>), ...typed.map((page) => page?.typed), ...problems),
    handedIn: new Set(steps.filter((_, index) => handedIn[index])),
  };
}

/** Forgets the pages, once the municipality's data hold them. */
export const forgetProgress = async (payload: Payload): Promise<void> => {
  for (const key of steps.flatMap((step) => [typedKey(step), handedInKey(step)])) await payload.kv.delete(key);
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
