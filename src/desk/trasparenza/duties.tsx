import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { type DutyRow, readDuties } from "#src/trasparenza/index.ts";
import { CheckField, Send, TextField } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** The calendar of what falls due: by when, who owes it, what met it; and the one that was chosen. */
export async function TransparencyDuties(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = transparencyDeskMessages(language);
  const rows = mayWork(req, "write") ? await readDuties(dbOf(req), mainSite, new Date()) : [];
  const chosen = rows.find(({ duty }) => duty.id === asked(view, "id"));
  const count = (state: DutyRow["state"]) => rows.filter((row) => row.state === state).length;
  return (
    <TransparencyFrame view={view} may={mayWork(req, "write")}>
      <p>
        <a href="/admin/trasparenza">{say("back")}</a>
      </p>
      <h1>{say("duties")}</h1>
      <p>{say("dutiesHelp")}</p>
      <p>
        <strong>
          {say("dutyCounts", { late: count("late"), soon: count("soon"), later: count("later") + count("met") })}
        </strong>
      </p>
      {chosen && mayWork(req, "publish") && <Chosen row={chosen} language={language} />}
      <Rows rows={rows} language={language} />
    </TransparencyFrame>
  );
}

const nameOf = ({ duty }: DutyRow, language: string) => (language === "it" ? duty.it : duty.en);

function Rows({ rows, language }: { rows: readonly DutyRow[]; language: string }) {
  const say = transparencyDeskMessages(language);
  return (
    <ScrollTable
      label={say("duties")}
      columns={(["duty", "dueBy", "standing", "node", "office", "metBy", "law"] as const).map((key) => say(key))}
    >
      {rows.map((row) => (
        <tr key={row.duty.id}>
          <th scope="row">
            <a href={`/admin/trasparenza/scadenze?id=${row.duty.id}`}>{nameOf(row, language)}</a>
          </th>
          <td>{dayInFigures(row.due)}</td>
          <td>{say(`duty.${row.state}`)}</td>
          <td>
            <a href={`/admin/trasparenza/voce?id=${row.node.id}`}>
              {row.node.id} {row.node.name}
            </a>
          </td>
          <td>{row.office}</td>
          <td>{row.metOn && [dayInFigures(row.metOn), row.metBy].filter(Boolean).join(", ")}</td>
          <td>
            {row.duty.source}
            {row.duty.evidence === "default" && ` (${say("byDefault")})`}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Chosen({ row, language }: { row: DutyRow; language: string }) {
  const say = transparencyDeskMessages(language);
  const { duty, rule, choice, due } = row;
  return (
    <section aria-label={nameOf(row, language)}>
      <h2>{nameOf(row, language)}</h2>
      <p>{duty.source}</p>
      <DeskForm action="duty-met" values={{ duty: duty.id, due }}>
        <p>{say("metHelp", { due: dayInFigures(due) })}</p>
        <TextField name="note" label={say("metNote")} value="" />
        <Send label={say("sayMet")} name="next" value="met" />
        <Send label={say("takeBack")} name="next" value="back" weak />
      </DeskForm>
      <DeskForm action="duty" values={{ duty: duty.id }}>
        {rule.every === "year" ? (
          <TextField name="dueOn" label={say("dueOn")} value={rule.on.split("-").reverse().join("/")} />
        ) : (
          <TextField name="dueDays" type="number" label={say("dueDays")} value={String(rule.days)} />
        )}
        <TextField name="office" label={say("office")} value={choice?.office ?? ""} />
        <TextField name="email" label={say("email")} value={choice?.email ?? ""} />
        <CheckField name="off" label={say("dutyOff")} checked={choice?.offReason != null} />
        <TextField name="offReason" label={say("offReason")} value={choice?.offReason ?? ""} />
        <Send label={say("saveDuty")} />
      </DeskForm>
    </section>
  );
}
