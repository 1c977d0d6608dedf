import { newsletterDeskMessages } from "./messages.ts";

/** From which address the letters of a site come. */
export function SenderForm({
  language,
  site,
  sender,
  usual,
}: {
  language: string;
  site: string;
  /** What the site chose; empty: nothing. */
  sender: string;
  /** Address of the installation. */
  usual: string;
}) {
  const say = newsletterDeskMessages(language);
  return (
    <>
      <h2>{say("senderHeading")}</h2>
      <form className="arengo-form" method="post" action="/admin/api/newsletter/sender">
        <input type="hidden" name="site" value={site} />
        <p className="arengo-field">
          <label htmlFor="sender-address">{say("sender")}</label>
          <input
            id="sender-address"
            name="address"
            type="email"
            autoComplete="off"
            defaultValue={sender}
            maxLength={254}
            aria-describedby="sender-help"
          />
          <span id="sender-help" className="arengo-hint">
            {say("senderHelp", { usual, domain: usual.split("@").at(-1) ?? "" })}
          </span>
        </p>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          {say("change")}
        </button>
      </form>
    </>
  );
}
