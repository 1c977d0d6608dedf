import {
  type ActContent,
  actTypes,
  type checkContent,
  isSettled,
  type listTerms,
  type PostedAct,
  type Schedule,
} from "#src/albo/index.ts";
import { ActForm, CheckField, ChoiceField, LongField, Send, TextField } from "./fields.tsx";
import { alboDeskMessages } from "./messages.ts";

interface DraftFormProps {
  readonly language: string;
  readonly id: string;
  readonly content: ActContent;
  readonly terms: Awaited<ReturnType<typeof listTerms>>;
  /** Ways of posting several times, by code. */
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly problems: ReturnType<typeof checkContent>;
  /** Acts that this one may correct. */
  readonly recent: readonly PostedAct[];
  readonly mayChange: boolean;
}

/** What a draft says, to be changed while it is one; what is missing stands above it. */
export function DraftForm(props: DraftFormProps) {
  const { language, id, content, recent, schedules, mayChange } = props;
  const say = alboDeskMessages(language);
  const line = (name: keyof typeof content & keyof typeof labels, type: "text" | "date" = "text") => (
    <TextField
      key={name}
      {...{ name, type }}
      label={say(labels[name])}
      value={String(content[name])}
      disabled={!mayChange}
    />
  );
  return (
    <>
      {mayChange && id !== "" && <Missing {...props} />}
      <ActForm action="save" id={id} files>
        <TypeField {...props} />
        <LongField name="title" label={say("subject")} value={content.title} disabled={!mayChange} />
        {line("office")}
        {line("actNumber")}
        {line("actDate", "date")}
        {line("organ")}
        {line("untilDay", "date")}
        {(schedules.size > 0 || content.schedule !== undefined) && (
          <ChoiceField
            name="schedule"
            label={say("schedule")}
            value={content.schedule ?? ""}
            options={[
              ["", say("schedule.none")],
              ...[...schedules.values()].map(({ code, name }) => [code, name] as const),
              ...(content.schedule !== undefined && !schedules.has(content.schedule)
                ? [[content.schedule, content.schedule] as const]
                : []),
            ]}
            disabled={!mayChange}
          />
        )}
        <CheckField
          name="immediatelyEnforceable"
          label={say("immediatelyEnforceable")}
          checked={content.immediatelyEnforceable}
          disabled={!mayChange}
        />
        <Files {...props} />
        {line("body")}
        {line("procedureOfficer")}
        {line("protocol")}
        {line("emergencyNumber")}
        <ChoiceField
          name="corrects"
          label={say("corrects")}
          value={content.corrects}
          options={[["", say("correctsNone")], ...recent.map(named)]}
          disabled={!mayChange}
        />
        <ChoiceField
          name="correctsHow"
          label={say("correctsHow")}
          value={content.correctsHow}
          options={(["rettifica", "integrazione", "annullamento"] as const).map((how) => [how, say(`how.${how}`)])}
          disabled={!mayChange}
        />
        <TextField
          name="fewerDays"
          type="number"
          label={say("fewerDays")}
          value={String(content.fewerDays ?? "")}
          disabled={!mayChange}
        />
        {line("fewerBecause")}
        <LongField name="notes" label={say("notes")} value={content.notes} disabled={!mayChange} />
        {mayChange && (
          <p className="arengo-actions">
            <Send label={say("save")} weak /> <Send label={say("send")} name="next" value="send" />
          </p>
        )}
      </ActForm>
      {mayChange && id !== "" && (
        <ActForm action="step" id={id}>
          <input type="hidden" name="step" value="delete" />
          <Send label={say("delete")} weak />
        </ActForm>
      )}
    </>
  );
}

const labels = {
  office: "office",
  actNumber: "actNumber",
  actDate: "actDate",
  organ: "organ",
  untilDay: "untilDay",
  body: "body",
  procedureOfficer: "procedureOfficer",
  protocol: "protocol",
  emergencyNumber: "emergencyNumber",
  fewerBecause: "fewerBecause",
} as const;

const named = ({ id, document }: PostedAct) =>
  [id, `${document.number}/${document.year} ${document.title.slice(0, 80)}`] as const;

function Missing({ language, problems }: DraftFormProps) {
  const say = alboDeskMessages(language);
  if (problems.length === 0) return <p>{say("complete")}</p>;
  return (
    <section className="arengo-checks" aria-label={say("missing")}>
      <p>{say("missing")}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{say(`problem.${problem}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function TypeField({ language, content, terms, mayChange }: DraftFormProps) {
  const say = alboDeskMessages(language);
  const options = actTypes.map((type) => {
    const name = language === "it" ? type.it : type.en;
    return [type.code, isSettled(terms.get(type.code)) ? name : `${name} (${say("unsettled")})`] as const;
  });
  return (
    <ChoiceField
      name="type"
      label={say("type")}
      value={content.type}
      options={[["", say("chooseType")], ...options]}
      disabled={!mayChange}
    />
  );
}

function Files({ language, id, content, mayChange }: DraftFormProps) {
  const say = alboDeskMessages(language);
  return (
    <fieldset className="arengo-files">
      <legend>{say("files")}</legend>
      <ul>
        {content.files.map((file) => (
          <li key={file.sha256}>
            <a href={`/admin/api/albo/file/${id}/${file.sha256}`}>{file.name}</a> <code>{file.sha256}</code>
            {mayChange && file.mime === "application/pdf" && (
              <p>
                <a href={`/admin/albo/oscura?id=${id}&file=${file.sha256}`}>{say("redact")}</a>
              </p>
            )}
            <TextField
              name={`title-${file.sha256}`}
              label={say("fileTitle")}
              value={file.title}
              disabled={!mayChange}
            />
            <ChoiceField
              name={`nature-${file.sha256}`}
              label={say("nature")}
              value={file.nature}
              options={[
                ["main", say("main")],
                ["attachment", say("attachment")],
              ]}
              disabled={!mayChange}
            />
            <CheckField
              name={`extract-${file.sha256}`}
              label={say("extract")}
              checked={file.extract}
              disabled={!mayChange}
            />
            {mayChange && <CheckField name={`remove-${file.sha256}`} label={say("remove")} checked={false} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <>
          <p className="arengo-field">
            <label htmlFor="albo-newMain">{say("newMain")}</label>
            <input type="file" id="albo-newMain" name="newMain" />
          </p>
          <p className="arengo-field">
            <label htmlFor="albo-newAttachments">{say("newAttachments")}</label>
            <input type="file" id="albo-newAttachments" name="newAttachments" multiple />
          </p>
        </>
      )}
    </fieldset>
  );
}
