import type { ServerProps } from "payload";
import { may } from "#src/identity/index.ts";
import { setUpMessages } from "./messages.ts";

interface Steps {
  readonly municipality: boolean;
  readonly look: boolean;
  readonly people: boolean;
  readonly topics: boolean;
}

const settingsPath = "/admin/globals/site-settings";
const formOf = { municipality: settingsPath, look: settingsPath, people: "/admin/collections/users/create" } as const;

/** What an installation still lacks, for its administrators, until nothing is lacking. */
export async function FirstSteps({ payload, i18n, user }: ServerProps) {
  if (!may((user?.roles ?? []) as never, "administer")) return null;
  const steps = await readSteps(payload);
  if (Object.values(steps).every(Boolean)) return null;
  const say = setUpMessages(i18n.language);
  return (
    <section className="arengo-steps" aria-labelledby="arengo-steps">
      <h2 id="arengo-steps">{say("title")}</h2>
      <p>{say("intro")}</p>
      <ol>
        {(Object.keys(steps) as (keyof Steps)[]).map((step) => (
          <li key={step} data-done={steps[step]}>
            <p>
              {step === "topics" ? <strong>{say(step)}</strong> : <a href={formOf[step]}>{say(step)}</a>}{" "}
              <span>({say(steps[step] ? "done" : "open")})</span>
            </p>
            <p>{say(`${step}Help`)}</p>
            {step === "topics" && !steps.topics && (
              <form method="post" action="/admin/api/set-up/topics">
                <button type="submit" className="btn btn--style-primary btn--size-medium">
                  {say("makeTopics")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

async function readSteps(payload: ServerProps["payload"]): Promise<Steps> {
  const [settings, users, topics] = await Promise.all([
    payload.findGlobal({ slug: "site-settings" as never, depth: 0 }) as Promise<{
      municipality?: string | null;
      coatOfArms?: unknown;
    }>,
    payload.count({ collection: "users" as never }),
    payload.count({ collection: "topics" as never }),
  ]);
  return {
    municipality: Boolean(settings.municipality),
    look: Boolean(settings.coatOfArms),
    people: users.totalDocs > 1,
    topics: topics.totalDocs > 0,
  };
}
