import { channelText, type listAnswers, type listItems, moderationRules, policyText } from "#src/channels/index.ts";
import { romeTime } from "./frame.tsx";
import { inboxMessages } from "./inbox-messages.ts";
import { channelLabel, publishers } from "./reach.ts";

type Item = Awaited<ReturnType<typeof listItems>>[number];
type Answer = Awaited<ReturnType<typeof listAnswers>>[number];
/** Networks for which there is something better to say than that it cannot be hidden from here. */
const adviceFor = ["linkedin", "mastodon", "bluesky", "activitypub"] as const;

interface Props {
  item: Item;
  answers: readonly Answer[];
  offices: readonly string[];
  language: string;
  mayAnswer: boolean;
  mayAssign: boolean;
}

/** One comment or mention with everything that can be done about it; each control says whose it is. */
export function InboxItem({ item, answers, offices, language, mayAnswer, mayAssign }: Props) {
  const say = inboxMessages(language);
  const when = romeTime(language).format(item.writtenAt);
  const name = say("by", { author: item.author || say("unknown"), when });
  const policy = policyText(language);
  return (
    <li className="arengo-card" data-state={item.state}>
      <h3 className="arengo-card-name">
        {channelLabel(item)}: {say(item.what)} – {name}
      </h3>
      {item.flags.length > 0 && <p className="arengo-problem">{say("flagged", { words: item.flags.join(", ") })}</p>}
      <blockquote className="arengo-words">{item.text}</blockquote>
      {item.postTitle && <p>{say("under", { title: item.postTitle })}</p>}
      {/^https?:\/\//.test(item.remoteUrl) && (
        <p>
          <a className="arengo-tap" href={item.remoteUrl} rel="noreferrer">
            {say("seeThere")} ({name})
          </a>
        </p>
      )}
      {item.rule && item.state === "hidden" && (
        <p>{say("hiddenFor", { rule: policy(`rule.${item.rule}` as "rule.insult") })}</p>
      )}
      {item.state === "hidden" && item.hidThereAt && <HidThere item={item} language={language} />}
      {item.wanted && <p role="status">{say(`wanted.${item.wanted}`)}</p>}
      {item.reason && <p className="arengo-problem">{channelText(language)(`reason.${item.reason}`)}</p>}
      <Answers answers={answers} language={language} />
      {mayAnswer && item.state !== "gone" && item.channelState === "connected" && (
        <AnswerForm item={item} language={language} name={name} />
      )}
      {mayAssign && <Steps {...{ item, offices, language, name, mayAnswer }} />}
    </li>
  );
}

/** What became of hiding it by hand: whether the network was asked, and what it said. */
function HidThere({ item, language }: Pick<Props, "item" | "language">) {
  const say = inboxMessages(language);
  const canAsk = publishers.get(item.network)?.inbox?.isThere !== undefined;
  if (!item.lookedAt) return <p>{say(canAsk ? "notLookedYet" : "cannotLook")}</p>;
  const when = romeTime(language).format(item.lookedAt);
  return item.stillThere ? (
    <p className="arengo-problem">{say("stillThere", { when })}</p>
  ) : (
    <p>{say("notThere", { when })}</p>
  );
}

function Answers({ answers, language }: Pick<Props, "answers" | "language">) {
  const say = inboxMessages(language);
  const text = channelText(language);
  if (answers.length === 0) return null;
  return (
    <>
      <h4>{say("answersHeading")}</h4>
      <ul>
        {answers.map(({ post, text: words, state, reason }) => (
          <li key={post}>
            {words} <a href={`/admin/canali/post?id=${post}`}>{text(`state.${state}`)}</a>
            {reason && ` ${text(`reason.${reason}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function AnswerForm({ item, language, name }: Pick<Props, "item" | "language"> & { name: string }) {
  const say = inboxMessages(language);
  const count = publishers.get(item.network)?.count({ title: "", text: "", link: "", language: "it", media: [] });
  const help = `answer-help-${item.id}`;
  return (
    <form className="arengo-form" method="post" action="/admin/api/channels/answer">
      <input type="hidden" name="id" value={item.id} />
      <p className="arengo-field">
        <label htmlFor={`answer-${item.id}`}>
          {say("answer")} ({name})
        </label>
        <textarea id={`answer-${item.id}`} name="text" rows={3} required maxLength={5_000} aria-describedby={help} />
        <span id={help} className="arengo-hint">
          {say("answerHelp", { limit: count?.limit ?? 500 })}
        </span>
      </p>
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        {say("send")}
      </button>
    </form>
  );
}

function Steps({
  item,
  offices,
  language,
  name,
  mayAnswer,
}: Pick<Props, "item" | "offices" | "language" | "mayAnswer"> & { name: string }) {
  const say = inboxMessages(language);
  const form = { className: "arengo-form", method: "post", action: "/admin/api/channels/item" } as const;
  const button = (what: string, words: string) => (
    <form {...form}>
      <input type="hidden" name="id" value={item.id} />
      <button type="submit" name="what" value={what} className="btn btn--style-secondary btn--size-medium">
        {words}
      </button>
    </form>
  );
  return (
    <details>
      <summary>
        {say("more")} ({name})
      </summary>
      <form {...form}>
        <input type="hidden" name="id" value={item.id} />
        <p className="arengo-field">
          <label htmlFor={`office-${item.id}`}>{say("office")}</label>
          <select id={`office-${item.id}`} name="office" defaultValue={item.office}>
            <option value=""> </option>
            {offices.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
        <button type="submit" name="what" value="assign" className="btn btn--style-secondary btn--size-medium">
          {say("assign")}
        </button>
      </form>
      {(item.state === "open" || item.state === "answered") && button("close", say("close"))}
      {item.state === "closed" && button("reopen", say("reopen"))}
      {mayAnswer && item.state !== "gone" && <Hiding {...{ item, language }} />}
    </details>
  );
}

/** Hiding where the network lets programs do it; elsewhere what a person can do there, and that it was done. */
function Hiding({ item, language }: Pick<Props, "item" | "language">) {
  const say = inboxMessages(language);
  const policy = policyText(language);
  const canHide = publishers.get(item.network)?.inbox?.hide !== undefined && item.reason !== "not-ours";
  const form = { className: "arengo-form", method: "post", action: "/admin/api/channels/item" } as const;
  const advice = adviceFor.find((network) => network === item.network);
  if (item.state === "hidden")
    return (
      <form {...form}>
        <input type="hidden" name="id" value={item.id} />
        <button
          type="submit"
          name="what"
          value={canHide ? "show" : "showed-there"}
          className="btn btn--style-secondary btn--size-medium"
        >
          {say(canHide ? "show" : "showedThere")}
        </button>
      </form>
    );
  return (
    <form {...form}>
      {!canHide && <p>{advice ? say(`cannotHide.${advice}`) : say("cannotHide")}</p>}
      <input type="hidden" name="id" value={item.id} />
      <p className="arengo-field">
        <label htmlFor={`rule-${item.id}`}>{say("rule")}</label>
        <select id={`rule-${item.id}`} name="rule" required defaultValue="">
          <option value=""> </option>
          {moderationRules.map((rule) => (
            <option key={rule} value={rule}>
              {policy(`rule.${rule}`)}
            </option>
          ))}
        </select>
      </p>
      <button
        type="submit"
        name="what"
        value={canHide ? "hide" : "hid-there"}
        className="btn btn--style-secondary btn--size-medium"
      >
        {say(canHide ? "hide" : "hidThere")}
      </button>
    </form>
  );
}
