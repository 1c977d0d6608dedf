import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import {
  type Candidate,
  frequencies,
  type HeldContent,
  listCandidates,
  listContents,
  listNodes,
  nodePaths,
  type StandingNode,
} from "#src/trasparenza/index.ts";
import { CheckField, ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayWork } from "./access.ts";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** One entry at the desk: who answers for it, what introduces it, what it holds. */
export async function TransparencyNode(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = transparencyDeskMessages(language);
  const db = dbOf(req);
  const node = (await listNodes(db, mainSite)).find(({ id }) => id === asked(view, "id"));
  const [contents, candidates] = node
    ? await Promise.all([
        listContents(db, mainSite, node.id),
        listCandidates(db, { site: mainSite, node: node.id, now: new Date() }),
      ])
    : [[], []];
  return (
    <TransparencyFrame view={view} may={mayWork(req, "write")}>
      <p>
        <a href="/admin/trasparenza">{say("back")}</a>
      </p>
      {node ? (
        <>
          <h1>{node.name}</h1>
          <p>
            {node.reference}. {node.content}
          </p>
          {node.note && (
            <p>
              {say("note")}: {node.note}
            </p>
          )}
          <p>
            <a href={nodePaths(node).it}>{say("seePage")}</a>
          </p>
          <Contents node={node} contents={contents} language={language} />
          {candidates.length > 0 && <Candidates node={node} candidates={candidates} view={view} />}
          {mayWork(req, "publish") && <Choices node={node} language={language} />}
        </>
      ) : (
        <h1>{say("refused.not-found")}</h1>
      )}
    </TransparencyFrame>
  );
}

function Contents(props: { node: StandingNode; contents: readonly HeldContent[]; language: string }) {
  const { node, contents } = props;
  const say = transparencyDeskMessages(props.language);
  return (
    <>
      <h2>{say("contents")}</h2>
      {contents.length === 0 && <p>{say("none")}</p>}
      <ul>
        {contents.map(({ id, content, state, entry }) => (
          <li key={id}>
            <a href={`/admin/trasparenza/contenuto?id=${id}`}>{content.title || id}</a> ({say(`state.${state}`)}
            {entry !== null && `, ${say("proof", { entry })}`})
          </li>
        ))}
      </ul>
      {!node.isByLaw && (
        <p>
          <a href={`/admin/trasparenza/contenuto?voce=${node.id}`}>{say("newContent")}</a>
        </p>
      )}
    </>
  );
}

/** What the site shows already and is not yet here: chosen, it is not written again. */
function Candidates(props: { node: StandingNode; candidates: readonly Candidate[]; view: AdminViewServerProps }) {
  const { req } = props.view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  return (
    <>
      <h2>{say("candidates")}</h2>
      <p>{say("candidatesHelp")}</p>
      <DeskForm action="bring" values={{ node: props.node.id }}>
        {props.candidates.map(({ key, title, since }) => (
          <CheckField key={key} name={`key-${key}`} label={`${title} (${dayInFigures(since)})`} checked={false} />
        ))}
        <Send label={say("bring")} name="next" value="save" weak />
        {mayWork(req, "publish") && <Send label={say("bringAndPublish")} name="next" value="publish" />}
      </DeskForm>
    </>
  );
}

function Choices({ node, language }: { node: StandingNode; language: string }) {
  const say = transparencyDeskMessages(language);
  const values = { node: node.id };
  return (
    <>
      <h2>{say("node")}</h2>
      <DeskForm action="node" values={values}>
        <TextField name="office" label={`${say("office")}. ${say("officeHelp")}`} value={node.office} />
        <TextField name="email" label={say("email")} value={node.email} />
        <ChoiceField
          name="every"
          label={say("every")}
          value={node.every}
          options={frequencies.map((every) => [every, say(`every.${every}`)])}
        />
        <LongField name="intro" label={say("introText")} value={node.intro} />
        {node.isByLaw ? (
          <p>{say("byLaw", { reason: node.notApplicable ?? "" })}</p>
        ) : (
          <LongField
            name="notApplicable"
            label={`${say("notApplicable")}. ${say("notApplicableHelp")}`}
            value={node.notApplicable === node.suggestion ? "" : (node.notApplicable ?? "")}
          />
        )}
        {node.suggestion && (
          <>
            <p>{say("suggested", { reason: node.suggestion })}</p>
            <CheckField name="applies" label={say("applies")} checked={node.applies} />
          </>
        )}
        {(node.below ?? []).map((label, place) =>
          node.labelsByRule[label] ? (
            <p key={label}>
              {label}: {say("byLaw", { reason: node.labelsByRule[label] ?? "" })}
            </p>
          ) : (
            <TextField
              key={label}
              name={`label-${place}`}
              label={say("labelNotApplicable", { label })}
              value={node.labels[label] ?? ""}
            />
          ),
        )}
        <Send label={say("saveNode")} />
      </DeskForm>
      <DeskForm action="confirm" values={values}>
        <p>{say("confirmHelp")}</p>
        <Send label={say("confirm")} weak />
      </DeskForm>
    </>
  );
}
