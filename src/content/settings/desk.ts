import type { Field } from "payload";
import { contrastWithWhite, readableShade } from "#src/kernel/contrast.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { derive, references } from "../derive.ts";
import type { DeskDocument, Finding, ToPublishedContext } from "../desk-type.ts";
import { arrayField, checkboxField, groupField, relationField, textField, uploadField } from "../fields/build.ts";
import { missingFields } from "../fields/check.ts";
import { tab } from "../fields/common.ts";
import type { FieldText } from "../fields/labels.ts";
import { hostsField, hostsOf } from "../hosted-site/hosts.ts";
import { codes, defined, group, rows, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { codeForms } from "./codes.ts";
import type { SettingsDocument } from "./document.ts";
import { languageOptions, offeredOf } from "./language-options.ts";
import { settingsMessages, settingsTexts as t } from "./messages.ts";
import { readPatronDay } from "./patron-day.ts";

const plain = { localized: false } as const;

/** The desk's form for the municipality's own data. */
export const settingsFields: Field[] = [
  {
    type: "tabs",
    tabs: [
      tab(t.identity, [
        textField("municipality", t.municipality),
        textField("placeName", t.placeName, plain),
        textField("province", t.province, { ...plain, maxLength: 2 }),
        textField("patronDay", t.patronDay, { ...plain, maxLength: 5 }),
        groupField("region", t.regionGroup, [textField("label", t.label), textField("url", t.url, plain)]),
        groupField("codes", t.codes, [
          textField("istat", t.istat, plain),
          textField("ipa", t.ipa, plain),
          textField("cadastral", t.cadastral, plain),
          textField("fiscal", t.fiscal, plain),
          textField("vat", t.vat, plain),
        ]),
        hostsField,
        checkboxField("demonstration", t.demonstration),
      ]),
      tab(t.contactsTab, [
        textField("address", t.address, plain),
        textField("phone", t.phone, plain),
        textField("email", t.email, plain),
        textField("pec", t.pec, plain),
        arrayField("profiles", t.profiles, [textField("network", t.network, plain), textField("url", t.url, plain)]),
      ]),
      tab(t.look, [
        { ...textField("primaryColor", t.primaryColor, { ...plain, maxLength: 7 }), defaultValue: "#0066cc" } as Field,
        uploadField("coatOfArms", t.coatOfArms),
        {
          name: "languages",
          type: "select",
          hasMany: true,
          label: { it: t.languages.it, en: t.languages.en },
          defaultValue: ["it", "en"],
          options: languageOptions,
        },
        relationField("highlights", t.highlights, "news"),
        textField("accessibilityStatementUrl", t.accessibilityStatementUrl, plain),
      ]),
    ],
  },
];

/** What a field of the municipality's data is called and how it is written; a dot goes into a group. */
export function settingsLabels(name: string, language: Locale): { label: string; help?: string | undefined } {
  const found: FieldText | undefined = (t as Readonly<Record<string, FieldText>>)[name.split(".").at(-1) ?? name];
  const side = language === "it" ? "it" : "en";
  return { label: found?.[side] ?? name, help: found?.help?.[side] };
}

const mandatory = ["municipality", "placeName", "codes.istat", "codes.ipa", "codes.fiscal", "address", "email", "pec"];

/** What is missing or cannot be read in the municipality's data. */
export function settingsCheck(source: Readonly<Record<string, unknown>>, language: Locale): Finding[] {
  const say = settingsMessages(language);
  const color = text(source, "primaryColor");
  const findings = missingFields(source as DeskDocument, mandatory, t, language);
  if (color && !/^#[0-9a-f]{6}$/i.test(color))
    findings.push({ severity: "error", field: "primaryColor", message: say("badColor") });
  else if (color && contrastWithWhite(color) < 4.5) {
    const message = say("paleColor", { color: readableShade(color.toLowerCase()) });
    findings.push({ severity: "error", field: "primaryColor", message });
  }
  return [...findings, ...malformed(source, language)];
}

/** Codes and addresses that are written, and cannot be what they should. */
function malformed(source: Readonly<Record<string, unknown>>, language: Locale): Finding[] {
  const say = settingsMessages(language);
  const ids = group(source, "codes");
  const isAddress = (address: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
  const isWrong = (value: string | undefined, isRight: (value: string) => boolean) =>
    value !== undefined && !isRight(value);
  const codeNames = ["istat", "ipa", "cadastral", "fiscal", "vat"] as const;
  return [
    ...codeNames
      .filter((name) => isWrong(text(ids, name), codeForms[name]))
      .map((name) => ({ severity: "error" as const, field: `codes.${name}`, message: say(`bad.${name}`) })),
    ...(["email", "pec"] as const)
      .filter((name) => isWrong(text(source, name), isAddress))
      .map((name) => ({ severity: "error" as const, field: name, message: say("bad.email") })),
    ...(isWrong(text(source, "province"), (code) => /^[a-z]{2}$/i.test(code))
      ? [{ severity: "error" as const, field: "province", message: say("bad.province") }]
      : []),
    ...(isWrong(text(source, "patronDay"), (day) => readPatronDay(day) !== undefined)
      ? [{ severity: "error" as const, field: "patronDay", message: say("bad.patronDay") }]
      : []),
  ];
}

/** The public form of the municipality's data. */
export function settingsToPublished(source: DeskDocument, context: ToPublishedContext): SettingsDocument {
  const region = group(source, "region");
  const ids = group(source, "codes");
  const municipality = text(source, "municipality") ?? "Comune";
  return derive<SettingsDocument>(
    { ...source, title: municipality, slug: undefined, image: undefined, topics: undefined },
    context,
    {
      kind: "settings",
      section: "settings",
      listed: false,
      sortAt: "2000-01-01T00:00:00Z",
      office: municipality,
      fields: {
        municipality,
        placeName: text(source, "placeName") ?? municipality,
        province: text(source, "province")?.toUpperCase(),
        patronDay: readPatronDay(text(source, "patronDay")),
        region: { label: text(region, "label") ?? "Regione", url: safeHref(region.url) ?? "/" },
        codes: defined({
          istat: text(ids, "istat") ?? "",
          ipa: text(ids, "ipa") ?? "",
          cadastral: text(ids, "cadastral")?.toUpperCase(),
          fiscal: text(ids, "fiscal") ?? "",
          vat: text(ids, "vat"),
        }),
        address: text(source, "address") ?? "",
        phone: text(source, "phone") ?? "",
        email: text(source, "email") ?? "",
        pec: text(source, "pec") ?? "",
        primaryColor: (text(source, "primaryColor") ?? "#0066cc").toLowerCase(),
        coatOfArms: context.image(source.coatOfArms),
        languages: offeredOf(codes(source, "languages"), ["en"]),
        profiles: rows(source, "profiles").flatMap((row) => {
          const url = safeHref(row.url);
          return url ? [{ network: text(row, "network") ?? url, url }] : [];
        }),
        ...(hostsOf(source).length > 0 && { hosts: hostsOf(source) }),
        demonstration: source.demonstration === true,
        highlights: references("news", source.highlights),
        accessibilityStatementUrl: safeHref(source.accessibilityStatementUrl),
      },
    },
  );
}
