import type { VNode } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import { expect, test } from "vitest";
import { statisticsDeskMessages } from "./messages.ts";
import { type SocialForm, socialFields } from "./social-fields.ts";
import { Forms } from "./social-forms.tsx";

const shown = (refused: SocialForm | undefined, typed: Readonly<Record<string, string>> = {}) => {
  const forms = Forms({
    ...{ say: statisticsDeskMessages("it"), site: "comune", today: "2026-11-02" },
    profiles: [
      ["1", "Facebook"],
      ["2", "X"],
    ],
    typedInto: (form) => (form === refused ? (name) => typed[name] ?? `<${name}>` : undefined),
  });
  return renderToStaticMarkup(forms as unknown as VNode).split("<details");
};
const openOne = (refused: SocialForm, typed?: Readonly<Record<string, string>>) =>
  shown(refused, typed).filter((part) => /^ open/.test(part));

test.each(Object.keys(socialFields) as SocialForm[])("every field of the form %s is one that comes back", (form) => {
  const [part = "", ...more] = openOne(form);
  expect(more).toEqual([]);
  expect(part).toContain(`/social/${form}?site=comune`);
  const names = [...part.matchAll(/ name="(\w+)"/g)].map(([, name]) => name).filter((name) => name !== "file");
  expect(names.toSorted()).toEqual([...socialFields[form]].toSorted());
  for (const [field = "", , name = ""] of part.matchAll(/<(input|textarea)[^>]* name="(\w+)"[^>]*>[^<]*/g))
    if (!/type="(file|checkbox)"/.test(field)) expect(field).toContain(`&lt;${name}>`);
});

test("what was chosen and ticked stands as it was, and without a refusal every form is closed and empty", () => {
  const [other = ""] = openOne("other", { network: "youtube", province: "on", similar: "" });
  expect(other).toMatch(/<option[^>]* selected[^>]*>YouTube/);
  expect(other).toMatch(/name="province"[^>]* checked/);
  expect(other).not.toMatch(/name="similar"[^>]* checked/);
  const closed = shown(undefined).join("");
  expect(closed).not.toMatch(/^ open| selected| checked/m);
  expect(closed).toContain('value="2026-11-02"');
});
