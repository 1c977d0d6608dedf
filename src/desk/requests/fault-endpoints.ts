import type { Endpoint, PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";
import { changeState, faultStates, hideReport, readPicture, releaseReport } from "#src/fault-report/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayAnswer, personOf } from "./access.ts";

const screen = "/admin/faults/report";

interface Acting {
  readonly site: string;
  readonly id: string;
  readonly by: string;
  readonly now: Date;
}
type Outcome = { readonly done: string } | { readonly refused: string };
type Read = (name: string) => string;

/** An endpoint of one form: who may not is sent away, everybody else goes back to the report with what it came to. */
const formEndpoint = (
  name: string,
  act: (req: PayloadRequest, acting: Acting, read: Read) => Promise<Outcome>,
): Endpoint => ({
  path: `/faults/${name}`,
  method: "post",
  handler: async (req) => {
    if (!mayAnswer(req, "fault-report")) return leadTo("/admin/faults", { refused: "mayNot" });
    const form = await formOf(req);
    const read: Read = (field) => {
      const value = form.get(field);
      return typeof value === "string" ? value.trim().replaceAll("\r\n", "\n").replaceAll("\0", "") : "";
    };
    const id = read("id");
    if (!isUuid(id)) return leadTo("/admin/faults", { refused: "not-found" });
    const acting = { site: mainSite, id, by: personOf(req), now: new Date() };
    return leadTo(screen, { id, ...(await act(req, acting, read)) });
  },
});

const outcome = (result: { ok: true } | { ok: false; error: { kind: string } }, done: string): Outcome =>
  result.ok ? { done } : { refused: result.error.kind };

/** What the desk does to fault reports, and their pictures as the desk sees them. */
export const faultEndpoints = ({ config, previewSecret }: DeskSettings): Endpoint[] => [
  formEndpoint("change", async (req, acting, read) => {
    const state = faultStates.find((one) => one === read("state"));
    if (!state) return { refused: "not-found" };
    const deps = { secret: previewSecret, origin: config.publicUrl, hasMail: config.mail !== undefined };
    return outcome(await changeState(dbOf(req), deps, acting, { state, answer: read("answer") }), "saved");
  }),
  formEndpoint("release", async (req, acting, read) => {
    const pictures = [1, 2, 3]
      .filter((place) => read(`picture-${place}`) === "on")
      .map((place) => ({ place, alt: read(`alt-${place}`) }));
    const words = { title: read("title"), details: read("details"), address: read("address") };
    const release = { ...words, position: read("position") === "on", pictures };
    return outcome(await releaseReport(dbOf(req), acting, release), "released");
  }),
  formEndpoint("hide", async (req, acting, read) => {
    if (read("show") === "on") return outcome(await hideReport(dbOf(req), acting, ""), "shown");
    const reason = read("reason").slice(0, 1_000);
    if (reason === "") return { refused: "no-reason" };
    return outcome(await hideReport(dbOf(req), acting, reason), "hidden");
  }),
  {
    path: "/faults/picture/:id/:place",
    method: "get",
    handler: async (req) => {
      const { id, place } = (req.routeParams ?? {}) as { id?: string; place?: string };
      const asked = mayAnswer(req, "fault-report") && isUuid(id ?? "") && /^[123]$/.test(place ?? "");
      const image = asked ? await readPicture(dbOf(req), mainSite, id ?? "", Number(place)) : undefined;
      if (!image) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(image), {
        headers: { "content-type": "image/jpeg", "cache-control": "private, no-store" },
      });
    },
  },
];
