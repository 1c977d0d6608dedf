import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { type BoardRow, readBoard, readSectionSettings } from "#src/trasparenza/index.ts";
import { CheckField, Send, TextField } from "../albo/fields.tsx";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** The board of completeness and freshness: every entry, who answers for it, how it stands. */
export async function TransparencyBoard(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  const db = dbOf(req);
  const [rows, settings] = await Promise.all([readBoard(db, mainSite, new Date()), readSectionSettings(db, mainSite)]);
  const count = (state: string) => rows.filter(({ standing }) => standing.state === state).length;
  return (
    <TransparencyFrame view={view} may={mayWork(req, "write")}>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <p>
        <strong>
          {say("counts", {
            ...{ overdue: count("overdue"), soon: count("soon"), never: count("never"), fresh: count("fresh") },
          })}
        </strong>
      </p>
      <p className="arengo-actions">
        <a href="/admin/trasparenza/scadenze">{say("duties")}</a>{" "}
        <a href="/admin/trasparenza/accesso">{say("requests")}</a>{" "}
        <a href="/admin/api/trasparenza/griglia.csv">{say("gridCsv")}</a>{" "}
        <a href="/admin/api/trasparenza/griglia.xlsx">{say("gridXlsx")}</a>
      </p>
      <Rows rows={rows} language={req.i18n.language} />
      {mayWork(req, "publish") && (
        <>
          <h2>{say("settings")}</h2>
          <DeskForm action="settings">
            <TextField
              name="inhabitants"
              type="number"
              label={say("inhabitants")}
              value={String(settings.inhabitants)}
            />
            <TextField name="employees" type="number" label={say("employees")} value={String(settings.employees)} />
            <CheckField name="hasManagers" label={say("hasManagers")} checked={settings.hasManagers} />
            <TextField name="officerName" label={say("officerName")} value={settings.officerName} />
            <TextField name="officerEmail" label={say("officerEmail")} value={settings.officerEmail} />
            <Send label={say("saveSettings")} />
          </DeskForm>
        </>
      )}
    </TransparencyFrame>
  );
}

function Rows({ rows, language }: { rows: readonly BoardRow[]; language: string }) {
  const say = transparencyDeskMessages(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="arengo-scroll" tabIndex={0} aria-label={say("title")}>
      <table className="arengo-table">
        <thead>
          <tr>
            {(["node", "standing", "due", "freshOn", "contents", "office", "every"] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, standing, freshOn, exposures }) => (
            <tr key={node.id}>
              <th scope="row">
                <a href={`/admin/trasparenza/voce?id=${node.id}`}>
                  {node.id} {node.name}
                </a>
              </th>
              <td>{say(`standing.${standing.state}`)}</td>
              <td>{standing.due}</td>
              <td>{freshOn}</td>
              <td>{exposures.length}</td>
              <td>{node.office}</td>
              <td>{say(`every.${node.every}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
