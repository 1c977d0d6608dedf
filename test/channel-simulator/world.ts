/** Something that a simulated network shows its readers. */
export interface SimulatedPost {
  readonly network: string;
  /** The profile's id on its network. */
  readonly account: string;
  readonly id: string;
  text: string;
  readonly title: string;
  readonly link: string;
  /** What the network shows beside the address, where it was sent with the post. */
  readonly card?: { readonly title: string; readonly description: string; readonly hasPicture: boolean };
  /** Names and alternative texts of what goes with it. */
  readonly media: readonly { readonly name: string; readonly alt: string }[];
  readonly replyTo: string;
  readonly at: Date;
  edits: number;
  isDeleted: boolean;
}

/** What somebody wrote under a post, or to a profile. */
export interface SimulatedComment {
  readonly network: string;
  /** The profile to which it was written. */
  readonly account: string;
  readonly id: string;
  /** The post under which it stands; empty: it only names the profile. */
  readonly post: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  isHidden: boolean;
}

/** A profile of a simulated network; its token is all that opens it. */
export interface SimulatedAccount {
  readonly network: string;
  readonly id: string;
  readonly name: string;
  token: string;
  refreshToken: string;
  expiresAt: Date | undefined;
  isRevoked: boolean;
  followers: number;
}

/** What can be made to go wrong. */
export const faults = [
  "lost", // accepted, and the answer never comes
  "slow", // accepted after a while, then answered
  "slow-lost", // accepted after a while, long after the caller was cut off
  "error-before", // 503, nothing accepted
  "error-after", // 500, though it was accepted
  "throttled", // 429 with the network's own headers
  "expired", // the token is over
  "revoked", // the token was taken back
  "duplicate", // refused as a repetition
  "container-error", // what was prepared cannot be published
  "metric-ended", // this figure is no longer given
  "version-ended", // this version of the interface no longer answers
  "spend-cap", // the credit is used up
] as const;
export type Fault = (typeof faults)[number];

/** Everything that the simulated networks know. */
export interface World {
  readonly posts: SimulatedPost[];
  readonly comments: SimulatedComment[];
  readonly accounts: SimulatedAccount[];
  /** Media, containers, upload sessions: what is there before a post is. */
  readonly things: Map<string, Record<string, unknown>>;
  /** Faults that wait to happen, oldest first; `isRead`: to a call that changes nothing. */
  readonly waiting: { readonly network: string; readonly fault: Fault; readonly isRead?: boolean }[];
  /** Chooses a fault at random for a call that writes; absent: none. */
  chance: ((network: string, wanted: readonly Fault[]) => Fault | undefined) | undefined;
  /** Calls by `network method path`, for tests that count. */
  readonly calls: Map<string, number>;
  readonly slowMs: number;
  readonly now: () => Date;
  readonly nextId: () => string;
}

/** An empty world with one profile on each network, opened by `token-<network>`. */
export function makeWorld(options: { slowMs?: number; now?: () => Date } = {}): World {
  let last = 1_000_000;
  const nextId = () => {
    last += 7;
    return String(last);
  };
  return {
    ...{ posts: [], comments: [], accounts: [], things: new Map(), waiting: [], chance: undefined, calls: new Map() },
    ...{ slowMs: options.slowMs ?? 300, now: options.now ?? (() => new Date()), nextId },
  };
}

/** Adds a profile; what is not said is made up. */
export function addAccount(
  world: World,
  given: Pick<SimulatedAccount, "network" | "id"> & Partial<SimulatedAccount>,
): SimulatedAccount {
  const account: SimulatedAccount = {
    ...{ name: "Comune di Esempio", token: `token-${given.network}`, refreshToken: `refresh-${given.network}` },
    ...{ expiresAt: undefined, isRevoked: false, followers: 1234 },
    ...given,
  };
  world.accounts.push(account);
  return account;
}

/** Takes the next fault of a network that is one of these, if one waits; its chance is asked for faults of calls that write. */
export function takeFault(world: World, network: string, wanted: readonly Fault[], isRead = false): Fault | undefined {
  const place = world.waiting.findIndex(
    (one) => one.network === network && wanted.includes(one.fault) && (one.isRead ?? false) === isRead,
  );
  if (place >= 0) return world.waiting.splice(place, 1)[0]?.fault;
  if (isRead) return undefined;
  const byChance = world.chance?.(network, wanted);
  return byChance && wanted.includes(byChance) ? byChance : undefined;
}

/** Shows a post to the network's readers. */
export function addPost(
  world: World,
  given: Pick<SimulatedPost, "network" | "account" | "text"> & Partial<SimulatedPost>,
): SimulatedPost {
  const post: SimulatedPost = {
    ...{ id: world.nextId(), title: "", link: "", media: [], replyTo: "", at: world.now(), edits: 0, isDeleted: false },
    ...given,
  };
  world.posts.push(post);
  return post;
}

/** The post of this id on a network, unless it was deleted. */
export const findPost = (world: World, network: string, id: string): SimulatedPost | undefined =>
  world.posts.find((post) => post.network === network && post.id === id && !post.isDeleted);

/** Lets a reader write under a post, or to a profile. */
export function addComment(
  world: World,
  given: Pick<SimulatedComment, "network" | "account" | "text"> & Partial<SimulatedComment>,
): SimulatedComment {
  const isRecord = given.network === "bluesky";
  const id = isRecord ? `at://did:plc:lettore/app.bsky.feed.post/${world.nextId()}` : world.nextId();
  const comment: SimulatedComment = {
    ...{ id: given.network === "linkedin" ? `urn:li:comment:${id}` : id, post: "", author: "Lettore", at: world.now() },
    ...{ isHidden: false },
    ...given,
  };
  world.comments.push(comment);
  return comment;
}

/** Comments under a post, newest first; none given: all that were written to a profile. */
export const commentsOn = (world: World, { network, id }: SimulatedAccount, post?: string): SimulatedComment[] =>
  world.comments
    .filter((one) => one.network === network && one.account === id && (post === undefined || one.post === post))
    .reverse();

/** The comment of this id on a network. */
export const findComment = (world: World, network: string, id: string): SimulatedComment | undefined =>
  world.comments.find((one) => one.network === network && one.id === id);

/** Whether something can be answered: a post or a comment. */
export const isThere = (world: World, network: string, id: string): boolean =>
  findPost(world, network, id) !== undefined || findComment(world, network, id) !== undefined;

/** Posts of a profile, newest first. */
export const postsOf = (world: World, { network, id }: SimulatedAccount): SimulatedPost[] =>
  world.posts.filter((post) => post.network === network && post.account === id && !post.isDeleted).reverse();
