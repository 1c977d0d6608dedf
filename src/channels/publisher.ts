import type { Json } from "#src/kernel/canonical-json.ts";

/** A picture or film that goes with a post; the bytes lie in the store of published files by their hash. */
export interface Medium {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  /** Alternative text. */
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The point that must not be cut off: share of width from the left and of height from the top, 0 to 1. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}

/** What stands beside an address: how its page calls itself, and its picture. */
export interface Card {
  readonly title: string;
  readonly description: string;
  readonly picture?: Medium;
}

/** What is said on one channel, as it is archived and hashed. */
export interface Message {
  readonly title: string;
  readonly text: string;
  /** Address of the page it speaks of; empty: none. */
  readonly link: string;
  /** Language tag such as `it`. */
  readonly language: string;
  readonly media: readonly Medium[];
  /** The page's card, where the network makes none by itself and the page is ours; added when it is sent. */
  readonly card?: Card;
  /** Told to the press before it may be published: until then, an instant of ISO 8601. */
  readonly embargoUntil?: string;
}

/**
 * Why something did not happen, in words of ours; `messages.ts` has the sentence for each. What a network said itself is
 * kept beside it as `detail`.
 */
export const reasons = [
  "token-expired",
  "token-revoked",
  "missing-permission",
  "account-restricted",
  "version-ended",
  "spend-cap",
  "duplicate",
  "too-long",
  "media-refused",
  "media-missing",
  "refused",
  "gone",
  "throttled",
  "daily-limit",
  "server-fault",
  "no-answer",
  "not-reached",
  "by-hand",
  "cannot-ask",
  "not-supported",
  "not-ours",
  "too-many-attempts",
] as const;
export type Reason = (typeof reasons)[number];

/** Where something now is on a network. */
export interface Sent {
  readonly kind: "sent";
  readonly remoteId: string;
  /** Where people see it; empty where the network gives none. */
  readonly url: string;
  readonly answer: Json;
}

/** Nothing was accepted, and the same again would come to nothing either. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: Reason;
  readonly detail: string;
}

/** Nothing was accepted; the same again later may be. */
export interface TryLater {
  readonly kind: "try-later";
  readonly reason: Reason;
  /** Seconds the network asked to wait; absent: our own back-off. */
  readonly afterSeconds?: number;
  /** Whether the wait holds for everything on this channel. */
  readonly holdsChannel?: boolean;
}

/** It may have been accepted: the network is asked before anything is sent again. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: Reason;
}

/** The channel cannot be used until a person has done something: everything on it waits. */
export interface Stopped {
  readonly kind: "stopped";
  readonly reason: Reason;
  readonly detail: string;
}

/** This network takes nothing from programs: a person publishes and confirms. */
export interface ByHand {
  readonly kind: "by-hand";
}

export type Outcome = Sent | Refused | TryLater | Unknown | Stopped | ByHand;

/** What asking came to: it is there, it is certainly not, or this network cannot be asked. */
export type Found = Sent | { readonly kind: "absent" } | { readonly kind: "cannot-tell" } | TryLater | Stopped;

/** What a change of something sent came to. */
export type Changed = { readonly kind: "done"; readonly answer: Json } | Refused | TryLater | Unknown | Stopped;

/** One figure of a post or a profile; each is asked in a call of its own, so that one that ended spoils no other. */
export interface Figure {
  readonly metric: string;
  /** `absent`: the network gives none now; `ended`: it gives this figure no more. */
  readonly state: "known" | "absent" | "ended";
  readonly value?: number;
}

/** What opens a channel; sealed in the database, never logged. */
export interface Secret {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
}

/** A connected profile with what opens it. */
export interface Channel {
  readonly id: string;
  readonly network: string;
  /** The profile's id on the network, such as a page id or a chat id. */
  readonly remoteId: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secret: Secret;
}

/** What a call to a network needs; made anew for each. */
export interface Call {
  readonly channel: Channel;
  /** Addresses of the networks, by name of ours, without trailing slash. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Version of the network's API, where it has one. */
  readonly version: string;
  readonly now: () => Date;
  /** Ends the call when the worker must stop or patience is over. */
  readonly signal: AbortSignal;
  readonly readMedium: (medium: Medium) => Promise<Buffer>;
  /** Where the network may fetch a medium by itself. */
  readonly mediumUrl: (medium: Medium) => string;
}

/** Something to be sent. */
export interface Sending {
  /** Same at every attempt of one delivery: a UUID. */
  readonly key: string;
  readonly message: Message;
  /** What this one answers or continues. */
  readonly replyTo?: { readonly remoteId: string; readonly progress: Readonly<Record<string, string>> } | undefined;
  /** First attempt: nothing sent before it can be this. */
  readonly since: Date;
  /** Ids on this profile that are known to be other posts: two may say the same. */
  readonly known: ReadonlySet<string>;
  /** What the network gave in earlier attempts, such as a container's id. */
  readonly progress: Readonly<Record<string, string>>;
  /** Keeps such a thing, durably, before the next step. */
  readonly keep: (progress: Readonly<Record<string, string>>) => Promise<void>;
}

