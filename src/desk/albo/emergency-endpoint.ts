import type { Endpoint } from "payload";
import { EmergencyData, recordEmergency } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { instantAt, parseCivilDate } from "#src/kernel/civil-date.ts";
import { dbOf } from "../db.ts";
import { actorOf, mayAct } from "./access.ts";
import { formOf, leadTo } from "./answers.ts";

const screen = "/admin/albo/emergenza";

/** What a browser sends for a day and an hour, as the clocks in Rome show them. */
function instantOf(typed: string): Date | undefined {
  const [, date = "", time = ""] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)/.exec(typed) ?? [];
  const day = parseCivilDate(date);
  return day && instantAt(day, time);
}

/** `POST /albo/emergency`: writes down a time when acts were numbered by hand. */
export const emergencyEndpoint: Endpoint = {
  path: "/albo/emergency",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "publish")) return leadTo(screen, { refused: "mayNot" });
    const form = await formOf(req);
    const text = (name: string) =>
      String(form.get(name) ?? "")
        .replaceAll("\0", "")
        .toWellFormed();
    const read = EmergencyData.safeParse({
      ...{ beganAt: instantOf(text("beganAt")), endedAt: instantOf(text("endedAt")) },
      ...{ cause: text("cause"), authorisedBy: text("authorisedBy"), numbers: Number(text("numbers") || Number.NaN) },
    });
    if (!read.success)
      return leadTo(screen, {
        refused: "bad-field",
        name: read.error.issues.map(({ path }) => path.join(".")).join(", "),
      });
    const step = { site: mainSite, data: read.data, actor: actorOf(req, "publish"), now: new Date() };
    const kept = await recordEmergency(dbOf(req), step);
    return leadTo(
      screen,
      kept.ok ? { done: "emergencyKept", name: kept.value } : { refused: `emergency.${kept.error.kind}` },
    );
  },
};
