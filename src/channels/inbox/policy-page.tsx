/** @jsxImportSource preact */
import type { PublicPage } from "#src/platform/public-page.ts";
import { Table } from "#src/ui/table/component.tsx";
import { networkName } from "../publishers.ts";
import { listModeration } from "./list-items.ts";
import { policyText } from "./policy-messages.ts";
import { moderationRules } from "./rules.ts";

/** Where the policy stands, by language. */
export const policyPaths = { it: "/profili-ufficiali/moderazione", en: "/en/official-profiles/moderation" } as const;
const profilesPaths = { it: "/profili-ufficiali", en: "/en/official-profiles" } as const;

/** The policy by whose points alone comments are hidden, and the public register of how often. No personal data. */
export const policyPage: PublicPage = {
  paths: policyPaths,
  load: async ({ db, site, locale }) => {
    const text = policyText(locale);
    const rows = await listModeration(db, site);
    const columns = ["month", "network", "what", "rule", "count"] as const;
    const ruleOf = (rule: string) => text(`rule.${rule}` as "rule.insult");
    return {
      title: text("title"),
      description: text("lead"),
      breadcrumb: [
        { label: text("profiles"), href: locale === "en" ? profilesPaths.en : profilesPaths.it },
        { label: text("title") },
      ],
      alternates: policyPaths,
      tags: [],
      body: (
        <div class="container my-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          <h2>{text("rulesHeading")}</h2>
          <p>{text("rulesIntro")}</p>
          <ol>
            {moderationRules.map((rule) => (
              <li key={rule} id={rule}>
                {ruleOf(rule)}
              </li>
            ))}
          </ol>
          <h2>{text("rightsHeading")}</h2>
          <p>{text("rights")}</p>
          <h2>{text("registerHeading")}</h2>
          <p>{text("registerIntro")}</p>
          {rows.length === 0 ? (
            <p>{text("none")}</p>
          ) : (
            <Table
              locale={locale}
              header={columns.map((column) => text(column))}
              rows={rows.map(({ month, network, what, rule, count }) => [
                month,
                networkName(network),
                text(what),
                ruleOf(rule),
                count,
              ])}
            />
          )}
        </div>
      ),
    };
  },
};
