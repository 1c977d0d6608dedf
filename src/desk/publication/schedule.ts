import {
  getPayload,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
  type ServerFunctionClient,
} from "payload";
import { z } from "zod";
import { kindOf } from "#src/content/desk-types.ts";
import { deskMessages } from "../messages.ts";
import { onOwnSites, type Reader } from "../sites/workplaces.ts";

const Doc = z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) });
type Doc = z.infer<typeof Doc>;
const Asked = z.object({
  type: z.string().optional(),
  doc: Doc.optional(),
  /** What is planned and shall no longer be. */
  deleteID: z.union([z.string(), z.number()]).optional(),
});
const Planned = z.object({ input: z.object({ doc: Doc }) });

/** Who asks the server. */
interface Asker {
  readonly headers: Headers;
  /** Of the sentences. */
  readonly language: string;
}

/**
 * Why something cannot be put on the schedule or taken off it: whoever asks may not publish it, there or at all, or a withdrawal has no reason, and when it is due
 * nobody is there to ask. Payload itself lets everybody at the desk remove what others have planned.
 * @returns a sentence; `undefined` when it can, or when something else is asked of the server
 */
export async function scheduleProblem(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  asked: Parameters<ServerFunctionClient>[0],
  { headers, language }: Asker,
): Promise<string | undefined> {
  if (asked.name !== "schedule-publish") return undefined;
  const say = deskMessages(language);
  const read = Asked.safeParse(asked.args);
  if (!read.success) return say("mayNotPublish");
  const { type, doc, deleteID } = read.data;
  const payload = await getPayload({ config });
  const reader = { payload, user: (await payload.auth({ headers })).user };
  const concerned = [...(doc ? [doc] : []), ...(deleteID === undefined ? [] : await plannedDocs(payload, deleteID))];
  const allowed = await Promise.all(concerned.map((one) => mayPublish(reader, one)));
  const isNothing = doc === undefined && deleteID === undefined;
  if (isNothing || allowed.includes(false)) return say("mayNotPublish");
  if (type !== "unpublish" || doc === undefined || (await hasReason(payload, doc))) return undefined;
  return say("reasonBeforeSchedule");
}

/** What is planned to be published or withdrawn; nothing when it has been, or is no longer planned. */
async function plannedDocs(payload: Payload, id: string | number): Promise<(Doc | undefined)[]> {
  const job = await payload.findByID({ collection: "payload-jobs", id, depth: 0, disableErrors: true });
  return job ? [Planned.safeParse(job).data?.input.doc] : [];
}

/** Whether role and sites let the reader publish it. */
async function mayPublish(reader: Reader, doc: Doc | undefined): Promise<boolean> {
  const kind = doc && kindOf(doc.relationTo);
  if (doc === undefined || kind === undefined) return false;
  const allowed = await onOwnSites("publish", kind)({ req: reader as PayloadRequest });
  if (typeof allowed === "boolean") return allowed;
  const where = { and: [{ id: { equals: doc.value } }, allowed] };
  const { totalDocs } = await reader.payload.count({ collection: doc.relationTo as never, where });
  return totalDocs > 0;
}

async function hasReason(payload: Payload, { relationTo, value }: Doc): Promise<boolean> {
  const found = (await payload.findByID({
    collection: relationTo as never,
    id: value,
    ...{ draft: true, depth: 0, locale: "all" as never, disableErrors: true },
  })) as { withdrawalReason?: Record<string, string | null> | string | null } | null;
  const reasons =
    typeof found?.withdrawalReason === "string"
      ? [found.withdrawalReason]
      : Object.values(found?.withdrawalReason ?? {});
  return reasons.some((reason) => reason?.trim());
}
