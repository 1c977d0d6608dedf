/** @jsxImportSource preact */

import { startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { latestDay } from "./board.ts";
import { transparencyTag } from "./document.ts";
import { readSectionState } from "./exposures.ts";
import { transparencyText } from "./messages.ts";
import { readTree } from "./node-queries.ts";
import { accessPaths, accessRegisterPaths, nodePaths, rootPaths } from "./paths.ts";
import { childrenOf } from "./tree/nodes.ts";

/** The section's first page: every entry of the first level as a link, in the order and the words of the law. Two statements. */
export const rootPage: PublicPage = {
  paths: rootPaths,
  load: async ({ db, site, locale, now, origin }) => {
    const text = transparencyText(locale);
    const [{ nodes }, { published, nextChange }] = await Promise.all([
      readTree(db, site),
      readSectionState(db, { site, now }),
    ]);
    const freshOn = latestDay(nodes, published);
    return {
      title: text("title"),
      description: text("lead").slice(0, 160),
      breadcrumb: [{ label: text("title") }],
      alternates: rootPaths,
      robots: "index",
      tags: [transparencyTag],
      nextChange,
      ...(freshOn && { lastModified: startOfDay(freshOn) }),
      updatedAt: "above",
      jsonLd: [
        {
          ...{ "@context": "https://schema.org", "@type": "CollectionPage", name: text("title") },
          url: origin + addressIn(rootPaths, locale),
          hasPart: childrenOf(undefined).map((node) => ({
            ...{ "@type": "WebPage", name: node.name, url: origin + addressIn(nodePaths(node), locale) },
          })),
        },
      ],
      body: (
        <div class="container py-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          {locale !== "it" && <p>{text("italianOnly")}</p>}
          <p>
            {text("updated")}
            {colon(locale)}{" "}
            {freshOn ? (
              <time datetime={freshOn}>{dateFormat(locale, { dateStyle: "long" }).format(startOfDay(freshOn))}</time>
            ) : (
              text("never")
            )}
          </p>
          <h2 class="h4">{text("sections")}</h2>
          <ul>
            {childrenOf(undefined).map((node) => (
              <li key={node.id}>
                <a href={addressIn(nodePaths(node), locale)} {...(locale !== "it" && { lang: "it" })}>
                  {node.name}
                </a>
              </li>
            ))}
          </ul>
          <ul class="list-unstyled">
            <li>
              <a href={addressIn(accessPaths, locale)}>{text("access")}</a>
            </li>
            <li>
              <a href={addressIn(accessRegisterPaths, locale)}>{text("accessRegister")}</a>
            </li>
          </ul>
        </div>
      ),
    };
  },
};
