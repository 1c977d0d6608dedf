import type { AdminViewServerProps } from "payload";
import { categoryName, countRequests, listRequests, requestStates } from "#src/assistance/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { mayAnswer } from "./access.ts";
import { RequestsFrame, States } from "./frame.tsx";
import { requestsDeskMessages } from "./messages.ts";

const path = "/admin/assistance";
const onePage = 50;

/** Requests for assistance, newest first, by state. For those who answer citizens. */
export async function Assistance(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const may = mayAnswer(req, "assistance-request");
  return (
    <RequestsFrame view={view} may={may}>
      {may && <Requests view={view} />}
    </RequestsFrame>
  );
}

async function Requests({ view }: { view: AdminViewServerProps }) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = requestsDeskMessages(language);
  const state = requestStates.find((one) => one === asked(view, "state"));
  const before = Number(asked(view, "before")) || undefined;
  const db = dbOf(req);
  const [counts, rows] = await Promise.all([
    countRequests(db, mainSite),
    listRequests(db, { site: mainSite, state, before, limit: onePage }),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const last = rows.length === onePage ? rows.at(-1)?.number : undefined;
  return (
    <>
      <h1>{say("assistance.title")}</h1>
      <p>{say("assistance.intro")}</p>
      <States
        {...{ label: say("states"), path, chosen: state ?? "" }}
        states={[
          { state: "", name: say("all"), count: all },
          ...requestStates.map((one) => ({ state: one, name: say(`assistance.${one}`), count: counts[one] })),
        ]}
      />
      {rows.length === 0 ? (
        <p>{say("assistance.none")}</p>
      ) : (
        <ScrollTable
          label={say("assistance.title")}
          columns={[say("number"), say("sentAt"), say("assistance.about"), say("who"), say("state"), say("office")]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`${path}/request?id=${row.id}`}>{say("assistance.one", { number: row.number })}</a>
              </th>
              <td>{date.format(row.sentAt)}</td>
              <td>{row.serviceTitle ?? categoryName(row.category, language)}</td>
              <td>
                {row.name} {row.surname}
              </td>
              <td>{say(`assistance.${row.state}`)}</td>
              <td>{row.office}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      {last !== undefined && (
        <p>
          <a href={`${path}?${new URLSearchParams({ ...(state && { state }), before: String(last) })}`}>
            {say("next")}
          </a>
        </p>
      )}
    </>
  );
}
