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
const known: readonly (readonly [ReadonlySet<string>, Column])[] = [
  [is("date", "data", "day", "giorno"), { kind: "day" }],
  [
    is(
      "publish time",
      "ora di pubblicazione",
      "data di pubblicazione",
      "created date",
      "post publish time",
      "video publish time",
      "orario di pubblicazione del video",
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
    ),
    { kind: "metric", metric: "reach" },
  ],
  [
    is("views", "visualizzazioni", "impressions", "impression", "impressions total", "visualizzazioni totali"),
    { kind: "metric", metric: "views" },
  ],
  [
    is("unique views", "viewers", "spettatori", "unique viewers", "visualizzazioni uniche", "persone che visualizzano"),
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
  [is("clicks total", "reactions total", "comments total", "reposts total"), { kind: "part", metric: "interactions" }],
];

/**
 * What each column is, by its header. Two networks use a known word for something else: LinkedIn's "Total followers" beside
 * "Organic followers", and YouTube's "Subscribers" beside the watch time, are those gained on the day.
 */
export function readHeaders(headers: readonly string[]): Column[] {
  const folded = headers.map(foldHeader);
  const isLinkedIn = folded.includes("organic followers");
  const isYouTube = folded.some((one) => one.startsWith("watch time") || one.startsWith("tempo di visualizzazione"));
  return folded.map((header): Column => {
    if (isLinkedIn && header === "total followers") return { kind: "metric", metric: "newFollowers" };
    if (isYouTube && (header === "subscribers" || header === "iscritti")) return { kind: "net" };
    return known.find(([words]) => words.has(header))?.[1] ?? { kind: "other" };
  });
}

/** The figure that a title above a table of Meta Business Suite announces; `undefined` when it announces none. */
export function metricOfTitle(title: string): DayMetric | undefined {
  const [column] = readHeaders([title]);
  return column?.kind === "metric" ? column.metric : undefined;
}

const ofPosts: Readonly<Record<PostMetric, ReadonlySet<string>>> = {
  views: is("views", "visualizzazioni", "impressions", "impression"),
  reach: is("reach", "copertura", "persone raggiunte"),
  reactions: is("reactions", "reazioni", "likes", "mi piace", "mi piace e reazioni"),
  comments: is("comments", "commenti", "replies"),
  shares: is("shares", "condivisioni", "reposts"),
  clicks: is("total clicks", "clic totali", "clicks", "clic", "url clicks"),
};

/** Which figure of a post a column holds. */
export const postMetricOf = (header: string): PostMetric | undefined =>
  (Object.keys(ofPosts) as PostMetric[]).find((metric) => ofPosts[metric].has(foldHeader(header)));
