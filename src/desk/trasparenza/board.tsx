import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import {
  type BoardRow,
  coverage,
  listContents,
  listUnsettled,
  readBoard,
  readSectionSettings,
} from "#src/trasparenza/index.ts";
import { CheckField, ChoiceField, Send, TextField } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { Attention } from "./attention.tsx";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** Contents that reach their end within so many days are told. */
const daysEnding = 60;
const standings = ["overdue", "soon", "never", "fresh", "none"] as const;

/** The board of completeness and freshness: every entry, who answers for it, how it stands. */
export async function TransparencyBoard(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  const db = dbOf(req);
  const now = new Date();
  const [rows, settings, unsettled, contents] = await Promise.all([
    readBoard(db, mainSite, now),
    readSectionSettings(db, mainSite),
    listUnsettled(db, mainSite),
    listContents(db, mainSite),
  ]);
  const offices = [...new Set(rows.map(({ node }) => node.office).filter(Boolean))].sort();
  const [state, office] = [asked(view, "stato"), asked(view, "ufficio")];
  const shown = rows.filter(
    ({ node, standing }) => (state === "" || standing.state === state) && (office === "" || node.office === office),
  );
  const exposures = rows.flatMap((row) => row.exposures.map(({ document, referenced }) => ({ document, referenced })));
  const soon = new Date(now.getTime() + daysEnding * 86_400_000).toISOString();
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
        <a href="/admin/trasparenza/attestazione">{say("attestation")}</a>
      </p>
      <Attention
        unsettled={unsettled}
        ending={exposures.flatMap(({ document: { id, title, visibleUntil } }) =>
          visibleUntil && visibleUntil <= soon
            ? [{ id, title, until: dayInFigures(civilDateOf(new Date(visibleUntil))) }]
            : [],
        )}
        lost={exposures.flatMap(({ document, referenced }) =>
          document.content.reference && !referenced ? [document] : [],
        )}
        drafts={contents.filter((one) => one.state === "draft" || one.state === "changed")}
        language={req.i18n.language}
      />
      <h2>{say("entries")}</h2>
      <form className="arengo-form" method="get" action="/admin/trasparenza">
        <ChoiceField
          name="stato"
          label={say("standing")}
          value={state}
          options={[["", say("all")], ...standings.map((one) => [one, say(`standing.${one}`)] as const)]}
        />
        <ChoiceField
          name="ufficio"
          label={say("office")}
          value={office}
          options={[["", say("all")], ...offices.map((one) => [one, one] as const)]}
        />
        <Send label={say("filter")} weak />
      </form>
      <Rows rows={shown} language={req.i18n.language} />
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

/** Labels that have contents, of those that apply. */
function coverageText(row: Pick<BoardRow, "node" | "exposures">): string {
  const { covered, labels } = coverage(row);
  return labels === 0 ? "" : `${covered}/${labels}`;
}

function Rows({ rows, language }: { rows: readonly BoardRow[]; language: string }) {
  const say = transparencyDeskMessages(language);
  return (
    <ScrollTable
      label={say("title")}
      columns={(["node", "standing", "due", "freshOn", "contents", "coverage", "office", "every"] as const).map((key) =>
        say(key),
      )}
    >
      {rows.map(({ node, standing, freshOn, exposures }) => (
        <tr key={node.id}>
          <th scope="row">
            <a href={`/admin/trasparenza/voce?id=${node.id}`}>
              {node.id} {node.name}
            </a>
          </th>
          <td>{say(`standing.${standing.state}`)}</td>
          <td>{dayInFigures(standing.due)}</td>
          <td>{dayInFigures(freshOn)}</td>
          <td>{exposures.length}</td>
          <td>{coverageText({ node, exposures })}</td>
          <td>{node.office}</td>
          <td>{say(`every.${node.every}`)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
