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
  /** The texts of a thread; one where it is none. */
  readonly parts: readonly string[];
  readonly media: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly alt: string;
    readonly mime: string;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly focus?: { readonly x: number; readonly y: number } | undefined;
  }[];
  /** The whole letter, where this is a newsletter. */
  readonly letter?: string;
  /** What the network shows beside the address, where it is a page of ours. */
  readonly card?: {
    readonly title: string;
    readonly description: string;
    readonly picture?: { readonly sha256: string; readonly alt: string };
  };
  /** Width by height that the network takes of a picture. */
  readonly narrowest?: number | undefined;
  readonly widest?: number | undefined;
}

/** A card for each channel: the text as it will stand there, what leads somewhere, what is shown beside it, and how much is used. */
export function Previews({ channels, language }: { channels: readonly Previewed[]; language: string }) {
  const say = channelsDeskMessages(language);
  return (
    <ul className="arengo-previews">
      {channels.map((channel) => {
        const { id, name, network, text, title, link, used, limit, unit, cost, media } = channel;
        const isCard = network !== "push" && (channel.card !== undefined || (link !== "" && !text.includes(link)));
        return (
          <li key={id} className="arengo-card" data-network={network}>
            <h3 className="arengo-card-name">{name}</h3>
            {channel.letter && (
              <iframe className="arengo-letter" data-width="narrow" title={name} sandbox="" srcDoc={channel.letter} />
            )}
            {(network === "youtube" || network === "push") && <p className="arengo-preview-title">{title}</p>}
            {(channel.letter ? [] : channel.parts).map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and none of them has a state
              <p key={place} className="arengo-words">
                <Marked text={part} />
              </p>
            ))}
            {(channel.letter || network === "push" ? [] : media).map((medium) => (
              <Picture key={medium.sha256} medium={medium} channel={channel} />
            ))}
            {isCard && !channel.letter && <LinkCard link={link} card={channel.card ?? { title, description: "" }} />}
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

/** A page as the network shows it beside its address: picture, host, title, summary. */
function LinkCard({ link, card }: { link: string; card: NonNullable<Previewed["card"]> }) {
  return (
    <div className="arengo-preview-card">
      {card.picture && (
        // biome-ignore lint/performance/noImgElement: a picture of the site, shown to one person
        <img
          className="arengo-preview-img arengo-preview-thumb"
          src={`/admin/api/channels/picture?sha256=${card.picture.sha256}`}
          alt={card.picture.alt}
        />
      )}
      <p>
        <span className="arengo-hint">{URL.canParse(link) ? new URL(link).host : link}</span>
        <br />
        <strong>{card.title}</strong>
      </p>
      {card.description && <p>{card.description}</p>}
    </div>
  );
}

/** A picture as this network will show it: cut to the shape that it takes, around the point that must stay. */
function Picture({ medium, channel }: { medium: Previewed["media"][number]; channel: Previewed }) {
  const { sha256, name, alt, mime, width, height, focus = { x: 0.5, y: 0.5 } } = medium;
  if (!mime.startsWith("image/")) return <p className="arengo-preview-picture">{alt || name}</p>;
  const shape = (width ?? 1) / (height ?? 1);
  const shown = Math.min(channel.widest ?? shape, Math.max(channel.narrowest ?? shape, shape));
  return (
    // biome-ignore lint/performance/noImgElement: a draft's picture, shown to one person
    <img
      className="arengo-preview-img"
      src={`/admin/api/channels/picture?sha256=${sha256}`}
      alt={alt}
      style={{ aspectRatio: String(shown), objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }}
    />
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
