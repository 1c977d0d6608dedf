import { z } from "zod";

const instant = z.iso.datetime({ precision: 3 });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Everything that a certificate of posting says, frozen when it is made: printed again it says the same. */
export const CertificateData = z.strictObject({
  version: z.literal(1),
  /** Where citizens reach the site. */
  origin: z.string(),
  body: z.string(),
  /** Body that asked for the publication. */
  requester: z.string(),
  register: z.string(),
  year: z.int(),
  number: z.int(),
  type: z.string(),
  title: z.string(),
  act: z.strictObject({ number: z.string(), date: z.string() }).optional(),
  organ: z.string().optional(),
  office: z.string(),
  protocol: z.string().optional(),
  emergencyNumber: z.string().optional(),
  startsAt: instant,
  /** First instant at which the act was no longer shown. */
  endsAt: instant,
  firstDay: z.string(),
  lastDay: z.string(),
  effectiveDays: z.int().nonnegative(),
  /** Where the posting was not one piece: each time it was really shown. */
  periods: z
    .array(
      z.strictObject({
        ...{ from: instant, until: instant, firstDay: z.string(), lastDay: z.string() },
        days: z.int().nonnegative(),
      }),
    )
    .optional(),
  enforceableOn: z.string().optional(),
  counting: z.string(),
  citation: z.string(),
  facts: z.array(z.strictObject({ what: z.string(), at: instant, reason: z.string(), days: z.int().optional() })),
  interruptions: z.array(z.strictObject({ from: instant, until: instant, cause: z.string() })),
  files: z.array(
    z.strictObject({
      name: z.string(),
      sha256,
      bytes: z.int(),
      from: instant,
      until: instant,
      isObscured: z.boolean(),
    }),
  ),
  postedBy: z.string(),
  approvedBy: z.string(),
  entries: z.array(z.strictObject({ number: z.int(), cause: z.string(), at: instant })),
  /** That the posting is in the public register, to be checked without the site. */
  proof: z
    .strictObject({ entry: z.int(), leafHash: sha256, treeSize: z.int(), root: sha256, path: z.array(sha256) })
    .optional(),
  /** Whose seal is on the file; left out: nobody's. */
  sealedBy: z.string().optional(),
  madeAt: instant,
});
export type CertificateData = z.infer<typeof CertificateData>;
