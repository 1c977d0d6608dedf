import type { Endpoint } from "payload";
import { ActContent, acceptRequest, RequestData, readBody, receiveRequest, refuseRequest } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayAct } from "./access.ts";
import { formOf, leadTo } from "./answers.ts";
import { keepDeps } from "./endpoints.ts";
import { keepFile } from "./keep-file.ts";
import { readActForm } from "./read-form.ts";
import { withUploads } from "./read-uploads.ts";

const site = mainSite;
const screen = "/admin/albo/richieste";
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `POST /albo/request`: keeps a request that came by certified mail or over the counter, with its files. */
const receive = (settings: DeskSettings): Endpoint => ({
  path: "/albo/request",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "write")) return leadTo("/admin/albo", { refused: "mayNot" });
    return withUploads(req, async ({ form, files }) => {
      const data = RequestData.safeParse(
        Object.fromEntries(
          ["body", "ipa", "protocol", "basis", "email"].map((name) => [
            name,
            String(form.get(name) ?? "")
              .replaceAll("\0", "")
              .toWellFormed(),
          ]),
        ),
      );
      if (!data.success)
        return leadTo(screen, {
          refused: "bad-field",
          name: data.error.issues.map(({ path }) => path.join(".")).join(", "),
        });
      const { content } = readActForm(form, ActContent.parse({}));
      const kept = [];
      for (const [place, upload] of files.entries()) {
        const file = await keepFile(keepDeps(req, settings), upload, place === 0 ? "main" : "attachment");
        if (!file.ok) return leadTo(screen, { refused: file.error.kind, name: file.error.name });
        kept.push(...file.value);
      }
      await receiveRequest(dbOf(req), {
        ...{ site, actor: actorOf(req, "write"), now: new Date(), data: data.data },
        content: { ...content, files: kept },
      });
      return leadTo(screen, { done: "requestKept" });
    });
  },
});

/** `POST /albo/request-answer`: accepts a request, which makes a draft, or refuses it with the reason. */
const answer = (settings: DeskSettings): Endpoint => ({
  path: "/albo/request-answer",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "publish")) return leadTo(screen, { refused: "mayNot" });
    const form = await formOf(req);
    const id = String(form.get("id") ?? "");
    if (!uuid.test(id)) return leadTo(screen, { refused: "notFound" });
    const step = { site, id, actor: actorOf(req, "publish"), now: new Date() };
    const reason = String(form.get("reason") ?? "")
      .trim()
      .slice(0, 2_000);
    const { name: municipality } = await readBody(dbOf(req), site, step.now);
    const hasMail = settings.config.mail !== undefined;
    const isAccepted = form.get("answer") === "accept";
    const done = await dbOf(req)
      .transaction()
      .execute(async (tx) =>
        isAccepted ? acceptRequest(tx, step) : refuseRequest(tx, { ...step, reason, municipality, hasMail }),
      );
    if (!done.ok) return leadTo(screen, { refused: `request.${done.error.kind}` });
    return isAccepted && done.value
      ? leadTo("/admin/albo/atto", { id: done.value, done: "requestAccepted" })
      : leadTo(screen, { done: "requestRefused" });
  },
});

/** What requests of other bodies need. */
export const requestEndpoints = (settings: DeskSettings): Endpoint[] => [receive(settings), answer(settings)];
