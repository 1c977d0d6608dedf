import { setAutomaticKinds } from "#src/channels/index.ts";
import { mainSite, PublicDocument } from "#src/content/index.ts";
import { demoLists, demoTopics } from "#src/demo/index.ts";
import { makeList, nameIn, reduceStored, showLetter } from "#src/newsletter/index.ts";
import { composeLetter } from "#src/platform/compose-letter.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import type { Db } from "#src/platform/db.ts";
import { keepInSpool } from "#src/platform/spool.ts";
import { makeTopic } from "#src/push/index.ts";

interface ListLoader {
  readonly config: Config;
  /** Seals what opens a channel. */
  readonly key: Buffer;
  readonly now: Date;
}

/**
 * Opens lists and topics, once everything is published, so that nothing old goes out; and lays one letter among the mail that was not sent, for
 * whoever wants to see one. Repeatable: what is there stays as it is.
 */
export async function loadLists(db: Db, { config, key, now }: ListLoader): Promise<void> {
  const held = await db.selectFrom("newsletter.lists").select("id").limit(1).execute();
  if (held.length > 0) return;
  await db.transaction().execute(async (tx) => {
    for (const { site, kinds, ...said } of demoLists) {
      const made = await makeList(tx, key, { site, fields: { ...said, isOpen: true }, now });
      if (made.ok) await setAutomaticKinds(tx, site, made.value.id, kinds);
    }
    for (const { site, ...said } of demoTopics)
      await makeTopic(tx, key, { site, fields: { ...said, isOpen: true }, now });
  });
  if (!config.mail) await layLetter(db, config, now);
}

/** The newest news item that has a picture, as a letter. */
async function layLetter(db: Db, config: Config, now: Date): Promise<void> {
  const rows = await db
    .selectFrom("published.documents")
    .select("document")
    .where("site", "=", mainSite)
    .where("kind", "=", "news")
    .where("locale", "=", "it")
    .orderBy("visibleFrom", "desc")
    .limit(50)
    .execute();
  const read = rows.flatMap(({ document }) => PublicDocument.safeParse(document).data ?? []);
  const news = read.find(({ image }) => image !== undefined) ?? read[0];
  const [list] = demoLists;
  if (!news || !list) return;
  const folders = dataFolders(config);
  const largest = news.image?.sizes.at(-1);
  const part = {
    ...{ title: news.title, text: news.summary, language: "it", link: config.publicUrl + news.path },
    media: largest ? [{ ...largest, alt: news.image?.alt ?? "" }] : [],
  };
  const names = { it: list.nameIt, en: list.nameEn };
  const deps = { origin: config.publicUrl, from: config.letters.from, reducePicture: reduceStored(folders.files), now };
  const told = { kind: "letter", day: null, parts: [part] } as const;
  const { subject, html, text } = await showLetter(db, { site: mainSite, names, told, locale: "it" }, deps);
  const host = new URL(config.publicUrl).hostname;
  const letter = await composeLetter({
    ...{ from: { name: nameIn(names, "it"), address: config.letters.from }, to: "lettrice@comune.example" },
    ...{
      subject,
      text,
      html,
      date: now,
      messageId: `<dimostrazione@${host}>`,
      listId: `dimostrazione.newsletter.${host}`,
    },
    unsubscribe: `${config.publicUrl}/newsletter/smetti-subito`,
  });
  await keepInSpool(folders.letters, letter, now);
}
