import { searchSubscribers } from "#src/newsletter/index.ts";
import type { Db } from "#src/platform/db.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { newsletterDeskMessages } from "./messages.ts";

const mostShown = 50;

/** Journalists who asked for a press list and confirmed, each with the three decisions. */
export async function Journalists({ db, list, language }: { db: Db; list: string; language: string }) {
  const say = newsletterDeskMessages(language);
  const waiting = await searchSubscribers(db, list, { words: "", limit: mostShown, waiting: true });
  if (waiting.length === 0) return null;
  const decisions = { accredited: "accredit", embargo: "embargo", refused: "refuse" } as const;
  return (
    <section aria-labelledby="journalists">
      <h2 id="journalists">{say("journalists")}</h2>
      <ul>
        {waiting.map(({ id, email, person, outlet }) => (
          <li key={id}>
            {person}, {outlet}: {email}
            <form className="arengo-actions" method="post" action="/admin/api/newsletter/accredit">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="list" value={list} />
              {Object.entries(decisions).map(([decision, label]) => (
                <button
                  key={decision}
                  type="submit"
                  name="decision"
                  value={decision}
                  className="btn btn--style-secondary btn--size-medium"
                >
                  {say(label, { email })}
                </button>
              ))}
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who gets a list, with the words they agreed to; found by a part of the address. */
export async function Subscribers(props: {
  db: Db;
  list: string;
  language: string;
  words: string;
  time: Intl.DateTimeFormat;
}) {
  const { db, list, language, words, time } = props;
  const say = newsletterDeskMessages(language);
  const rows = await searchSubscribers(db, list, { words, limit: mostShown, waiting: false });
  return (
    <section aria-labelledby="subscribers">
      <h2 id="subscribers">{say("subscribers")}</h2>
      <form className="arengo-form" method="get" action="/admin/canali/newsletter/lista">
        <input type="hidden" name="id" value={list} />
        <p className="arengo-field">
          <label htmlFor="subscriber-words">{say("search")}</label>
          <input id="subscriber-words" name="words" defaultValue={words} maxLength={100} />
        </p>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          {say("find")}
        </button>
      </form>
      {rows.length === 0 && <p>{say("nobodyFound")}</p>}
      {rows.length > 0 && (
        <ScrollTable
          label={say("subscribers")}
          columns={[say("address"), say("rhythm"), say("consent"), say("actions")]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.email}
                {row.person && ` (${row.person}, ${row.outlet})`}
              </th>
              <td>
                {row.suspendedAt && say("suspended", { at: time.format(row.suspendedAt) })}{" "}
                {row.confirmedAt ? say(`rhythm.${row.rhythm}`) : say("notConfirmed")}{" "}
                {say(`accreditation.${row.accreditation}`)} {row.mayEmbargo && say("trusted")}
              </td>
              <td>{say("consentOf", { at: time.format(row.confirmedAt ?? row.askedAt), text: row.consent })}</td>
              <td>
                {(["erase", ...(row.suspendedAt ? (["resume"] as const) : [])] as const).map((step) => (
                  <form key={step} method="post" action={`/admin/api/newsletter/${step}`}>
                    <input type="hidden" name="id" value={row.subscriberId} />
                    <input type="hidden" name="list" value={list} />
                    <button type="submit" className="btn btn--style-secondary btn--size-medium">
                      {say(step, { email: row.email })}
                    </button>
                  </form>
                ))}
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </section>
  );
}
