import type { DayMetric, PostMetric } from "./tables.ts";

/** What a column of a network's file holds; several columns of `part` are added up. */
export type Column =
  | { readonly kind: "day" }
  | { readonly kind: "metric"; readonly metric: DayMetric }
  | { readonly kind: "part"; readonly metric: "interactions" }
  | { readonly kind: "net" }
  | { readonly kind: "post-key" | "post-title" | "post-time" }
  | { readonly kind: "other" };

/** A header as it is compared: lower case, without accents, brackets kept as words. */
export const foldHeader = (header: string): string =>
  header
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const is = (...words: string[]) => new Set(words);
/** Views, and what was called impressions before and still stands beside them at YouTube (of the small pictures) and LinkedIn. */
const viewWords = ["views", "visualizzazioni", "visualizzazioni totali"];
const impressionWords = [
  ...[
    "impressions total",
    "impressioni totale",
    "impressioni totali",
    "impressions",
    "impression",
    "impressioni",
    "impressions organic",
  ],
];
const known: readonly (readonly [ReadonlySet<string>, Column])[] = [
  [is("date", "data", "day", "giorno"), { kind: "day" }],
  [
    is(
      "publish time",
      "ora di pubblicazione",
      "orario di pubblicazione",
      "data di pubblicazione",
      "created date",
      "data di creazione",
      "post publish time",
      "video publish time",
      "ora pubblicazione video",
      "orario di pubblicazione del video",
      "data di pubblicazione del video",
    ),
    { kind: "post-time" },
  ],
  [
    is(
      "post id",
      "id del post",
      "id post",
      "content id",
      "contenuti",
      "content",
      "post link",
      "link del post",
      "link al post",
      "permalink",
      "link permanente",
      "tweet id",
    ),
    { kind: "post-key" },
  ],
  [
    is(
      "title",
      "titolo",
      "post title",
      "titolo del post",
      "post text",
      "testo del post",
      "description",
      "descrizione",
      "video title",
      "titolo video",
      "titolo del video",
      "descrizione video",
    ),
    { kind: "post-title" },
  ],
  [
    is(
      "followers",
      "follower",
      "total followers",
      "follower totali",
      "seguaci",
      "persone che seguono",
      "iscritti totali",
      "mi piace",
      "total likes",
      "page likes",
      "like della pagina",
      "amici",
    ),
    { kind: "metric", metric: "followers" },
  ],
  [
    is(
      "new follows",
      "new followers",
      "nuovi follower",
      "follows",
      "facebook follows",
      "instagram follows",
      "follower di facebook",
      "follower di instagram",
      "follow",
      "nuove persone che seguono",
      "subscribers gained",
      "iscritti acquisiti",
      "nuovi like",
      "nuovi mi piace",
      "new likes",
    ),
    { kind: "metric", metric: "newFollowers" },
  ],
  [
    is(
      "unfollows",
      "lost followers",
      "follower persi",
      "persone che non seguono piu",
      "subscribers lost",
      "iscritti persi",
    ),
    { kind: "metric", metric: "lostFollowers" },
  ],
  [
    is(
      "reach",
      "copertura",
      "facebook reach",
      "instagram reach",
      "copertura di facebook",
      "copertura di instagram",
      "copertura facebook",
      "persone raggiunte",
      "unique impressions organic",
      "impressioni uniche organiche",
      "impressioni uniche organico",
    ),
    { kind: "metric", metric: "reach" },
  ],
  [is(...viewWords, ...impressionWords), { kind: "metric", metric: "views" }],
  [
    is(
      "unique views",
      "viewers",
      "spettatori",
      "unique viewers",
      "spettatori unici",
      "visualizzazioni uniche",
      "persone che visualizzano",
    ),
    { kind: "metric", metric: "uniqueViews" },
  ],
  [
    is(
      "interactions",
      "interazioni",
      "content interactions",
      "interazioni con i contenuti",
      "engagements",
      "coinvolgimenti",
    ),
    { kind: "metric", metric: "interactions" },
  ],
  [
    is("posts", "post", "create post", "posts created", "tweets published", "post pubblicati"),
    { kind: "metric", metric: "posts" },
  ],
  [
    is(
      ...["clicks total", "reactions total", "comments total", "reposts total"],
      ...["clic totale", "reazioni totale", "commenti totale", "diffusioni post totali", "diffusioni post totale"],
    ),
    { kind: "part", metric: "interactions" },
  ],
];

