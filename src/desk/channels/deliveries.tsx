import { channelText, type findPost } from "#src/channels/index.ts";
import { romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";
import { channelLabel } from "./reach.ts";

type Row = NonNullable<Awaited<ReturnType<typeof findPost>>>["deliveries"][number];

/** What became of a post on each channel, with the decisions that are a person's. */
export function Deliveries(props: { deliveries: readonly Row[]; post: string; language: string; mayDecide: boolean }) {
  const { deliveries, post, language, mayDecide } = props;
  const say = channelsDeskMessages(language);
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{say("deliveries")}</h2>
      <ul className="arengo-deliveries">
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} {...{ delivery, post, language, mayDecide }} />
        ))}
      </ul>
    </section>
  );
}

function Delivery({
  delivery,
  post,
  language,
  mayDecide,
}: {
  delivery: Row;
  post: string;
  language: string;
  mayDecide: boolean;
}) {
  const say = channelsDeskMessages(language);
  const text = channelText(language);
  const name = channelLabel(delivery);
  const { id, state, reason, detail, remoteUrl, sentAt, nextAt, message, sha256 } = delivery;
  const time = romeTime(language);
  // tried, it says why itself
  const isHeldUp = state === "queued" && !reason && delivery.channelState === "stopped";
  const isOpen = state === "uncertain" || state === "refused" || state === "review";
  return (
    <li className="arengo-card" data-state={state}>
      <h3 className="arengo-card-name">
        {name}: {text(`state.${state}`)}
      </h3>
      <p>
        {sentAt && `${time.format(sentAt)}. `}
        {state === "queued" && `${time.format(nextAt)}. `}
        {reason && text(`reason.${reason}`)} {detail}
        {isHeldUp && say("waitsForChannel")}
      </p>
      {remoteUrl && (
        <p>
          <a className="arengo-tap" href={remoteUrl} rel="noreferrer">
            {say("open")} ({name})
          </a>
        </p>
      )}
      <details>
        <summary>
          {say("text")} ({name})
        </summary>
        <p className="arengo-words">{message.text}</p>
        {message.link && <p className="arengo-words">{message.link}</p>}
        <p className="arengo-words">
          {say("hash")}: <code>{sha256}</code>
        </p>
      </details>
      {mayDecide && isOpen && (
        <form className="arengo-form" method="post" action="/admin/api/channels/decide">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="post" value={post} />
          {state === "uncertain" && (
            <p className="arengo-field">
              <label htmlFor={`address-${id}`}>{say("decide.address")}</label>
              <input id={`address-${id}`} name="address" type="url" maxLength={500} />
            </p>
          )}
          <p className="arengo-actions">
            {state === "uncertain" && <Decide decision="arrived" label={say("decide.arrived")} channel={name} />}
            {state !== "review" && <Decide decision="send-again" label={say("decide.send-again")} channel={name} />}
            {state === "review" && <Decide decision="release" label={say("decide.release")} channel={name} />}
            <Decide decision="give-up" label={say("decide.give-up")} channel={name} />
          </p>
        </form>
      )}
    </li>
  );
}

function Decide({ decision, label, channel }: { decision: string; label: string; channel: string }) {
  return (
    <button
      type="submit"
      name="decision"
      value={decision}
      className="btn btn--style-secondary btn--size-medium"
      aria-label={`${label} (${channel})`}
    >
      {label}
    </button>
  );
}
