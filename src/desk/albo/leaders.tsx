import type { AdminViewServerProps } from "payload";
import { listForLeaders } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { addDays, civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayAct } from "./access.ts";
import { Send, TextField } from "./fields.tsx";
import { asked, BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";

/** Days that the list looks back unless told. */
const week = 7;

/** What the group leaders of the council are told: the executive's resolutions of some days, as a text to be copied or printed. */
export async function Leaders(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = alboDeskMessages(req.i18n.language);
  const today = civilDateOf(new Date());
  const from = parseCivilDate(asked(view, "dal")) ?? addDays(today, -week);
  const until = parseCivilDate(asked(view, "al")) ?? today;
  const acts = mayAct(req, "read") ? await listForLeaders(dbOf(req), { site: mainSite, from, until }) : [];
  return (
    <BoardFrame view={view}>
      <p>
        <a href="/admin/albo">{say("title")}</a>
      </p>
      <h1>{say("leaders")}</h1>
      <p>{say("leadersHelp")}</p>
      <form className="arengo-form" method="get" action="/admin/albo/capigruppo">
        <TextField name="dal" type="date" label={say("from")} value={from} />
        <TextField name="al" type="date" label={say("until")} value={until} />
        <Send label={say("show")} />
      </form>
      {acts.length === 0 ? (
        <p>{say("noLeadersActs")}</p>
      ) : (
        <ol>
          {acts.map(({ id, number, year, act, title, firstDay, lastDay, path }) => (
            <li key={id}>
              {act && `${act.number} (${dayInFigures(act.date)}). `}
              <a href={path}>{title}</a>.{" "}
              {say("leadersLine", { number, year, from: dayInFigures(firstDay), until: dayInFigures(lastDay) })}
            </li>
          ))}
        </ol>
      )}
    </BoardFrame>
  );
}
