/** @jsxImportSource preact */
import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import type { Crumb, PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { latestDay } from "./board.ts";
import { transparencyTag } from "./document.ts";
import { type Exposure, listExposures, readSectionState } from "./exposures.ts";
import { formerManagers, isFormer } from "./label-of.ts";
import { transparencyText } from "./messages.ts";
import { readTree, type StandingNode } from "./node-queries.ts";
import { findNodeAt, nodePaths, rootPaths } from "./paths.ts";
import { archiveId, childrenOf, findNode, repealedNodes } from "./tree/nodes.ts";
import { NodeView } from "./views/node-view.tsx";

/** An entry of the first level (`/amministrazione-trasparente/organizzazione`). */
export const firstLevelPage: PublicPage = {
  paths: { it: `${rootPaths.it}/:slug`, en: `${rootPaths.en}/:slug` },
  load: (context) => load(context, undefined, context.params.slug ?? ""),
};

/** An entry of the second level. */
export const secondLevelPage: PublicPage = {
  paths: { it: `${rootPaths.it}/:parent/:slug`, en: `${rootPaths.en}/:parent/:slug` },
  load: (context) => load(context, context.params.parent, context.params.slug ?? ""),
};

async function load(context: PageContext, parent: string | undefined, slug: string): Promise<PageModel | undefined> {
  const { db, site, locale, now, origin } = context;
  const found = findNodeAt(parent, slug);
  if (!found) return undefined;
  const { id } = found;
  const [{ nodes, settings }, exposures, { past, published, nextChange }] = await Promise.all([
    readTree(db, site),
    listPlaced(db, site, id, now),
    readSectionState(db, { site, node: id, now }),
  ]);
  const node = nodes.find((one) => one.id === id) as StandingNode;
  // an entry with others below is as fresh as the freshest of them
  const freshOn = latestDay(
    nodes.filter((one) => one.id === id || one.parent === id),
    published,
  );
  const today = civilDateOf(now);
  const paths = nodePaths(node);
  const below = new Set((id === archiveId ? repealedNodes : childrenOf(id)).map((child) => child.id));
  const children = nodes
    .filter((one) => below.has(one.id))
    .map((child) => ({ ...child, freshOn: latestDay([child], published) }));
  return {
    title: node.name,
    description: `${node.name}. ${node.content || transparencyText(locale)("lead")}`.slice(0, 160),
    breadcrumb: crumbs(node, locale),
    alternates: paths,
    robots: "index",
    tags: [transparencyTag, ...exposures.flatMap(({ document }) => document.tags)],
    // what the page says depends on the day: what is empty, who has left an office
    expiresAt: startOfDay(addDays(today, 1)),
    nextChange,
    ...(freshOn && { lastModified: startOfDay(freshOn) }),
    updatedAt: "above",
    jsonLd: [
      {
        ...{ "@context": "https://schema.org", "@type": "WebPage", name: node.name, inLanguage: "it" },
        url: origin + addressIn(paths, locale),
        ...(freshOn && { dateModified: freshOn }),
        isPartOf: { "@type": "CollectionPage", name: transparencyText("it")("title"), url: origin + rootPaths.it },
        about: { "@type": "Legislation", name: node.reference },
      },
    ],
    body: <NodeView {...{ locale, node, children, exposures, past, freshOn, today, settings }} />,
  };
}

/** The contents that stand under an entry today: of managers, those who left have an entry of their own. */
async function listPlaced(db: Db, site: string, id: string, now: Date): Promise<Exposure[]> {
  const today = civilDateOf(now);
  const { node: ofFormer, from } = formerManagers;
  const nodes = id === ofFormer ? [id, ...from] : [id];
  const exposures = await listExposures(db, { site, nodes, now });
  const isManaging = (node: string) => from.some((one) => one === node);
  const placed = exposures.filter(({ document: { content } }) =>
    isManaging(content.node) ? isFormer(content, today) === (id === ofFormer) : true,
  );
  return nodes.flatMap((node) => placed.filter(({ document }) => document.content.node === node));
}

function crumbs(node: StandingNode, locale: string): Crumb[] {
  const parent = node.parent ? findNode(node.parent) : undefined;
  return [
    { label: transparencyText(locale)("title"), href: addressIn(rootPaths, locale) },
    ...(parent ? [{ label: parent.name, href: addressIn(nodePaths(parent), locale) }] : []),
    { label: node.name },
  ];
}
