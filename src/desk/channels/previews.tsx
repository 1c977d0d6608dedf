"use client";

import { channelsDeskMessages } from "./messages.ts";

/** How a post stands on one channel, as the desk answered. */
export interface Previewed {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly used: number;
  readonly limit: number;
  readonly unit: "characters" | "weighted" | "graphemes" | "bytes" | "utf16";
  readonly cost: number;
  readonly media: readonly { readonly name: string; readonly alt: string; readonly mime: string }[];
}

/** A card for each channel: the text as it will stand there, what leads somewhere, what is shown beside it, and how much is used. */
export function Previews({ channels, language }: { channels: readonly Previewed[]; language: string }) {
  const say = channelsDeskMessages(language);
  return (
    <ul className="arengo-previews">
      {channels.map((channel) => {
        const { id, name, network, text, title, link, used, limit, unit, cost, media } = channel;
        const isCard = link !== "" && !text.includes(link);
        return (
          <li key={id} className="arengo-card" data-network={network}>
            <h3 className="arengo-card-name">{name}</h3>
            {network === "youtube" && <p className="arengo-preview-title">{title}</p>}
            <p className="arengo-words">
              <Marked text={text} />
            </p>
            {media.map(({ name: file, alt }) => (
              <p key={file} className="arengo-preview-picture">
                {alt || file}
              </p>
            ))}
            {isCard && (
              <p className="arengo-preview-card">
                {title}
                <br />
                {URL.canParse(link) ? new URL(link).host : link}
              </p>
            )}
            <p className={used > limit ? "arengo-problem" : ""}>
              {say("used", { used, limit, unit: say(`unit.${unit}`) })}
            </p>
            {cost > 0 && (
              <p>{say("cost", { cost: (cost / 1_000).toLocaleString(language, { minimumFractionDigits: 3 }) })}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Addresses, hashtags and mentions look as if they led somewhere. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+|(?<![\p{L}\p{N}_&/])[#@][\p{L}\p{N}_.]+)/u);
  return (
    <>
      {parts.map((part, place) =>
        place % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and none of them has a state
          <span key={place} className="arengo-preview-link">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
