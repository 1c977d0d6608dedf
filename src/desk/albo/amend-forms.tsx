import type { ReactNode } from "react";
import { type listSignedCertificates, type PostedAct, removalCauses } from "#src/albo/index.ts";
import { dayInFigures } from "../day-in-figures.ts";
import { stateOf } from "./board.tsx";
import { ActForm, ChoiceField, LongField, Send, TextField } from "./fields.tsx";
import { alboDeskMessages } from "./messages.ts";

interface AmendFormsProps {
  readonly language: string;
  readonly act: PostedAct;
  readonly mayPublish: boolean;
  /** Certificates that a person has signed. */
  readonly signed: Awaited<ReturnType<typeof listSignedCertificates>>;
}

/** A posted act, and everything that may be said of it from now on. */
export function AmendForms({ language, act, mayPublish, signed }: AmendFormsProps) {
  const say = alboDeskMessages(language);
  const { document, entry } = act;
  const certificate = document.facts.some(({ what }) => what === "term");
  const state = stateOf(act, new Date());
  const isRunning = state === "state.running" || state === "state.between";
  return (
    <>
      <p>{document.title}</p>
      <p>
        {say(state)}. {say("lastDay")}: {dayInFigures(document.lastDay)}.
        {document.periods &&
          ` ${say("periods")}: ${document.periods
            .map(({ firstDay, lastDay }) => `${dayInFigures(firstDay)} – ${dayInFigures(lastDay)}`)
            .join("; ")}.`}
      </p>
      <p className="arengo-actions">
        {(state === "state.running" || state === "state.annulled") && <a href={document.path}>{say("openPage")}</a>}{" "}
        <a href={`/registro/entry/${entry}`}>{say("openEntry", { entry })}</a>{" "}
        {certificate && <a href={`/admin/api/albo/certificate/${act.id}`}>{say("certificate")}</a>}{" "}
        <a href={`/admin/albo/atto?rettifica=${act.id}`}>{say("correctWithNew")}</a>
      </p>
      {certificate && <SignedCertificates {...{ language, act, signed, mayPublish }} />}
      {mayPublish && !act.annulledAt && (
        <>
          <h2>{say("amend")}</h2>
          <p>{say("amendHelp")}</p>
          <Amend {...{ language, act }} what="annotation" title={say("annotate")} />
          {isRunning && (
            <>
              {document.files
                .filter(({ mime }) => mime === "application/pdf")
                .map((file) => (
                  <p key={file.sha256}>
                    <a href={`/admin/albo/oscura?id=${act.id}&file=${file.sha256}`}>
                      {say("redactTitle", { name: file.title || file.name })}
                    </a>
                  </p>
                ))}
              <Amend {...{ language, act }} what="extension" title={say("extend")}>
                <TextField name="days" type="number" label={say("extendDays")} value="" />
              </Amend>
              <Amend {...{ language, act }} what="obscuring" title={say("obscure")} files>
                <ChoiceField
                  name="sha256"
                  label={say("obscureFile")}
                  value=""
                  options={document.files.map((file) => [file.sha256, file.title || file.name])}
                />
                <p className="arengo-field">
                  <label htmlFor="albo-copy">{say("obscureCopy")}</label>
                  <input type="file" id="albo-copy" name="copy" />
                </p>
              </Amend>
              <Amend {...{ language, act }} what="removal" title={say("removeEarly")}>
                <ChoiceField
                  name="cause"
                  label={say("cause")}
                  value=""
                  options={removalCauses.map((cause) => [cause, say(`cause.${cause}`)])}
                />
              </Amend>
            </>
          )}
          <Amend {...{ language, act }} what="annulment" title={say("annul")} />
        </>
      )}
    </>
  );
}

/** The certificate with a signature that somebody put on it outside; what was made stays as it was. */
function SignedCertificates({ language, act, signed, mayPublish }: AmendFormsProps) {
  const say = alboDeskMessages(language);
  return (
    <>
      <ul>
        {signed.map(({ sha256, signers }) => (
          <li key={sha256}>
            <a href={`/admin/api/albo/signed/${act.id}/${sha256}`}>
              {say("signedCertificate", { names: signers.map(({ name }) => name).join(", ") })}
            </a>
          </li>
        ))}
      </ul>
      {mayPublish && (
        <details className="arengo-amend">
          <summary>{say("signCertificate")}</summary>
          <ActForm action="signed" id={act.id} files>
            <p>{say("signCertificateHelp")}</p>
            <p className="arengo-field">
              <label htmlFor="albo-signed">{say("signedFile")}</label>
              <input type="file" id="albo-signed" name="signed" />
            </p>
            <Send label={say("signCertificate")} weak />
          </ActForm>
        </details>
      )}
    </>
  );
}

interface AmendProps {
  readonly language: string;
  readonly act: PostedAct;
  readonly what: string;
  readonly title: string;
  readonly files?: boolean;
  readonly children?: ReactNode;
}

function Amend({ language, act, what, title, files = false, children }: AmendProps) {
  const say = alboDeskMessages(language);
  return (
    <details className="arengo-amend">
      <summary>{title}</summary>
      <ActForm action="amend" id={act.id} files={files}>
        <input type="hidden" name="what" value={what} />
        {children}
        <LongField name="reason" label={say("reason")} value="" />
        <Send label={title} weak />
      </ActForm>
    </details>
  );
}
