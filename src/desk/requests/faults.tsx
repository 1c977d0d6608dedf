import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { countReports, faultCategoryName, faultStates, listReports } from "#src/fault-report/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { mayAnswer } from "./access.ts";
import { RequestsFrame, States } from "./frame.tsx";
import { requestsDeskMessages } from "./messages.ts";

const path = "/admin/faults";
const onePage = 50;

/** Fault reports, newest first, by state. For those who answer citizens. */
export async function Faults(view: AdminViewServerProps) {
  const may = mayAnswer(view.initPageResult.req, "fault-report");
  return (
    <RequestsFrame view={view} may={may}>
      {may && <Reports view={view} />}
    </RequestsFrame>
  );
}

async function Reports({ view }: { view: AdminViewServerProps }) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = requestsDeskMessages(language);
  const state = faultStates.find((one) => one === asked(view, "state"));
  const before = Number(asked(view, "before")) || undefined;
  const db = dbOf(req);
  const [counts, rows] = await Promise.all([
    countReports(db, mainSite),
    listReports(db, { site: mainSite, state, before, limit: onePage }),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const last = rows.length === onePage ? rows.at(-1)?.number : undefined;
  const columns = ["number", "sentAt", "fault.category", "fault.subject", "state", "fault.public"] as const;
  return (
    <>
      <h1>{say("fault.title")}</h1>
      <p>{say("fault.intro")}</p>
      <States
        {...{ label: say("states"), path, chosen: state ?? "" }}
        states={[
          { state: "", name: say("all"), count: all },
          ...faultStates.map((one) => ({ state: one, name: say(`fault.${one}`), count: counts[one] })),
        ]}
      />
      {rows.length === 0 ? (
        <p>{say("fault.none")}</p>
      ) : (
        <ScrollTable label={say("fault.title")} columns={columns.map((column) => say(column))}>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`${path}/report?id=${row.id}`}>{say("fault.one", { number: row.number })}</a>
              </th>
              <td>{date.format(row.sentAt)}</td>
              <td>{faultCategoryName(row.category, language)}</td>
              <td>{row.title || row.publicTitle}</td>
              <td>{say(`fault.${row.state}`)}</td>
              <td>{say(row.hiddenAt ? "fault.hidden" : row.releasedAt ? "fault.released" : "fault.unreleased")}</td>
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
