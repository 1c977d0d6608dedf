import { newsletterDeskMessages } from "./messages.ts";

/** A letter as it arrives, on a telephone and on a computer, and as text; nothing in it runs. */
export function LetterFrames({ html, text, language }: { html: string; text: string; language: string }) {
  const say = newsletterDeskMessages(language);
  return (
    <>
      <div className="arengo-letters">
        {(["narrow", "wide"] as const).map((width) => (
          <figure key={width} className="arengo-letter-figure" data-width={width}>
            <figcaption>{say(width)}</figcaption>
            <iframe className="arengo-letter" data-width={width} title={say(width)} sandbox="" srcDoc={html} />
          </figure>
        ))}
      </div>
      <details className="arengo-amend">
        <summary>{say("asText")}</summary>
        <p className="arengo-words">{text}</p>
      </details>
    </>
  );
}
