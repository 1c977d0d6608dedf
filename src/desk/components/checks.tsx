"use client";

import { useConfig, useDocumentInfo, useDocumentTitle, useLocale, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { languageName } from "#src/kernel/languages.ts";
import { jumpToField } from "./jump-to-field.ts";
import { checksMessages } from "./messages.ts";

interface Finding {
  readonly severity: "error" | "warning";
  readonly field: string;
  readonly message: string;
  readonly near?: string;
}

/** How the published text stands in another language. */
interface Translation {
  readonly language: string;
  readonly state: "missing" | "older" | "current";
}

/** Names of who made the document and of who changed it last, as far as they are still at the desk. */
interface People {
  readonly madeBy?: string;
  readonly changedBy?: string;
}

/** One list beside the form: what is missing before publishing, and what could be better; each leads to its field. */
export function Checks() {
  const { id, collectionSlug, lastUpdateTime, hasPublishedDoc } = useDocumentInfo();
  const { code: locale } = useLocale();
  const { i18n } = useTranslation();
  const { getEntityConfig } = useConfig();
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [translations, setTranslations] = useState<readonly Translation[]>([]);
  const [people, setPeople] = useState<People>({});
  const say = checksMessages(i18n.language);

  useNameOfUntitled(say("untitled"));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after every save and publication
  useEffect(() => {
    if (id === undefined || !collectionSlug) return;
    const ending = new AbortController();
    fetch(`/admin/api/${collectionSlug}/${id}/checks?locale=${locale}`, {
      signal: ending.signal,
      headers: { "accept-language": i18n.language },
    })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((answer?: { findings: readonly Finding[]; translations: readonly Translation[]; people?: People }) => {
        setFindings(answer?.findings);
        setTranslations(answer?.translations ?? []);
        setPeople(answer?.people ?? {});
      })
      // while the desk does not answer, the last list stays
      .catch(() => undefined);
    return () => ending.abort();
  }, [id, collectionSlug, locale, i18n.language, lastUpdateTime, hasPublishedDoc]);

  if (!findings || !collectionSlug) return null;
  const { fields } = getEntityConfig({ collectionSlug });
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return (
    <section className="arengo-checks" aria-labelledby="arengo-checks">
      <h2 id="arengo-checks">{say("title")}</h2>
      <p role="status">
        {findings.length === 0 ? say("nothing") : say("counts", { errors: errors.length, warnings: warnings.length })}
      </p>
      {(
        [
          ["missing", errors],
          ["better", warnings],
        ] as const
      ).map(([name, list]) =>
        list.length === 0 ? null : (
          <div key={name} className={`arengo-checks-${name}`}>
            <h3>{say(name)}</h3>
            <ul>
              {list.map(({ field, message, near }) => (
                <li key={`${field} ${message}`}>
                  <button type="button" onClick={() => void jumpToField(field, fields, near)}>
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {translations.length > 0 && (
        <>
          <h3>{say("languages")}</h3>
          <ul>
            {translations.map(({ language, state }) => (
              <li key={language}>
                <a href={`/admin/collections/${collectionSlug}/${id}?locale=${language}`}>
                  {languageName(language, i18n.language)}
                </a>
                : {say(`translation.${state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {(["madeBy", "changedBy"] as const).map((role) => {
        const name = people[role];
        return name === undefined ? null : <p key={role}>{say(role, { name })}</p>;
      })}
    </section>
  );
}

/** What has no title yet is called so; Payload would head its form with the number of the document. */
function useNameOfUntitled(untitled: string): void {
  const { id, data } = useDocumentInfo();
  const { title, setDocumentTitle } = useDocumentTitle();
  // biome-ignore lint/correctness/useExhaustiveDependencies: Payload says its title again with every change of the data
  useEffect(() => {
    if (id === undefined || title !== String(id)) return;
    const afterPayload = setTimeout(() => setDocumentTitle(untitled));
    return () => clearTimeout(afterPayload);
  }, [id, data, title, setDocumentTitle, untitled]);
}
