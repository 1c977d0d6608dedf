import type { AdminViewServerProps } from "payload";
import { type EmergencyRegister, listEmergencies } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { dbOf } from "../db.ts";
import { mayAct } from "./access.ts";
import { ActForm, LongField, Send, TextField } from "./fields.tsx";
import { BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";

/** The emergency register: what was numbered by hand, and the definitive number of each. */
export async function Emergencies(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  const registers = mayAct(req, "read") ? await listEmergencies(dbOf(req), mainSite) : [];
  return (
    <BoardFrame view={view}>
      <p>
        <a href="/admin/albo">{say("title")}</a>
      </p>
      <h1>{say("emergencies")}</h1>
      <p>{say("emergenciesIntro")}</p>
      {registers.map((register) => (
        <OneEmergency key={register.code} language={language} register={register} />
      ))}
      {mayAct(req, "publish") && (
        <details className="arengo-amend">
          <summary>{say("emergencyNew")}</summary>
          <ActForm action="emergency" id="">
            <TextField name="beganAt" type="datetime-local" label={say("emergencyBegan")} value="" />
            <TextField name="endedAt" type="datetime-local" label={say("emergencyEnded")} value="" />
            <LongField name="cause" label={say("cause")} value="" />
            <TextField name="authorisedBy" label={say("emergencyAuthorised")} value="" />
            <TextField name="numbers" type="number" label={say("emergencyNumbers")} value="" />
            <Send label={say("emergencyKeep")} />
          </ActForm>
        </details>
      )}
    </BoardFrame>
  );
}

function OneEmergency({ language, register }: { language: string; register: EmergencyRegister }) {
  const say = alboDeskMessages(language);
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const { code, beganAt, endedAt, cause, authorisedBy, acts } = register;
  return (
    <section className="arengo-checks">
      <h2>{code}</h2>
      <p>
        {date.format(beganAt)} – {date.format(endedAt)}: {cause}. {say("emergencyAuthorised")}: {authorisedBy}.
      </p>
      <ul>
        {acts.map(({ emergency, id, posted, title }) => (
          <li key={emergency}>
            {emergency}:{" "}
            {id ? (
              <a href={`/admin/albo/atto?id=${id}`}>
                {posted} {title}
              </a>
            ) : (
              say("emergencyMissing")
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
