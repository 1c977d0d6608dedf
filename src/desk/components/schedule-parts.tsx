"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { formatDate } from "@payloadcms/ui/shared";
import { useId } from "react";
import { languageName } from "#src/kernel/languages.ts";
import { patterns, RomePicker } from "../dates/rome-picker.tsx";
import type { scheduleMessages } from "./schedule-messages.ts";

export type Say = ReturnType<typeof scheduleMessages>;
export type Kind = "publish" | "unpublish";

/** Something that is going to happen by itself, as the desk's server keeps it. */
export interface Plan {
  readonly id: number | string;
  readonly waitUntil?: string;
  readonly input: { readonly type?: Kind; readonly locale?: string };
}

/** Writes an instant as the clocks in Italy show it. */
export function useTime(): (instant: string) => string {
  const { i18n } = useTranslation();
  return (instant) => formatDate({ date: instant, i18n, pattern: patterns.time, timezone: "Europe/Rome" });
}

interface Asked {
  readonly kind: Kind;
  readonly time: string | null;
  /** Empty for all languages. */
  readonly locale: string;
  readonly onKind: (kind: Kind) => void;
  readonly onTime: (time: string | null) => void;
  readonly onLocale: (locale: string) => void;
  readonly say: Say;
}

/** What is to happen, when, and in which language. */
export function WhatAndWhen({ kind, time, locale, onKind, onTime, onLocale, say }: Asked) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const names = useId();
  const languages = config.localization ? config.localization.locales.map(({ code }) => code) : [];
  return (
    <>
      <fieldset className="arengo-choices">
        <legend>{say("what")}</legend>
        {(["publish", "unpublish"] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name={`${names}-what`} checked={kind === choice} onChange={() => onKind(choice)} />
            {say(choice)}
          </label>
        ))}
      </fieldset>
      <div className="field-type">
        <span className="field-label">{say("when")}</span>
        <RomePicker value={time} onChange={onTime} date={{ pickerAppearance: "dayAndTime" }} />
      </div>
      {kind === "publish" && languages.length > 1 && (
        <p className="arengo-field">
          <label htmlFor={`${names}-language`}>{say("language")}</label>
          <select id={`${names}-language`} value={locale} onChange={({ target }) => onLocale(target.value)}>
            <option value="">{say("everyLanguage")}</option>
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code, i18n.language)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

/** What is on the schedule of a document, the soonest first, each to be taken off. */
export function Plans({
  plans,
  say,
  remove,
}: {
  plans: readonly Plan[];
  say: Say;
  remove: (plan: Plan["id"]) => void;
}) {
  const { i18n } = useTranslation();
  const writeTime = useTime();
  return (
    <>
      <h3>{say("planned")}</h3>
      {plans.length === 0 && <p>{say("nothing")}</p>}
      <ul className="arengo-plans">
        {plans.map(({ id, waitUntil, input: { type = "publish", locale } }) => {
          const what = say(`planned.${type}`);
          const time = waitUntil ? writeTime(waitUntil) : "";
          return (
            <li key={id}>
              <span>
                {what}, {time}
                {locale && ` (${languageName(locale, i18n.language)})`}
              </span>
              <button
                type="button"
                className="btn btn--style-secondary"
                aria-label={say("removeNamed", { what, time })}
                onClick={() => remove(id)}
              >
                {say("remove")}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
