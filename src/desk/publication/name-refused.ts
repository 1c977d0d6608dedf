import type { CollectionAfterErrorHook, PayloadRequest, Where } from "payload";
import { collectionOf, type DeskDocument, type DeskType, type Kind } from "#src/content/desk-types.ts";
import { deskMessages } from "../messages.ts";

/** Documents named in one refusal at most. */
const mostNamed = 50;

/**
 * Says why several documents are not changed together, and of each one by its name what it lacks for publication: as Payload has it, who
 * asks by REST reads that something went wrong. Only what the person may read is named.
 */
export const nameRefused =
  (type: DeskType): CollectionAfterErrorHook =>
  async ({ error, req }) => {
    const language = req.i18n?.language ?? "it";
    const say = deskMessages(language);
    const isOfSeveral = error.message.endsWith("has disabled bulk edit") || error.message === say("noBulk");
    if (!isOfSeveral || !req.user) return undefined;
    // who asks for documents in a way that cannot be read is refused all the same, and none is named
    const documents = await findAsked(req, type).catch(() => []);
    const refused = documents.map((found) => {
      const lacks = type
        .check({ ...found, ...(req.data as object | undefined) }, language)
        .filter(({ severity }) => severity === "error")
        .map(({ message }) => message);
      const values = { title: titleOf(found) || say("bulk.untitled"), lacks: lacks.join(" ") };
      return { id: found.id, message: say(lacks.length > 0 ? "bulk.lacks" : "bulk.whole", values) };
    });
    return { status: 403, response: { errors: [{ name: "bulk", message: say("noBulk") }, ...refused] } };
  };

async function findAsked(req: PayloadRequest, type: DeskType): Promise<DeskDocument[]> {
  const { where } = req.query as { where?: Where };
  const { docs } = await req.payload.find({
    ...{ collection: collectionOf[type.kind as Kind] as never, user: req.user, overrideAccess: false, draft: true },
    ...{ where: where ?? {}, depth: 1, limit: mostNamed, sort: "id", locale: (req.locale ?? "it") as never },
  });
  return docs as unknown as DeskDocument[];
}

const titleOf = ({ title }: DeskDocument): string => (typeof title === "string" ? title.trim() : "");
