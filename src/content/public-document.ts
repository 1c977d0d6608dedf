import { z } from "zod";
import { RichText } from "./rich-text/rich-text.ts";

const instant = z.iso.datetime();

/** A file that citizens may download, or a picture, by its hash; served at `/file/<sha256>/<name>`. */
export const PublicFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mime: z.string(),
  bytes: z.int().nonnegative(),
});
export type PublicFile = z.infer<typeof PublicFile>;

/** A picture with its alternative text and its ready-made widths, smallest first; the last one is the largest. */
export const PublicImage = z.strictObject({
  alt: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  /** 0 to 100, from left and from top: what must stay visible when the picture is cropped. */
  focal: z.strictObject({ x: z.number(), y: z.number() }),
  sizes: z.array(z.strictObject({ ...PublicFile.shape, width: z.int().positive(), height: z.int().positive() })).min(1),
});
export type PublicImage = z.infer<typeof PublicImage>;

/** A film where it stands, with what is said and seen in it, for who cannot hear or see it. */
export const PublicVideo = z.strictObject({ url: z.string(), transcript: z.string().optional() });
export type PublicVideo = z.infer<typeof PublicVideo>;

/** Another document, as `kind` and `id`; its title and address are looked up when the page is made, so they never go stale. */
export const Reference = z.strictObject({ kind: z.string(), id: z.string() });
export type Reference = z.infer<typeof Reference>;

/**
 * What every public document has, whatever its type: plain JSON in one language, with nothing of the desk in it.
 * Content types extend it with their own fields (`src/content/<type>/document.ts`).
 */
export const publicDocumentShape = {
  site: z.string(),
  kind: z.string(),
  /** The desk's id as text. */
  id: z.string(),
  locale: z.string(),
  /** Other sites of the installation that show it, as the guest of this one. */
  shownIn: z.array(z.string()).optional(),
  /** On a site that shows it as a guest: the site it is of, and its address there. Never on its own site, nor in the register. */
  shownFrom: z.strictObject({ site: z.string(), path: z.string() }).optional(),
  /** Language-neutral key of the section, such as `novita/comunicati`; `sections.ts` has them all. */
  section: z.string(),
  /** Address below the origin, language prefix included (`/novita/comunicati/bilancio`, `/en/news/press-releases/budget`). */
  path: z.string().startsWith("/"),
  title: z.string().min(1),
  /** Short description (the model: at most 255 characters). */
  summary: z.string(),
  image: PublicImage.optional(),
  topics: z.array(Reference),
  /** Files and pictures the document carries, each once. Derived from the fields (`collectFiles`). */
  files: z.array(PublicFile),
  /** `kind:id` of every document named by this one. Derived (`collectRefs`). */
  refs: z.array(z.string()),
  /** Derived: own tag, section, refs. */
  tags: z.array(z.string()),
  /** False for what has no page of its own, such as contact points. */
  listed: z.boolean(),
  sortAt: instant,
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  visibleFrom: instant,
  /** First instant at which it is no longer served; absent: no end. */
  visibleUntil: instant.optional(),
  updatedAt: instant,
  /** Name of the office that answers for it; in the register entry. */
  office: z.string(),
  body: RichText.optional(),
} as const;

export const PublicDocument = z.looseObject(publicDocumentShape);
export type PublicDocument = z.infer<typeof PublicDocument>;
