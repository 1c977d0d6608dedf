import { type listIssues, listTroubled } from "#src/newsletter/index.ts";
import type { Db } from "#src/platform/db.ts";
import { romeTime } from "../channels/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { newsletterDeskMessages } from "./messages.ts";

type Issue = Awaited<ReturnType<typeof listIssues>>[number];

const mostNamed = 50;

/** What was sent to a list, how far it is, and letters that a person must look at. */
export async function Issues(props: {
  issues: readonly Issue[];
  language: string;
  list: string;
  mayKeep: boolean;
  db: Db;
}) {
  const { issues, language, list, mayKeep, db } = props;
  const say = newsletterDeskMessages(language);
  const time = romeTime(language);
  return (
    <>
      <h2>{say("issues")}</h2>
      <p>{say("noOpens")}</p>
      {issues.length === 0 && <p>{say("noIssues")}</p>}
      {issues.length > 0 && (
        <ScrollTable
          label={say("issues")}
          columns={(["issue", "when", "sent", "queued", "refused", "uncertain", "other"] as const).map((column) =>
            say(column),
          )}
        >
          {issues.map(({ id, kind, parts, state, madeAt, progress }) => (
            <tr key={id}>
              <th scope="row">
                <a className="arengo-tap" href={`/admin/canali/newsletter/lista?id=${list}&invio=${id}`}>
                  {parts[0]?.title}
                </a>{" "}
                ({say(`kind.${kind}`)}
                {state === "withdrawn" && `, ${say("withdrawn")}`})
              </th>
              <td>{time.format(madeAt)}</td>
              <td>{progress.sent}</td>
              <td>{progress.queued + progress.sending}</td>
              <td>{progress.refused}</td>
              <td>{progress.uncertain}</td>
              <td>{progress.left + progress.withdrawn}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      {mayKeep &&
        issues
          .filter(({ progress }) => progress.refused + progress.uncertain > 0)
          .slice(0, 5)
          .map((issue) => <Troubled key={issue.id} {...{ issue, language, list, db }} />)}
    </>
  );
}

async function Troubled({ issue, language, list, db }: { issue: Issue; language: string; list: string; db: Db }) {
  const say = newsletterDeskMessages(language);
  const time = romeTime(language);
  const rows = await listTroubled(db, issue.id, mostNamed);
  return (
    <details className="arengo-amend">
      <summary>
        {say("troubled")}: {issue.parts[0]?.title}
      </summary>
      <ul>
        {rows.map(({ id, state, email, code, status, nextAt }) => (
          <li key={id}>
            {email ?? say("forgotten")}: {say(`state.${state}` as "state.refused", { at: time.format(nextAt) })}{" "}
            {code && `(${code} ${status})`}
            {state === "uncertain" && email && (
              <form className="arengo-actions" method="post" action="/admin/api/newsletter/uncertain">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="list" value={list} />
                {(["again", "leave"] as const).map((decision) => (
                  <button
                    key={decision}
                    type="submit"
                    name="decision"
                    value={decision}
                    className="btn btn--style-secondary btn--size-medium"
                  >
                    {say(decision, { email })}
                  </button>
                ))}
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
