import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { changeTopic, makeTopic, TopicFields } from "#src/push/index.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { deskReach } from "../channels/reach.ts";
import { dbOf } from "../db.ts";
import { mayKeepLists } from "../newsletter/access.ts";
import type { DeskSettings } from "../settings.ts";

const screen = "/admin/canali/notifiche";

/** `POST /push/topic`: opens a topic, or changes what is said of one. */
const topic = (settings: DeskSettings): Endpoint => ({
  path: "/push/topic",
  method: "post",
  handler: async (req) => {
    if (!mayKeepLists(req)) return leadTo(screen, { refused: "mayNot" });
    const form = await formOf(req);
    const word = (name: string) => String(form.get(name) ?? "").replaceAll("\0", "");
    const fields = TopicFields.safeParse({
      ...{ nameIt: word("nameIt"), nameEn: word("nameEn"), urgency: word("urgency"), hours: word("hours") || "24" },
      isOpen: form.get("isOpen") === "on",
    });
    if (!fields.success) return leadTo(screen, { refused: "bad-form" });
    const transaction = dbOf(req).transaction();
    const id = word("id");
    if (id !== "") {
      const isDone = isUuid(id) && (await transaction.execute((tx) => changeTopic(tx, mainSite, id, fields.data)));
      return leadTo(screen, isDone ? { done: "changed" } : { refused: "not-found" });
    }
    const key = await deskReach(settings).key();
    const given = { site: mainSite, fields: fields.data, now: new Date() };
    const made = await transaction.execute((tx) => makeTopic(tx, key, given));
    return leadTo(screen, made.ok ? { done: "made" } : { refused: made.error.kind });
  },
});

/** What the desk answers about notifications. */
export const pushEndpoints = (settings: DeskSettings): Endpoint[] => [topic(settings)];
