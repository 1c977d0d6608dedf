import { findReferenced, type PublicDocument, type PublicFile } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import type { Content } from "../content.ts";
import { findActToKeep, type KeptAct } from "./acts.ts";

/** What a content takes over of what the site shows already, so that its own exposure can outlast the other one. */
export interface Gathered {
  readonly act?: KeptAct | undefined;
  /** Title and address of the page that is referred to, as they were when the content was published. */
  readonly kept?: { readonly title: string; readonly path: string } | undefined;
  readonly files: readonly PublicFile[];
  /** All that the page says that is referred to. */
  readonly words: string;
}

/** Looks up what a content refers to, as it is shown now. */
export async function gather(
  db: Db,
  content: Pick<Content, "reference" | "act">,
  given: { site: string; now: Date },
): Promise<Result<Gathered, { kind: "reference-gone" | "act-gone" }>> {
  const { reference } = content;
  const [referenced, act] = await Promise.all([
    reference && findReferenced(db, { ...given, references: [reference] }),
    content.act && findActToKeep(db, { ...given, id: content.act.id }),
  ]);
  const document = [...(referenced?.values() ?? [])][0];
  if (reference && !document) return err({ kind: "reference-gone" });
  if (content.act && !act) return err({ kind: "act-gone" });
  return ok({
    ...(act && { act: act.act }),
    ...(document && { kept: { title: document.title, path: document.path } }),
    words: document ? wordsIn(document).join("\n") : "",
    files: [...(act?.files ?? []), ...(document ? filesToKeep(document) : [])],
  });
}

/** Every text in a document, in whatever field it stands. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/** Every file that a content would publish: its own, and those taken over. */
export async function filesToPublish(
  db: Db,
  content: Content,
  given: { site: string; now: Date },
): Promise<PublicFile[]> {
  const gathered = await gather(db, content, given);
  return [...content.files, ...(gathered.ok ? gathered.value.files : [])];
}

/** Declarations on what somebody owns end with the office, before the rest does. Source: D.Lgs. 33/2013 art. 14 c. 2 */
const endsWithOffice = new Set(["situazione-patrimoniale", "redditi", "variazione-patrimoniale", "spese-elettorali"]);

/** The documents that a page carries, without its pictures and without what must end earlier than the rest. */
function filesToKeep(document: PublicDocument): PublicFile[] {
  const declarations = (document.declarations ?? []) as readonly { type?: string; file?: { sha256?: string } }[];
  const earlier = new Set(
    declarations.flatMap(({ type, file }) => (endsWithOffice.has(type ?? "") ? [file?.sha256] : [])),
  );
  return document.files
    .filter(({ mime, sha256 }) => !mime.startsWith("image/") && !earlier.has(sha256))
    .map(({ sha256, name, mime, bytes }) => ({ sha256, name, mime, bytes }));
}
