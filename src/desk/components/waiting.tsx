import type { ServerProps } from "payload";
import { collectionOf } from "#src/content/desk-types.ts";
import { waitingMessages } from "./messages.ts";

interface Waiting {
  readonly id: number | string;
  readonly title?: string | null;
  readonly slug: string;
}

/** What waits for somebody: drafts sent for approval, and what an empty installation still lacks. */
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
  const settings = (await payload.findGlobal({ slug: "site-settings" as never, depth: 0 })) as {
    municipality?: string | null;
  };
  return (
    <section className="arengo-waiting" aria-labelledby="arengo-waiting">
      {!settings.municipality && (
        <>
          <h2>{say("setUp")}</h2>
          <ol>
            <li>
              <a href="/admin/globals/site-settings">{say("setUpMunicipality")}</a>
            </li>
            <li>
              <a href="/admin/collections/users/create">{say("setUpUsers")}</a>
            </li>
            <li>
              <a href="/admin/collections/topics">{say("setUpTopics")}</a>
            </li>
          </ol>
        </>
      )}
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
