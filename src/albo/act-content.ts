import { z } from "zod";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { ActFile } from "./act-document.ts";

const text = (longest: number) => z.string().trim().max(longest).default("");
const day = z.union([z.literal(""), z.iso.date()]).default("");

/** What a draft says of an act, before it has a number. Everything may be missing; `checkContent` says what is. */
export const ActContent = z.strictObject({
  register: z.string().default("albo"),
  type: text(20),
  title: text(600),
  actNumber: text(60),
  actDate: day,
  organ: text(120),
  /** Empty: this municipality. */
  body: text(200),
  office: text(200),
  procedureOfficer: text(120),
  protocol: text(80),
  emergencyNumber: text(60),
  notes: text(4_000),
  corrects: z.union([z.literal(""), z.uuid()]).default(""),
  correctsHow: z.enum(["rettifica", "integrazione", "annullamento"]).default("rettifica"),
  /** Last day of an act whose type stays until a day. */
  untilDay: day,
  /** Fewer days than the type says, with the reason; only where the term is a choice of the body. */
  fewerDays: z.int().positive().optional(),
  fewerBecause: text(600),
  /** Code of the way of posting several times; left out: the posting is one piece. */
  schedule: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  immediatelyEnforceable: z.boolean().default(false),
  files: z.array(ActFile).max(100).default([]),
});
export type ActContent = z.infer<typeof ActContent>;

/** What was reviewed: equal for equal contents, whoever and whenever. */
export const hashContent = (content: ActContent): string => sha256Hex(canonicalJson(content as Json));
