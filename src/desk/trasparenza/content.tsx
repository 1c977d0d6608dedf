import type { AdminViewServerProps } from "payload";
import { findReferenced, mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import {
  Content,
  filesToPublish,
  findContent,
  findNode,
  listConcerns,
  listValidations,
  retentions,
} from "#src/trasparenza/index.ts";
import { CheckField, ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { ContentState } from "./content-state.tsx";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";
import { TableFields } from "./table/table-fields.tsx";

/** One content at the desk, with what keeps it from being published. */
export async function TransparencyContent(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = transparencyDeskMessages(language);
  const db = dbOf(req);
  const id = asked(view, "id");
  const held = isUuid(id) ? await findContent(db, mainSite, id) : undefined;
  const content = held?.content ?? fresh(asked(view, "voce"));
  const node = content && findNode(content.node);
  const { reference } = content ?? {};
  const references = reference ? [reference] : [];
  const [referenced] = (await findReferenced(db, { site: mainSite, references, now: new Date() })).values();
  const given = { site: mainSite, now: new Date() };
  const [looked, said] = held
    ? await Promise.all([
        listConcerns(db, held.content, await filesToPublish(db, held.content, given)),
        listValidations(db, held.id),
      ])
    : [{ faults: [], concerns: [] }, []];
  return (
    <TransparencyFrame view={view} may={mayWork(req, "write")}>
      {content && node ? (
        <>
          <p>
            <a href={`/admin/trasparenza/voce?id=${node.id}`}>{node.name}</a>
          </p>
          <h1>{content.title || say("newContent")}</h1>
          {held && <ContentState held={held} looked={looked} said={said} language={language} />}
          <Fields
            content={content}
            id={held?.id ?? ""}
            referencePath={referenced?.path ?? (content.act ? `/albo/${content.act.year}/${content.act.number}` : "")}
            view={view}
          />
          {held && held.state !== "published" && held.state !== "withdrawn" && mayWork(req, "publish") && (
            <DeskForm action="send-back" values={{ id: held.id }}>
              <TextField name="backNote" label={say("backNote")} value="" />
              <Send label={say("sendBack")} weak />
            </DeskForm>
          )}
          {held?.entry && held.state !== "withdrawn" && mayWork(req, "publish") && (
            <DeskForm action="withdraw" values={{ id: held.id }}>
              <TextField name="reason" label={say("withdrawReason")} value="" />
              <Send label={say("withdraw")} weak />
            </DeskForm>
          )}
        </>
      ) : (
        <h1>{say("refused.not-found")}</h1>
      )}
    </TransparencyFrame>
  );
}

function fresh(node: string): Content | undefined {
  const found = findNode(node);
  return found && Content.parse({ node, retention: found.retention });
}

/** A small number from the address; anything else is none. */
const countOf = (text: string): number => (/^[1-9]\d?$/.test(text) ? Number(text) : 0);

function Fields(props: { content: Content; id: string; referencePath: string; view: AdminViewServerProps }) {
  const { content, view } = props;
  const { req } = view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  const node = findNode(content.node);
  const more = { rows: countOf(asked(view, "righe")), columns: countOf(asked(view, "colonne")) };
  return (
    <DeskForm action="content" values={{ id: props.id, node: content.node }} files>
      <TextField name="title" label={say("contentTitle")} value={content.title} />
      {node?.below && (
        <ChoiceField
          name="below"
          label={say("below")}
          value={content.below}
          options={[["", say("belowNone")], ...node.below.map((label) => [label, label] as const)]}
        />
      )}
      <TextField name="office" label={say("office")} value={content.office} />
      <LongField name="text" label={say("text")} value={content.text} />
      <TextField name="dutyFrom" type="date" label={say("dutyFrom")} value={content.dutyFrom ?? ""} />
      <ChoiceField
        name="retention"
        label={say("retention")}
        value={content.retention}
        options={retentions.map((one) => [one, say(`retention.${one}`)])}
      />
      <TextField name="endedOn" type="date" label={say("endedOn")} value={content.endedOn ?? ""} />
      <TextField name="year" type="number" label={say("year")} value={String(content.year ?? "")} />
      <TextField name="reference" label={`${say("reference")}. ${say("referenceHelp")}`} value={props.referencePath} />
      <fieldset>
        <legend>{say("files")}</legend>
        {content.files.map(({ sha256, name, title }) => (
          <div key={sha256}>
            <TextField name={`title-${sha256}`} label={say("fileTitle", { name })} value={title} />
            <CheckField name={`remove-${sha256}`} label={say("removeFile", { name })} checked={false} />
          </div>
        ))}
        <p className="arengo-field">
          <label htmlFor="trasparenza-files">{say("addFiles")}</label>
          <input id="trasparenza-files" type="file" name="files" multiple />
        </p>
      </fieldset>
      <TableFields content={content} more={more} language={req.i18n.language} />
      <Send label={say("save")} name="next" value="save" weak />
      {mayWork(req, "publish") && (
        <>
          <ChoiceField
            name="outcome"
            label={say("outcomeOf")}
            value="publishable"
            options={(["publishable", "provisional"] as const).map((one) => [one, say(`outcome.${one}`)])}
          />
          <TextField name="note" label={say("validationNote")} value="" />
          <TextField name="correction" label={say("correction")} value="" />
          <Send label={say("publish")} name="next" value="publish" />
        </>
      )}
    </DeskForm>
  );
}
