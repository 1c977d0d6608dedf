import type { Endpoint } from "payload";
import { keepSynonyms, mainSite, parseSynonyms } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { municipalRolesOf } from "../collections/access.ts";
import { dbOf } from "../db.ts";
import { searchDeskMessages } from "./messages.ts";

/**
 * `POST /search-words`: keeps the groups of words that mean the same; for those who publish pages. Refused with a sentence and the
 * line that is wrong: the screen still holds what was typed.
 */
export const keepWords: Endpoint = {
  path: "/search-words",
  method: "post",
  handler: async (req) => {
    const say = searchDeskMessages(req.i18n.language);
    if (!may(municipalRolesOf(req), "publish", "page"))
      return Response.json({ message: say("mayNot") }, { status: 403 });
    const form = await req.formData?.().catch(() => undefined);
    const read = parseSynonyms(String(form?.get("groups") ?? ""));
    if (!read.ok) {
      const message = read.error.kind === "badLine" ? say("badLine", { line: read.error.line }) : say("tooMany");
      return Response.json({ message }, { status: 422 });
    }
    await dbOf(req)
      .transaction()
      .execute((tx) => keepSynonyms(tx, mainSite, read.value));
    return Response.json({ message: say("saved") });
  },
};