/** Something that was sent. */
export interface Standing {
  readonly remoteId: string;
  readonly progress: Readonly<Record<string, string>>;
  readonly message: Message;
}

/** A finding about a text before it is sent: errors stop, warnings want a reason. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How much of what the network allows a message uses, counted as the network counts. */
export interface Count {
  readonly used: number;
  readonly limit: number;
  readonly unit: "characters" | "weighted" | "graphemes" | "bytes" | "utf16";
}

/** What somebody wrote under a post of ours, or to us. */
export interface Incoming {
  readonly remoteId: string;
  /** Where people see it; empty where the network gives none. */
  readonly url: string;
  readonly what: "comment" | "mention";
  /** As the network shows the person's name. */
  readonly author: string;
  readonly authorId: string;
  readonly text: string;
  readonly writtenAt: Date;
  /** Id of the post of ours that it answers; empty: none. */
  readonly answers: string;
  /** What an answer to it needs. */
  readonly progress: Readonly<Record<string, string>>;
}

/** Something that people wrote, as far as hiding it needs. */
export type Hideable = Pick<Incoming, "remoteId" | "progress">;

/** Whether people can still read something. */
export type Seen = { readonly kind: "there" | "gone" };

/** What people write to a profile, and what the network lets us do about it. Answers are posts with `replyTo`. */
export interface Inbox {
  /**
   * @param asked.since older ones are known
   * @param asked.posts ids of our posts of the last weeks, newest first, for networks that list comments by post
   */
  readonly list: (
    call: Call,
    asked: { readonly since: Date; readonly posts: readonly string[] },
  ) => Promise<readonly Incoming[] | TryLater | Stopped>;
  /** Hides it from other readers, or shows it again; safe to repeat. Absent: this network lets us not. */
  readonly hide?: (call: Call, item: Hideable, isHidden: boolean) => Promise<Changed>;
  /** Looks whether people still read what a person took away there by hand. @param item.under our post; empty: none. Absent: cannot be asked */
  readonly isThere?: (call: Call, item: Hideable & { readonly under: string }) => Promise<Seen | TryLater | Stopped>;
}

/** What a network takes of a picture. */
export interface PictureShape {
  /** Width by height, least and most. */
  readonly narrowest?: number;
  readonly widest?: number;
  readonly mostBytes: number;
  /** Longest side, pixels. */
  readonly longestSide: number;
}

/** A way to be told: one file each. Everything a network does differently is behind this. */
export interface Publisher {
  readonly network: string;
  /** As people know it. */
  readonly name: string;
  /** Shortest time between two calls on one profile, milliseconds. */
  readonly gapMs: number;
  /** The text as it goes out: with the address where this network has no field for it. */
  readonly textOf: (message: Message) => string;
  readonly count: (message: Message) => Count;
  /** What stands against sending this here, beside the length. */
  readonly check: (message: Message) => readonly Finding[];
  /** Long texts go there as several posts, each in answer to the one before. */
  readonly takesThreads?: true;
  /** What pictures must be like; others are cut and made smaller on the way. Absent: any. */
  readonly picture?: PictureShape;
  /** An address alone goes with a card that is sent with it; what the card's picture must be like. */
  readonly card?: PictureShape;
  /** The network looks at an address and makes a card by itself, from the page's `og:` lines. */
  readonly makesCards?: true;
  /** Cost of one post in thousandths of a US dollar; absent: free. */
  readonly costOf?: (message: Message) => number;
  readonly publish: (call: Call, sending: Sending) => Promise<Outcome>;
  /** Asks whether an earlier attempt was accepted; absent: this network cannot be asked, and a person decides. */
  readonly findSent?: (call: Call, sending: Sending) => Promise<Found>;
  /** Absent: what was sent cannot be changed there, and a correction goes as an answer. */
  readonly edit?: (call: Call, standing: Standing, message: Message) => Promise<Changed>;
  /** Done too when it is no longer there. */
  readonly remove?: (call: Call, standing: Standing) => Promise<Changed>;
  readonly measure?: (call: Call, standing: Standing) => Promise<readonly Figure[] | TryLater | Stopped>;
  /** Figures of the profile, such as followers. */
  readonly measureProfile?: (call: Call) => Promise<readonly Figure[] | TryLater | Stopped>;
  /** Absent: this network gives programs no comments. */
  readonly inbox?: Inbox;
  /** Asks whether the channel can be used, without saying anything. */
  readonly probe?: (call: Call) => Promise<{ readonly kind: "alive" } | TryLater | Stopped>;
  /** New tokens for old; only one process does it at a time. */
  readonly renew?: (
    call: Call,
    app: { readonly clientId: string; readonly clientSecret: string },
  ) => Promise<{ readonly kind: "renewed"; readonly secret: Secret; readonly expiresAt: Date } | TryLater | Stopped>;
  /** How long before the end tokens are renewed, milliseconds. */
  readonly renewBeforeMs?: number;
}
