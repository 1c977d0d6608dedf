/** @jsxImportSource preact */

import { findAtPath } from "#src/content/index.ts";
import { startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { dayOf } from "./content.ts";
import { findDataSchema } from "./data-schemas/schemas.ts";
import { listExposures } from "./exposures.ts";
import { transparencyText } from "./messages.ts";
import { contentPath, nodePaths, proofJsonPath, rootPaths } from "./paths.ts";
import { gates } from "./tree/gates.ts";
import { findNode } from "./tree/nodes.ts";
import { DataTableView } from "./views/data-table.tsx";
import { Downloads, ExposureBody } from "./views/exposure-view.tsx";

/**
 * One content with its proof of publication: when it was first said, the entry of the register that holds it, its hashes.
 * Source: D.Lgs. 33/2013 artt. 15 c. 2, 26 c. 3, 39 c. 3: publishing is a condition of effect or payment
 */
export const contentPage: PublicPage = {
  paths: { it: `${rootPaths.it}/contenuti/:id`, en: `${rootPaths.en}/contents/:id` },
  load: async ({ db, site, locale, now, params, origin }) => {
    const id = params.id ?? "";
    const [exposure] = isUuid(id) ? await listExposures(db, { site, id, now }) : [];
    const node = exposure && findNode(exposure.document.content.node);
    if (!exposure || !node) return undefined;
    const text = transparencyText(locale);
    const { document, entry, firstPublishedAt, updatedAt } = exposure;
    const { content, table } = document;
    const moment = dateFormat(locale, { dateStyle: "long", timeStyle: "medium" });
    const day = dateFormat(locale, { dateStyle: "long" });
    const foreign = locale === "it" ? {} : { lang: "it" };
    const facts: readonly [string, string][] = [
      [text("office"), document.office],
      [text("first"), moment.format(firstPublishedAt)],
      [text("current"), moment.format(updatedAt)],
      [text("duty"), content.dutyFrom ? day.format(startOfDay(dayOf(content.dutyFrom))) : ""],
      [text("end"), document.visibleUntil ? day.format(new Date(document.visibleUntil)) : text("noEnd")],
    ];
    const gate = gates[node.id];
    const found = await findAtPath(db, { site, path: contentPath(id, "it"), now });
    const corrections = found?.kind === "document" ? found.corrections : [];
    const schema = table && findDataSchema(table.schema);
    return {
      title: document.title,
      description: (content.text || node.name).slice(0, 160),
      breadcrumb: [
        { label: text("title"), href: addressIn(rootPaths, locale) },
        { label: node.name, href: addressIn(nodePaths(node), locale) },
        { label: document.title },
      ],
      alternates: { it: contentPath(id, "it"), en: contentPath(id, "en") },
      robots: "index",
      tags: document.tags,
      ...(document.visibleUntil && { expiresAt: new Date(document.visibleUntil) }),
      lastModified: updatedAt,
      updatedAt: "told",
      jsonLd: [
        {
          ...{ "@context": "https://schema.org", "@type": table ? "Dataset" : "CreativeWork", name: document.title },
          ...{ url: origin + contentPath(id, "it"), inLanguage: "it", dateModified: document.updatedAt },
          ...{ datePublished: firstPublishedAt.toISOString(), description: content.text || node.name },
        },
      ],
      body: (
        <div class="container py-4">
          <h1 {...foreign}>{document.title}</h1>
          <p>
            {text("inNode")}
            {colon(locale)}{" "}
            <a href={addressIn(nodePaths(node), locale)} {...foreign}>
              {node.name}
            </a>
          </p>
          <ExposureBody exposure={exposure} locale={locale} />
          {table && (
            <>
              <h2 class="h4">{text("table")}</h2>
              {schema && (
                <p {...foreign}>
                  {text("tableSource")}
                  {colon(locale)} {schema.title}, {schema.source}
                </p>
              )}
              <Downloads exposure={exposure} locale={locale} />
              <DataTableView table={table} title={document.title} locale={locale} />
            </>
          )}
          {corrections.length > 0 && (
            <>
              <h2 class="h4">{text("corrections")}</h2>
              <ul>
                {corrections.map(({ entry: number, at, note }) => (
                  <li key={number}>
                    {day.format(at)}
                    {colon(locale)} <span {...foreign}>{note}</span>{" "}
                    <a href={`/registro/entry/${number}`}>{text("entryNumber", { number })}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 class="h4">{text("proof")}</h2>
          {gate && <p {...foreign}>{text(`gate.${gate.of}`, { source: gate.source })}</p>}
          <dl>
            {facts
              .filter(([, value]) => value !== "")
              .map(([label, value]) => (
                <div key={label} class="mb-2">
                  <dt>{label}</dt>
                  <dd class="mb-0">{value}</dd>
                </div>
              ))}
            <div class="mb-2">
              <dt>{text("entry")}</dt>
              <dd class="mb-0">
                {entry}. <a href={`/registro/entry/${entry}`}>{text("verify")}</a>
              </dd>
            </div>
            {document.files.map(({ name, sha256 }) => (
              <div key={sha256} class="mb-2">
                <dt>
                  {name}, {text("fileHash")}
                </dt>
                <dd class="mb-0 font-monospace text-break">{sha256}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={proofJsonPath.replace(":id", id)}>{text("proofJson")}</a>
          </p>
        </div>
      ),
    };
  },
};
