import type { ServerProps, TypedUser } from "payload";
import { listDrafts } from "../overview/list-drafts.ts";
import { waitingMessages } from "./messages.ts";

/** What waits for somebody: drafts sent for approval, each with the name of who sent it. */
export async function Waiting({ payload, i18n, user }: ServerProps) {
  const say = waitingMessages(i18n.language);
  const waiting = await listDrafts({ payload, user: (user ?? null) as TypedUser | null }, "waiting", 40);
  return (
    <section className="arengo-waiting" aria-labelledby="arengo-waiting">
      <h2 id="arengo-waiting">{say("title")}</h2>
      {waiting.length === 0 ? (
        <p>{say("nothing")}</p>
      ) : (
        <ul>
          {waiting.map(({ id, title, slug, by }) => (
            <li key={`${slug}/${id}`}>
              <a href={`/admin/collections/${slug}/${id}`}>{title || say("untitled")}</a>
              {by !== undefined && ` – ${say("by", { name: by })}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
