import type { Endpoint } from "payload";
import { changeRequest, requestStates } from "#src/assistance/index.ts";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayAnswer, personOf } from "./access.ts";

const screen = "/admin/assistance/request";

/** `POST /assistance/change`: state, office and answer of a request. */
export const assistanceEndpoints = ({ config, previewSecret }: DeskSettings): Endpoint[] => [
  {
    path: "/assistance/change",
    method: "post",
    handler: async (req) => {
      if (!mayAnswer(req, "assistance-request")) return leadTo("/admin/assistance", { refused: "mayNot" });
      const form = await formOf(req);
      const id = String(form.get("id") ?? "");
      const read = (name: string) =>
        String(form.get(name) ?? "")
          .trim()
          .replaceAll("\r\n", "\n");
      const state = requestStates.find((one) => one === form.get("state"));
      if (!isUuid(id) || !state) return leadTo("/admin/assistance", { refused: "not-found" });
      const hasMail = config.mail !== undefined;
      const done = await changeRequest(
        dbOf(req),
        { secret: previewSecret, origin: config.publicUrl, hasMail, now: new Date() },
        {
          ...{ site: mainSite, id, by: personOf(req) },
          change: { state, office: read("office").slice(0, 500), answer: read("answer") },
        },
      );
      if (!done.ok) return leadTo(screen, { id, refused: done.error.kind });
      return leadTo(screen, { id, done: done.value.state === "answered" && hasMail ? "answered" : "saved" });
    },
  },
];
