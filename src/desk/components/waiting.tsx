import type { ServerProps } from "payload";
import { collectionOf } from "#src/content/desk-types.ts";
import { waitingMessages } from "./messages.ts";

interface Waiting {
  readonly id: number | string;
  readonly title?: string | null;
  readonly slug: string;
}

/** What waits for somebody: drafts sent for approval. */
export async function Waiting({ payload, i18n, user }: ServerProps) {
  const say = waitingMessages(i18n.language);
  const found = await Promise.all(
    Object.values(collectionOf).map(async (slug) => {
      const { docs } = await payload.find({
        collection: slug as never,
        draft: true,
        depth: 0,
        limit: 20,
        where: { inReview: { equals: true }, _status: { equals: "draft" } },
        user,
        overrideAccess: false,
      });
      return (docs as Omit<Waiting, "slug">[]).map((doc): Waiting => ({ id: doc.id, title: doc.title ?? null, slug }));
    }),
  );
  const waiting = found.flat();
  return (
    <section className="arengo-waiting" aria-labelledby="arengo-waiting">
      <h2 id="arengo-waiting">{say("title")}</h2>
      {waiting.length === 0 ? (
        <p>{say("nothing")}</p>
      ) : (
        <ul>
          {waiting.map(({ id, title, slug }) => (
            <li key={`${slug}/${id}`}>
              <a href={`/admin/collections/${slug}/${id}`}>{title || say("untitled")}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
