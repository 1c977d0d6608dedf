import type { Endpoint, PayloadRequest } from "payload";
import { topicTerms } from "#src/content/desk-types.ts";
import { may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { deskMessages } from "../messages.ts";
import { setUpMessages } from "./messages.ts";

const collection = "topics" as never;

/** Codes of the vocabulary's topics that nobody has made yet. */
async function missingTerms(req: PayloadRequest): Promise<typeof topicTerms> {
  const { docs } = await req.payload.find({ collection, draft: true, depth: 0, limit: 0, pagination: false });
  const made = new Set((docs as { term?: string | null }[]).map(({ term }) => term));
  return topicTerms.filter(({ code }) => !made.has(code));
}

/**
 * `POST /set-up/topics`: makes and publishes, in Italian and English, the topics of the national vocabulary that are not there
 * yet, each with a plain summary that editors may better; then leads back to the desk. For administrators. Ended half-way, it
 * goes on where it stopped when it is asked again. Source: C.SI.1.5
 */
export const makeTopics: Endpoint = {
  path: "/set-up/topics",
  method: "post",
  handler: async (req) => {
    if (!may(rolesOf(req), "administer"))
      return Response.json(
        { errors: [{ message: deskMessages(req.i18n.language)("mayNotPublish") }] },
        { status: 403 },
      );
    for (const term of await missingTerms(req)) {
      const as = { collection, user: req.user, overrideAccess: false };
      const words = (language: "it" | "en") => ({
        title: term[language],
        summary: setUpMessages(language)("topicSummary", { topic: term[language] }),
      });
      const { id } = await req.payload.create({
        ...as,
        locale: "it" as never,
        data: { ...words("it"), term: term.code, _status: "published" } as never,
      });
      await req.payload.update({
        ...as,
        id,
        locale: "en" as never,
        data: { ...words("en"), _status: "published" } as never,
      });
    }
    return new Response(null, { status: 303, headers: { location: "/admin" } });
  },
};
