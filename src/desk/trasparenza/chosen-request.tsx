import { civilDateOf } from "#src/kernel/civil-date.ts";
import {
  accessStates,
  clockOf,
  dueOn,
  type findAccessRequest,
  type findReview,
  type listAnswerFiles,
  type listThirdParties,
  releaseDay,
  reviewStates,
} from "#src/trasparenza/index.ts";
import { ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { DeskForm } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** What is known of the request that was chosen. */
export interface ChosenRequest {
  readonly request: NonNullable<Awaited<ReturnType<typeof findAccessRequest>>>;
  readonly others: Awaited<ReturnType<typeof listThirdParties>>;
  readonly review: Awaited<ReturnType<typeof findReview>>;
  readonly files: Awaited<ReturnType<typeof listAnswerFiles>>;
  /** Where who asked fetches the files; for answers that go by other ways than e-mail. */
  readonly link: string;
}

/** One request for access: what was asked, its clock, the others concerned, the answer, the review. */
export function Chosen({ chosen, language }: { chosen: ChosenRequest; language: string }) {
  const say = transparencyDeskMessages(language);
  const { request, others, review, files, link } = chosen;
  const { id, number, kind, subject, details, name, surname, email, decidedOn, channel, protocol } = request;
  const release = releaseDay(others);
  return (
    <section aria-label={`${say("number")} ${number}`}>
      <h2>
        {number}. {say(`kind.${kind}`)}: {subject}
      </h2>
      <p>
        {name} {surname} {email && <a href={`mailto:${email}`}>{email}</a>} ({say(`channel.${channel}`)}
        {protocol && `, ${protocol}`})
      </p>
      <p className="arengo-words">{details}</p>
      {decidedOn === null ? (
        <>
          <p>
            {say("answerBy")}: <strong>{dayInFigures(dueOn(clockOf(request), civilDateOf(new Date())))}</strong>.{" "}
            {request.pausedDays > 0 && say("paused", { count: request.pausedDays })}
          </p>
          <DeskForm action="access" values={{ id }}>
            <ChoiceField
              name="state"
              label={say("state")}
              value={request.state}
              options={accessStates.map((state) => [state, say(`access.${state}`)])}
            />
            <TextField name="office" label={say("office")} value={request.office} />
            <TextField name="publicSubject" label={say("publicSubject")} value={request.publicSubject} />
            <LongField name="outcome" label={say("outcome")} value={request.outcome} />
            <Send label={say("saveAnswer")} />
          </DeskForm>
        </>
      ) : (
        <p className="arengo-words">
          {say(`access.${request.state}`)}, {dayInFigures(decidedOn)}. {request.outcome}
        </p>
      )}
      <AnswerFiles id={id} files={files} link={link} isOpen={decidedOn === null} language={language} />
      {release && <p role="note">{say("releaseFrom", { day: dayInFigures(release) })}</p>}
      <Others id={id} others={others} isOpen={decidedOn === null} language={language} />
      {review && <Review review={review} language={language} />}
    </section>
  );
}

/** What goes with the answer: added until it is decided, then fetched by who asked. */
function AnswerFiles(props: {
  id: string;
  files: ChosenRequest["files"];
  link: string;
  isOpen: boolean;
  language: string;
}) {
  const { id, files, link, isOpen, language } = props;
  const say = transparencyDeskMessages(language);
  if (!isOpen && files.length === 0) return null;
  return (
    <>
      <h3>{say("answerFiles")}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {file.name}
            {isOpen && (
              <DeskForm action="answer-file" values={{ id, remove: file.id }}>
                <Send label={say("removeFile", { name: file.name })} weak />
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <DeskForm action="answer-file" values={{ id }} files>
          <p className="arengo-field">
            <label htmlFor="access-files">{say("answerFilesAdd")}</label>
            <input id="access-files" type="file" name="files" multiple />
          </p>
          <Send label={say("answerFilesSend")} weak />
        </DeskForm>
      ) : (
        <p>
          {say("answerFilesLink", { from: dayInFigures(files[0]?.openFrom), until: dayInFigures(files[0]?.openUntil) })}{" "}
          <a href={link}>{link}</a>
        </p>
      )}
    </>
  );
}

function Others(props: { id: string; others: ChosenRequest["others"]; isOpen: boolean; language: string }) {
  const say = transparencyDeskMessages(props.language);
  if (!props.isOpen && props.others.length === 0) return null;
  return (
    <>
      <h3>{say("others")}</h3>
      <p>{say("othersHelp")}</p>
      <ul>
        {props.others.map(({ id, name, toldOn, opposedOn }) => (
          <li key={id}>
            {say("told", { name, day: dayInFigures(toldOn) })}
            {opposedOn && ` ${say("opposed", { day: dayInFigures(opposedOn) })}`}
          </li>
        ))}
      </ul>
      {props.isOpen && (
        <DeskForm action="third-party" values={{ id: props.id }}>
          <TextField name="thirdParty" label={say("otherName")} value="" />
          <TextField name="toldOn" type="date" label={say("toldOn")} value="" />
          <TextField name="opposedOn" type="date" label={say("opposedOn")} value="" />
          <Send label={say("keepOther")} weak />
        </DeskForm>
      )}
    </>
  );
}

function Review({ review, language }: { review: NonNullable<ChosenRequest["review"]>; language: string }) {
  const say = transparencyDeskMessages(language);
  return (
    <>
      <h3>{say("reviewHeading", { day: dayInFigures(review.askedOn) })}</h3>
      <p className="arengo-words">{review.details}</p>
      {review.decidedOn === null ? (
        <>
          <p>
            {say("decideBy")}: <strong>{dayInFigures(dueOn(clockOf(review), civilDateOf(new Date())))}</strong>
          </p>
          <DeskForm action="review" values={{ id: review.request }}>
            <ChoiceField
              name="reviewState"
              label={say("state")}
              value={review.state}
              options={reviewStates.map((state) => [state, say(`review.${state}`)])}
            />
            <LongField name="reviewOutcome" label={say("outcome")} value={review.outcome} />
            <Send label={say("saveReview")} />
          </DeskForm>
        </>
      ) : (
        <p className="arengo-words">
          {say(`review.${review.state}`)}, {dayInFigures(review.decidedOn)}. {review.outcome}
        </p>
      )}
    </>
  );
}
