import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { listSnapshots, plannedRounds, readDays } from "#src/trasparenza/index.ts";
import { Send, TextField } from "../albo/fields.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { attestationMessages } from "./attestation-messages.ts";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** The yearly attestation: when its grids are taken, and those that were. */
export async function TransparencyAttestation(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const [say, section] = [attestationMessages(language), transparencyDeskMessages(language)];
  const db = dbOf(req);
  const [days, snapshots] = mayWork(req, "write")
    ? await Promise.all([readDays(db, mainSite), listSnapshots(db, mainSite)])
    : [{}, []];
  const planned = plannedRounds(days, civilDateOf(new Date()));
  const date = dateFormat(language, { dateStyle: "long", timeStyle: "short" });
  return (
    <TransparencyFrame view={view} may={mayWork(req, "write")}>
      <p>
        <a href="/admin/trasparenza">{section("back")}</a>
      </p>
      <h1>{say("title")}</h1>
      <p>{say("lead")}</p>
      <h2>{say("rounds")}</h2>
      {mayWork(req, "publish") && <p>{say("takeHelp")}</p>}
      {planned.map(({ round, year, on }) => (
        <div key={round}>
          <p>{say("planned", { round: say(`round.${round}`), year, day: dayInFigures(on) })}</p>
          {mayWork(req, "publish") && !snapshots.some((one) => one.year === year && one.round === round) && (
            <DeskForm action="attestation" values={{ round }}>
              <Send label={`${say("takeNow")}: ${say(`round.${round}`)}`} weak />
            </DeskForm>
          )}
        </div>
      ))}
      <h2>{say("taken")}</h2>
      {snapshots.length === 0 && <p>{say("none")}</p>}
      <ul>
        {snapshots.map(({ round, year, takenAt, takenBy, sha256, content, state, corrected }) => (
          <li key={`${round} ${year}`}>
            {say("line", { round: say(`round.${round}`), year, at: date.format(takenAt), by: takenBy })} (
            {section(`state.${state}`)}). {say("fingerprint", { sha256 })}.{" "}
            {corrected > 0 && say("corrected", { count: corrected })}{" "}
            <a href={`/admin/trasparenza/contenuto?id=${content}`}>
              {say("open")}: {say(`round.${round}`)} {year}
            </a>{" "}
            <a href={`/admin/api/trasparenza/rilevazione.csv?anno=${year}&fase=${round}`}>
              {say("asTaken")}: {say(`round.${round}`)} {year}
            </a>
          </li>
        ))}
      </ul>
      <h2>{say("preview")}</h2>
      <p className="arengo-actions">
        <a href="/admin/api/trasparenza/griglia.csv">{say("gridCsv")}</a>{" "}
        <a href="/admin/api/trasparenza/griglia.xlsx">{say("gridXlsx")}</a>
      </p>
      {mayWork(req, "publish") && (
        <>
          <h2>{say("days")}</h2>
          <p>{say("daysHelp")}</p>
          <DeskForm action="attestation-days">
            {planned.map(({ round, on }) => (
              <TextField
                key={round}
                name={`day-${round}`}
                label={say("dayOf", { round: say(`round.${round}`) })}
                value={`${on.slice(8)}/${on.slice(5, 7)}`}
              />
            ))}
            <Send label={say("save")} />
          </DeskForm>
        </>
      )}
    </TransparencyFrame>
  );
}
