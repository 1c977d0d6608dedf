import { addressIn } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import { findSender } from "./find-sender.ts";
import { letterHtml } from "./letter-html.ts";
import { openPictures, type ReducePicture } from "./letter-pictures.ts";
import { letterText, subjectOf, type Told } from "./letters.ts";
import { nameIn } from "./name-in.ts";
import { partsFor } from "./parts.ts";
import { choicePaths, stopPaths } from "./paths.ts";

/** A letter as its readers get it. */
interface ShownLetter {
  readonly subject: string;
  readonly from: string;
  readonly html: string;
  readonly text: string;
}

/** What showing a letter needs. */
export interface ShowDeps {
  readonly origin: string;
  /** Address of the installation that letters come from. */
  readonly from: string;
  readonly reducePicture: ReducePicture;
  readonly now: Date;
}

/**
 * A letter of a list as a reader of a language gets it, made by what makes the letters themselves. The links to stop and to choose lead to the
 * pages without anybody's code; pictures stand in the HTML itself.
 */
export async function showLetter(
  db: Db,
  { site, names, told, locale }: { site: string; names: Readonly<Record<string, string>>; told: Told; locale: string },
  deps: ShowDeps,
): Promise<ShownLetter> {
  const sender = await findSender(db, site, deps);
  const around = {
    ...{
      list: nameIn(names, locale),
      sender: nameIn(sender.names, locale) || new URL(sender.origin).hostname,
      locale,
      now: deps.now,
    },
    stop: sender.origin + addressIn(stopPaths, locale),
    choices: sender.origin + addressIn(choicePaths, locale),
  };
  const own = { ...told, parts: partsFor(told.parts, locale) };
  const pictures = await openPictures(deps.reducePicture)(own.parts);
  const html = [...pictures.values()].reduce(
    (shown, { cid, data }) => shown.replaceAll(`cid:${cid}`, `data:image/jpeg;base64,${data.toString("base64")}`),
    letterHtml(own, around, pictures),
  );
  const from = `${around.sender} <${sender.address}>`;
  return { subject: subjectOf(own, around), from, html, text: letterText(own, around) };
}

/** What an issue tells, with its list; `undefined` where there is none. */
export function findTold(db: Db, id: string) {
  return db
    .selectFrom("newsletter.issues as i")
    .innerJoin("newsletter.lists as l", "l.id", "i.listId")
    .select(["i.kind", "i.day", "i.parts", "l.names", "l.id as listId"])
    .where("i.id", "=", id)
    .executeTakeFirst();
}
