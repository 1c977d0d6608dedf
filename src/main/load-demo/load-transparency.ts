import { listDocuments, mainSite } from "#src/content/index.ts";
import {
  type DemoTransparency,
  demoSettings,
  transparencyChecked,
  transparencyContents,
  transparencyNotApplicable,
} from "#src/demo/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { Signer } from "#src/register/index.ts";
import {
  Content,
  findNode,
  keepNode,
  keepSectionSettings,
  listContents,
  publishContent,
  saveContent,
} from "#src/trasparenza/index.ts";

const site = mainSite;
const by = "Dimostrazione";

/** Loads the invented contents of the transparency section. Repeatable: what is there stays as it is. */
export async function loadTransparency(db: Db, deps: { signer: Signer; now: Date }): Promise<void> {
  const { now, signer } = deps;
  const held = new Set(
    (await listContents(db, site)).flatMap(({ state, content }) => (state === "draft" ? [] : [content.title])),
  );
  const wanted = transparencyContents.filter(({ title }) => !held.has(title));
  if (wanted.length === transparencyContents.length) await choose(db, now);
  for (const content of wanted) {
    const id = await saveContent(db, { site, content: await contentOf(db, content, now), by, now });
    const done = await db
      .transaction()
      .execute((tx) => publishContent(tx, { signer, eventJobs: {}, now }, { site, id, role: "transparency-officer" }));
    if (!done.ok) throw new Error(`the demonstration's content is refused: ${JSON.stringify(done.error)}`);
  }
}

async function choose(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const officerEmail = String(demoSettings.it.email);
    await keepSectionSettings(tx, site, {
      inhabitants: 21_000,
      employees: 130,
      hasManagers: true,
      officerName: "Segretaria generale",
      officerEmail,
    });
    for (const node of transparencyChecked)
      await keepNode(tx, {
        site,
        node,
        choice: { checkedOn: civilDateOf(now), office: "Segreteria generale" },
        by,
        now,
      });
    for (const [node, notApplicable] of Object.entries(transparencyNotApplicable))
      await keepNode(tx, { site, node, choice: { notApplicable }, by, now });
    for (const { node, office } of transparencyContents)
      await keepNode(tx, { site, node, choice: { office }, by, now });
  });
}

async function contentOf(db: Db, given: DemoTransparency, now: Date): Promise<Content> {
  const { node, title, office, below = "", text = "", referenceTo, table } = given;
  const reference = referenceTo && (await findByTitle(db, referenceTo, now));
  return Content.parse({
    ...{ node, title, office, below, text, dutyFrom: civilDateOf(now), retention: findNode(node)?.retention },
    ...(reference && { reference }),
    ...(table && { table: { ...table, rows: table.rows.map((row) => [...row]) }, year: now.getFullYear() }),
  });
}

async function findByTitle(db: Db, { kind, title }: { kind: string; title: string }, now: Date) {
  const { documents } = await listDocuments(db, { site, locale: "it", now, kinds: [kind], order: "title", limit: 200 });
  const found = documents.find((document) => document.title.includes(title));
  return found && { kind, id: found.id };
}
