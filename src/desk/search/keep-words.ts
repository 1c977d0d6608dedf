import type { Endpoint } from "payload";
import { keepSynonyms, mainSite, parseSynonyms } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { dbOf } from "../db.ts";
import { worksOnSite } from "../sites/works-on-site.ts";
import { searchDeskMessages } from "./messages.ts";

/**
 * `POST /search-words`: keeps the groups of words that mean the same on a site; for those who publish pages there. Refused with a sentence and the
 * line that is wrong: the screen still holds what was typed.
 */
export const keepWords: Endpoint = {
  path: "/search-words",
  method: "post",
  handler: async (req) => {
    const say = searchDeskMessages(req.i18n.language);
    const form = await req.formData?.().catch(() => undefined);
    const site = String(form?.get("site") ?? mainSite);
    if (!may(rolesOf(req), "publish", "page") || !(await worksOnSite(req, site)))
      return Response.json({ message: say("mayNot") }, { status: 403 });
    const read = parseSynonyms(String(form?.get("groups") ?? ""));
    if (!read.ok) {
      const message = read.error.kind === "badLine" ? say("badLine", { line: read.error.line }) : say("tooMany");
      return Response.json({ message }, { status: 422 });
    }
    await dbOf(req)
      .transaction()
      .execute((tx) => keepSynonyms(tx, site, read.value));
    return Response.json({ message: say("saved") });
  },
};