/** Of columns that mean the same figure the one that counts: the first of these words that a table has. */
const preferred = [...viewWords, ...impressionWords];
/** What stands beside "likes" where these are of posts, not people who like the page. */
const besideLikes = is("comments", "commenti", "shares", "condivisioni", "replies", "risposte", "reposts", "reactions");
const likes = is("mi piace", "total likes", "likes");

/**
 * What each column is, by its header. Networks use known words for something else: LinkedIn's "Total followers" beside
 * "Organic followers", and YouTube's "Subscribers" beside the watch time, are those gained on the day; "likes" beside comments are of
 * posts; of "views" and "impressions" one is the figure.
 */
export function readHeaders(headers: readonly string[]): Column[] {
  const folded = headers.map(foldHeader);
  const isLinkedIn = folded.some((one) => one === "organic followers" || one === "follower organici");
  const isYouTube = folded.some((one) => one.startsWith("watch time") || one.startsWith("tempo di visualizzazione"));
  const isOfPosts = folded.some((one) => besideLikes.has(one));
  const views = preferred.find((one) => folded.includes(one));
  return folded.map((header): Column => {
    if (isLinkedIn && (header === "total followers" || header === "follower totali"))
      return { kind: "metric", metric: "newFollowers" };
    if (isYouTube && (header === "subscribers" || header === "iscritti")) return { kind: "net" };
    if (isOfPosts && likes.has(header)) return { kind: "other" };
    if (preferred.includes(header) && header !== views) return { kind: "other" };
    return known.find(([words]) => words.has(header))?.[1] ?? { kind: "other" };
  });
}

/** The figure that a title above a table of Meta Business Suite announces; `undefined` when it announces none. */
export function metricOfTitle(title: string): DayMetric | undefined {
  const [column] = readHeaders([title]);
  return column?.kind === "metric" ? column.metric : undefined;
}

/** Words of each figure of a post; where a table has several, the first of them counts. */
const ofPosts: Readonly<Record<PostMetric, readonly string[]>> = {
  views: ["views", "visualizzazioni", "visualizzazioni video", "impressions", "impression", "impressioni"],
  reach: ["reach", "copertura", "persone raggiunte"],
  reactions: ["reactions", "reazioni", "likes", "mi piace", "mi piace e reazioni"],
  comments: ["comments", "commenti", "replies", "risposte"],
  shares: ["reposts", "diffusioni post", "shares", "condivisioni"],
  clicks: ["total clicks", "clic totali", "clicks", "clic", "url clicks"],
};

/**
 * Where the figures of a post stand, by metric; those that the table does not have are left out. LinkedIn's "Views" are of videos:
 * the impressions of all posts stand beside them.
 */
export function postColumns(headers: readonly string[]): ReadonlyMap<PostMetric, number> {
  const folded = headers.map(foldHeader);
  const isLinkedIn = folded.some((one) =>
    /^(campaign name|nome (della )?campagna|diffusioni post|posted by)$/.test(one),
  );
  const places = (Object.keys(ofPosts) as PostMetric[]).flatMap((metric): [PostMetric, number][] => {
    const words = isLinkedIn && metric === "views" ? ofPosts.views.toReversed() : ofPosts[metric];
    const word = words.find((one) => folded.includes(one));
    return word === undefined ? [] : [[metric, folded.indexOf(word)]];
  });
  return new Map(places);
}

/** Whether a header says a figure of a post. */
export const isOfPost = (header: string): boolean =>
  Object.values(ofPosts).some((words) => words.includes(foldHeader(header)));
