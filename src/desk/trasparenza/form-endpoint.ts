import type { Endpoint, PayloadRequest } from "payload";
import type { Db } from "#src/platform/db.ts";
import { formOf, leadTo } from "../albo/answers.ts";
import { dbOf } from "../db.ts";
import { personOf } from "../requests/access.ts";
import { mayAnswerAccess, mayWork } from "./access.ts";

/** What was sent with a form of these screens, by whom and when. */
export interface SentForm {
  readonly req: PayloadRequest;
  readonly form: FormData;
  readonly db: Db;
  readonly by: string;
  readonly now: Date;
}

/**
 * A form of the transparency section's screens (`POST /trasparenza/<name>`): who may not send it is led back to the screen and told so, and
 * nothing of it is read.
 * @param may `write`, `publish`: in the section; `answer`: requests for access
 */
export const formEndpoint = (
  name: string,
  { may, screen }: { may: "write" | "publish" | "answer"; screen: string },
  work: (sent: SentForm) => Promise<Response>,
): Endpoint => ({
  path: `/trasparenza/${name}`,
  method: "post",
  handler: async (req) => {
    const isAllowed = may === "answer" ? mayAnswerAccess(req) : mayWork(req, may);
    if (!isAllowed) return leadTo(screen, { refused: "mayNot" });
    return work({ req, form: await formOf(req), db: dbOf(req), by: personOf(req), now: new Date() });
  },
});
