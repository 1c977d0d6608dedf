import type { AdminViewServerProps } from "payload";
import {
  actTypes,
  countings,
  listApiKeys,
  listSchedules,
  listTerms,
  readConservation,
  readSettings,
  suggestedSchedules,
  suggestedTerms,
  type TypeTerm,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import { Refusal } from "../frame.tsx";
import { mayRule } from "./access.ts";
import { ActForm, CheckField, ChoiceField, Send, TextField } from "./fields.tsx";
import { asked, BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";
import { Schedules } from "./schedules.tsx";

/** How the municipality counts, and how long each type of act stays. For administrators. */
export async function Rules(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  if (!mayRule(req)) {
    return (
      <BoardFrame view={view}>
        <Refusal>{say("mayNot")}</Refusal>
      </BoardFrame>
    );
  }
  const db = dbOf(req);
  const [settings, terms, schedules, keys, conservation] = await Promise.all([
    readSettings(db, mainSite),
    listTerms(db, mainSite),
    listSchedules(db, mainSite),
    listApiKeys(db, mainSite),
    readConservation(db, mainSite),
  ]);
  const suggested = asked(view, "proposte") ? suggestedTerms() : new Map<string, TypeTerm>();
  return (
    <BoardFrame view={view}>
      <p>
        <a href="/admin/albo">{say("title")}</a>
      </p>
      <h1>{say("rulesTitle")}</h1>
      <p>{say("rulesIntro")}</p>
      <ActForm action="rules" id="">
        <ChoiceField
          name="counting"
          label={say("counting")}
          value={settings?.counting ?? "whole-days"}
          options={countings.map((counting) => [counting, say(`counting.${counting}`)])}
        />
        <CheckField
          name="extendsOnHoliday"
          label={say("extendsOnHoliday")}
          checked={settings?.extendsOnHoliday ?? false}
        />
        <CheckField name="twoPersons" label={say("twoPersons")} checked={settings?.twoPersons ?? true} />
        <TextField
          name="visibleHours"
          type="number"
          label={say("visibleHours")}
          value={String(settings?.visibleHours ?? 12)}
        />
        <Send label={say("saveRules")} />
      </ActForm>
      <h2>{say("terms")}</h2>
      <p>{say("termsIntro")}</p>
      <p>
        <a href="/admin/albo/regole?proposte=1">{say("useSuggested")}</a>
      </p>
      <ActForm action="terms" id="">
        {actTypes.map(({ code, it, en }) => (
          <TermFields
            key={code}
            language={language}
            code={code}
            name={language === "it" ? it : en}
            term={terms.get(code) ?? suggested.get(code)}
          />
        ))}
        <Send label={say("saveTerms")} />
      </ActForm>
      <Schedules {...{ language, schedules }} suggested={suggestedSchedules()} />
      <h2>{say("keys")}</h2>
      <p>{say("keysHelp")}</p>
      <ul>
        {keys.map(({ id, name, createdBy, revokedAt }) => (
          <li key={id}>
            {name} ({createdBy}){" "}
            {revokedAt ? (
              say("keyIsRevoked")
            ) : (
              <ActForm action="keys" id="">
                <input type="hidden" name="revoke" value={id} />
                <Send label={say("revokeKey", { name })} weak />
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      <ActForm action="keys" id="">
        <TextField name="name" label={say("keyName")} value="" />
        <Send label={say("makeKey")} weak />
      </ActForm>
      <h2>{say("conservation")}</h2>
      <p>{say("conservationHelp")}</p>
      <ActForm action="conservation" id="">
        <TextField name="areaName" label={say("conservation.areaName")} value={conservation.areaName} />
        <TextField name="areaCode" label={say("conservation.areaCode")} value={conservation.areaCode} />
        <TextField name="classIndex" label={say("conservation.classIndex")} value={conservation.classIndex} />
        <TextField name="className" label={say("conservation.className")} value={conservation.className} />
        <TextField name="classPlan" label={say("conservation.classPlan")} value={conservation.classPlan} />
        <Send label={say("saveConservation")} weak />
      </ActForm>
      <h2>{say("closeYear")}</h2>
      <p>{say("closeYearHelp")}</p>
      <ActForm action="close-year" id="">
        <TextField name="year" type="number" label={say("year")} value="" />
        <Send label={say("closeYear")} weak />
      </ActForm>
    </BoardFrame>
  );
}

interface TermFieldsProps {
  readonly language: string;
  readonly code: string;
  readonly name: string;
  readonly term: TypeTerm | undefined;
}

function TermFields({ language, code, name, term }: TermFieldsProps) {
  const say = alboDeskMessages(language);
  const text = (value: string | number | null | undefined) => String(value ?? "");
  return (
    <details className="arengo-fold">
      <summary>
        {name} ({code}): <strong>{settled(say, term)}</strong>
      </summary>
      <fieldset className="arengo-term" aria-label={name}>
        <ChoiceField
          name={`term-${code}`}
          label={say("term")}
          value={text(term?.term)}
          options={[
            ["", say("term.none")],
            ["days", say("term.days")],
            ["until-day", say("term.until-day")],
          ]}
        />
        <TextField name={`days-${code}`} type="number" label={say("days")} value={text(term?.days)} />
        <ChoiceField
          name={`origin-${code}`}
          label={say("origin")}
          value={text(term?.origin)}
          options={[
            ["", say("term.none")],
            ["law", say("origin.law")],
            ["body", say("origin.body")],
          ]}
        />
        <TextField name={`citation-${code}`} label={say("citation")} value={text(term?.citation)} />
        <TextField
          name={`enforceable-${code}`}
          type="number"
          label={say("enforceableAfter")}
          value={text(term?.enforceableAfter)}
        />
      </fieldset>
    </details>
  );
}

/** How long a type stays and who says so, in a line. */
function settled(say: ReturnType<typeof alboDeskMessages>, term: TypeTerm | undefined): string {
  if (!term?.term) return say("term.none");
  const long = term.term === "days" ? `${term.days} ${say("term.days")}` : say("term.until-day");
  return [long, term.origin && say(`origin.${term.origin}`), term.citation].filter(Boolean).join(", ");
}
