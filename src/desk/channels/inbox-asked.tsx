import { askingText, type listAsked } from "#src/channels/index.ts";
import { romeTime } from "./frame.tsx";
import { inboxMessages } from "./inbox-messages.ts";
import { channelLabel } from "./reach.ts";

/** When each network was last asked for comments, and a button to ask now. */
export function InboxAsked(props: {
  profiles: Awaited<ReturnType<typeof listAsked>>;
  site: string;
  language: string;
  mayAsk: boolean;
}) {
  const { profiles, site, language, mayAsk } = props;
  const say = inboxMessages(language);
  if (profiles.length === 0) return <p>{say("nobodyToAsk")}</p>;
  const time = romeTime(language);
  return (
    <details className="arengo-amend">
      <summary>{say("askedHeading")}</summary>
      <ul>
        {profiles.map((profile) => (
          <li key={profile.id}>
            {channelLabel(profile)}:{" "}
            {profile.inboxReadAt
              ? `${time.format(profile.inboxReadAt)}.`
              : say(profile.inboxReason ? "notYet" : "soon")}
            {profile.state === "stopped" && ` ${say("askedStopped")}`}
            {profile.state === "connected" && profile.inboxReason && ` ${askingText(language, profile.inboxReason)}`}
          </li>
        ))}
      </ul>
      {mayAsk && (
        <form method="post" action="/admin/api/channels/inbox-ask" className="arengo-actions">
          <input type="hidden" name="site" value={site} />
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {say("askNow")}
          </button>
        </form>
      )}
    </details>
  );
}
