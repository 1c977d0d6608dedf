import type { Endpoint } from "payload";
import { automaticKindsOf, setAutomaticKinds } from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { changeTopic, makeTopic, siteOfTopic, TopicFields } from "#src/push/index.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { deskReach } from "../channels/reach.ts";
import { automaticKindsIn } from "../channels/read-automatic-kinds.ts";
import { dbOf } from "../db.ts";
import { mayKeepLists } from "../newsletter/access.ts";
import type { DeskSettings } from "../settings.ts";

const screen = "/admin/canali/notifiche";

/** `POST /push/topic`: opens a topic, or changes what is said of one. */
const topic = (settings: DeskSettings): Endpoint => ({
  path: "/push/topic",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const word = (name: string) => String(form.get(name) ?? "").replaceAll("\0", "");
    const id = word("id");
    const db = dbOf(req);
    const ofTopic = isUuid(id) ? await siteOfTopic(db, id) : undefined;
    const site = id === "" ? word("site") || mainSite : ofTopic;
    if (site === undefined) return leadTo(screen, { refused: "not-found" });
    if (!(await mayKeepLists(req, site))) return leadTo(screen, { refused: "mayNot" });
    const fields = TopicFields.safeParse({
      ...{ nameIt: word("nameIt"), nameEn: word("nameEn"), urgency: word("urgency"), hours: word("hours") || "24" },
      isOpen: form.get("isOpen") === "on",
    });
    if (!fields.success) return leadTo(screen, { site, refused: "bad-form" });
    const transaction = db.transaction();
    if (id !== "") {
      const isDone = await transaction.execute(async (tx) => {
        const before = (await automaticKindsOf(tx, site)).get(id) ?? [];
        await setAutomaticKinds(tx, site, id, automaticKindsIn(form, before));
        return changeTopic(tx, site, id, fields.data);
      });
      return leadTo(screen, isDone ? { site, done: "changed" } : { refused: "not-found" });
    }
    const key = await deskReach(settings).key();
    const given = { site, fields: fields.data, now: new Date() };
    const made = await transaction.execute(async (tx) => {
      const topic = await makeTopic(tx, key, given);
      if (topic.ok) await setAutomaticKinds(tx, site, topic.value.id, automaticKindsIn(form, []));
      return topic;
    });
    return leadTo(screen, { site, ...(made.ok ? { done: "made" } : { refused: made.error.kind }) });
  },
});

/** What the desk answers about notifications. */
export const pushEndpoints = (settings: DeskSettings): Endpoint[] => [topic(settings)];
