import { civilDateOf } from "#src/kernel/civil-date.ts";
import {
  checkContent,
  contentPath,
  gates,
  type HeldContent,
  type listConcerns,
  type listValidations,
} from "#src/trasparenza/index.ts";
import { dayInFigures } from "../day-in-figures.ts";
import { concernSentence, faultSentence } from "./fault-sentence.ts";
import { transparencyDeskMessages } from "./messages.ts";

/** How a content stands: its state and proof, what keeps it from being published, what must be looked at, what was said of it. */
export function ContentState(props: {
  held: HeldContent;
  looked: Awaited<ReturnType<typeof listConcerns>>;
  said: Awaited<ReturnType<typeof listValidations>>;
  language: string;
}) {
  const { held, looked, said, language } = props;
  const say = transparencyDeskMessages(language);
  const faults = [...checkContent(held.content), ...looked.faults];
  const gate = gates[held.content.node];
  return (
    <>
      <p>
        {say(`state.${held.state}`)}.{" "}
        {held.entry !== null && held.state !== "withdrawn" && (
          <a href={contentPath(held.id)}>{say("proof", { entry: held.entry })}</a>
        )}{" "}
        {held.entry !== null && <a href={`/admin/api/trasparenza/prova.pdf?id=${held.id}`}>{say("proofPdf")}</a>}
      </p>
      {gate && <p role="note">{say(`gate.${gate.of}`, { source: gate.source })}</p>}
      <Sentences heading={say("mustFix")} sentences={faults.map((fault) => faultSentence(fault, language))} />
      <Sentences heading={say("lookAt")} sentences={looked.concerns.map((one) => concernSentence(one, language))} />
      <Sentences
        heading={say("validations")}
        sentences={said.map(({ outcome, note, person, at }) =>
          [`${dayInFigures(civilDateOf(at))} ${say(`outcome.${outcome}`)} (${person})`, note]
            .filter(Boolean)
            .join(": "),
        )}
      />
    </>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
