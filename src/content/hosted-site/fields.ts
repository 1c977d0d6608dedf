import type { Field } from "payload";
import { arrayField, checkboxField, relationField, required, textField, uploadField } from "../fields/build.ts";
import { tab } from "../fields/common.ts";
import { sections } from "../sections.ts";
import { languageOptions } from "../settings/language-options.ts";
import { hostsField } from "./hosts.ts";
import { siteTexts as t } from "./messages.ts";

const plain = { localized: false } as const;

/** The desk's form for a site beside the municipality's. */
export const siteFields: Field[] = [
  {
    type: "tabs",
    tabs: [
      tab(t.identity, [
        textField("key", required(t.key), { ...plain, maxLength: 30 }),
        textField("name", required(t.name), { maxLength: 120 }),
        textField("tagline", t.tagline, { maxLength: 200 }),
        hostsField,
        checkboxField("isOpen", t.isOpen),
      ]),
      tab(t.look, [
        { ...textField("primaryColor", t.primaryColor, { ...plain, maxLength: 7 }), defaultValue: "#0066cc" } as Field,
        uploadField("coatOfArms", t.coatOfArms),
        {
          name: "languages",
          type: "select",
          hasMany: true,
          label: { it: t.languages.it, en: t.languages.en },
          defaultValue: ["it"],
          options: languageOptions,
        },
        relationField("highlights", t.highlights, "news"),
      ]),
      tab(t.menuTab, [
        arrayField("menu", t.menu, [
          textField("label", t.label, { maxLength: 60 }),
          {
            name: "section",
            type: "select",
            label: { it: t.section.it, en: t.section.en },
            options: sections
              // PostgreSQL holds no longer names than those of the second level
              .filter(({ key }) => key !== "contatti" && key.split("/").length <= 2)
              .map(({ key, title }) => ({ value: key, label: { it: title.it ?? key, en: title.en ?? key } })),
          },
          relationField("page", t.page, "pages", { many: false }),
          textField("url", t.url, { ...plain, maxLength: 2_000 }),
        ]),
      ]),
      tab(t.contacts, [
        textField("address", t.address, plain),
        textField("phone", t.phone, plain),
        textField("email", t.email, plain),
        textField("pec", t.pec, plain),
        arrayField("profiles", t.profiles, [textField("network", t.network, plain), textField("url", t.url, plain)]),
      ]),
    ],
  },
];
