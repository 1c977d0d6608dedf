import { en } from "@payloadcms/translations/languages/en";
import { it } from "@payloadcms/translations/languages/it";
import { expect, test } from "vitest";
import { payloadTexts, payloadTextsInEnglish } from "./payload-texts.ts";

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const flat = (texts: Texts) =>
  Object.entries(texts).flatMap(([group, words]) =>
    Object.entries(words).map(([key, text]) => [`${group}:${key}`, text] as const),
  );
const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\d>/g)].map(([place]) => place).toSorted();

test.each([
  ["Italian", payloadTexts],
  ["English", payloadTextsInEnglish],
] as const)("every text put right in %s is one of Payload's, with the same places for values", (_language, ours) => {
  const known = new Map(flat(en.translations as unknown as Texts));
  const lost = flat(ours as Texts).filter(([key, text]) => {
    const original = known.get(key);
    return original === undefined || places(text).some((place) => !places(original).includes(place));
  });
  expect(lost).toEqual([]);
});

/** Texts of features that the desk does not have: folders, trash, keys for programs, first user, verified addresses, bulk edit. */
const unused =
  /^folder:|[Tt]rash|APIKey|[Vv]erif|beginCreateFirstUser|newAccountCreated|[Uu]sernameInstructions|Count|unpublish|Unpublish|Selection$|[Pp]ermanentl|moveConfirm|[Rr]eindex|currentlyEditing|aboutToRestore/;

test("Payload speaks to people with Lei, and leaves a window by Annulla", () => {
  const said = new Map([...flat(it.translations as unknown as Texts), ...flat(payloadTexts as Texts)]);
  const familiar = [...said].filter(
    ([key, text]) =>
      !unused.test(key) && /\b(?:[Tt]u|[Tt]u[ao]i?|[Tt]ue|[Ss]ei|[Ss]tai|[Hh]ai|[Vv]uoi|[Pp]uoi|potresti)\b/.test(text),
  );
  expect(familiar).toEqual([]);
  expect(said.get("general:cancel")).toBe("Annulla");
});
