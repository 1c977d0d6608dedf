import { z } from "zod";

const day = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of an act as it is exposed. */
export const ActFile = z.strictObject({
  name: z.string().min(1).max(255),
  title: z.string(),
  mime: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
  /** The document that is published, or what belongs to it. */
  nature: z.enum(["main", "attachment"]),
  /** Whether it is an extract and not the whole document. */
  extract: z.boolean(),
  /** SHA-256 of the file that this obscured copy stands for. */
  obscures: sha256.optional(),
  /** Who signed it, by the envelope itself: whether the certificates are trusted was not asked. */
  signatures: z
    .array(
      z.strictObject({
        name: z.string(),
        /** By the time stamp, or else as the signer's program wrote it. */
        signedAt: instant.optional(),
        /** Who stamped the time; left out: nobody did. */
        stampedBy: z.string().optional(),
        isIntact: z.boolean(),
      }),
    )
    .optional(),
  /** Time stamps on the whole document that hold. */
  timeStamps: z.array(z.strictObject({ by: z.string(), at: instant })).optional(),
  /** SHA-256 of the signed envelope that this file was taken out of, to be read without a program for signatures. */
  takenFrom: sha256.optional(),
});
export type ActFile = z.infer<typeof ActFile>;

/** Something that happened to an act after it was posted, as everybody may read it. */
export const ActFact = z.strictObject({
  what: z.enum(["obscuring", "extension", "annotation", "annulment", "removal", "term"]),
  at: instant,
  reason: z.string(),
  /** Days added by an extension. */
  days: z.int().positive().optional(),
  /** SHA-256 of the certificate, once the term is over. */
  certificate: sha256.optional(),
});
export type ActFact = z.infer<typeof ActFact>;

/** A time during which an act is shown that is shown several times. */
const ActPeriod = z.strictObject({
  ...{ from: instant, until: instant, firstDay: day, lastDay: day },
  /** It gives back days that were lost: its first day counts, whatever the way of counting. */
  resumed: z.literal(true).optional(),
});
export type ActPeriod = z.infer<typeof ActPeriod>;

/**
 * The public document of an act: what the register hashes, what the page shows. No personal data but what the act itself
 * must carry. Optional members are left out, never `null`.
 */
export const ActDocument = z.strictObject({
  site: z.string(),
  kind: z.literal("albo-act"),
  id: z.uuid(),
  locale: z.literal("it"),
  path: z.string().startsWith("/"),
  register: z.string(),
  year: z.int(),
  number: z.int().positive(),
  /** Code of the vocabulary. */
  type: z.string(),
  /** What the act is about (oggetto). */
  title: z.string(),
  /** Number and day that the act has in its own right. */
  act: z.strictObject({ number: z.string(), date: day }).optional(),
  organ: z.string().optional(),
  /** Who asks for the publication: this municipality, or another body. */
  body: z.string(),
  /** Office of this municipality that answers for the publication. */
  office: z.string(),
  procedureOfficer: z.string().optional(),
  protocol: z.string().optional(),
  emergencyNumber: z.string().optional(),
  notes: z.string().optional(),
  /** The earlier act that this one corrects, completes or annuls. */
  corrects: z
    .strictObject({
      id: z.uuid(),
      year: z.int(),
      number: z.int(),
      how: z.enum(["rettifica", "integrazione", "annullamento"]),
    })
    .optional(),
  startsAt: instant,
  endsAt: instant,
  firstDay: day,
  lastDay: day,
  /** Where the posting is not one piece: when it is shown, in order; between them it is not. Left out: from `startsAt` to `endsAt`. */
  periods: z.array(ActPeriod).min(2).optional(),
  /** First day on which the act is enforceable, where a rule says so. */
  enforceableOn: day.optional(),
  immediatelyEnforceable: z.boolean().optional(),
  term: z.strictObject({
    days: z.int().positive().optional(),
    /** How many times it is shown for these days. */
    times: z.int().min(2).optional(),
    counting: z.string(),
    origin: z.enum(["law", "body"]),
    citation: z.string(),
    /** Why it is shorter than its type says. */
    shorterBecause: z.string().optional(),
  }),
  files: z.array(ActFile).min(1),
  facts: z.array(ActFact),
  /** Words that the search looks at, without accents and in lower case. */
  search: z.string(),
});
export type ActDocument = z.infer<typeof ActDocument>;
