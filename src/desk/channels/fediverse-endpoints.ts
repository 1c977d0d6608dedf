import type { Endpoint } from "payload";
import { dropBlock, keepBlock, openActor, readBlock } from "#src/channels/index.ts";
import { findSiteOrigin } from "#src/content/index.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayConnect, personOf } from "./access.ts";
import { listNamedSites } from "./named-sites.ts";
import { deskReach } from "./reach.ts";

const screen = "/admin/canali/fediverso";
const word = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** `POST /channels/fediverse-open`: opens the actor of a site. */
const open = (settings: DeskSettings): Endpoint => ({
  path: "/channels/fediverse-open",
  method: "post",
  handler: async (req) => {
    if (!mayConnect(req)) return leadTo(screen, { not: "mayNot" });
    const form = await formOf(req);
    const db = dbOf(req);
    const now = new Date();
    const site = (await listNamedSites(db, now)).find(({ key }) => key === word(form, "site"));
    if (!site) return leadTo(screen, { not: "no-site" });
    const key = await deskReach(settings).key();
    const origin = await findSiteOrigin(db, site.key, settings.config.publicUrl);
    await db.transaction().execute((tx) => openActor(tx, key, { site: site.key, name: site.name, origin, now }));
    return leadTo(screen, { yes: "opened" });
  },
});

/** `POST /channels/fediverse-block`: blocks a server or a person, or lets them in again. */
const block: Endpoint = {
  path: "/channels/fediverse-block",
  method: "post",
  handler: async (req) => {
    if (!mayConnect(req)) return leadTo(screen, { not: "mayNot" });
    const form = await formOf(req);
    const found = readBlock(word(form, "value"));
    if (!found) return leadTo(screen, { not: "bad-block" });
    const isOff = word(form, "step") === "unblock";
    const by = personOf(req, "write").name;
    const reason = word(form, "reason");
    const now = new Date();
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        // one municipality: who is blocked is blocked by all its sites
        for (const { key } of await listNamedSites(tx, now)) {
          if (isOff) await dropBlock(tx, key, found);
          else await keepBlock(tx, key, { ...found, reason, by, now });
        }
      });
    return leadTo(screen, { yes: isOff ? "unblocked" : "blocked" });
  },
};

export const fediverseEndpoints = (settings: DeskSettings): Endpoint[] => [open(settings), block];
