import type { Endpoint } from "payload";
import { z } from "zod";
import { keepSchedule, removeSchedule, writeLog } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import { actorOf, mayRule } from "./access.ts";
import { formOf, leadTo } from "./answers.ts";

const screen = "/admin/albo/regole";

const ScheduleForm = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().trim().min(1).max(120),
    times: z.coerce.number().int().min(2).max(12),
    days: z.coerce.number().int().min(1).max(365),
    everyDays: z.coerce.number().int().min(3).max(366),
    weekday: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(7)]),
    citation: z.string().trim().min(1).max(400),
  })
  .refine(({ everyDays, days }) => everyDays > days + 1, { path: ["everyDays"] });

/** `POST /albo/schedule`: keeps a way of posting several times, or takes one away. */
export const scheduleEndpoint: Endpoint = {
  path: "/albo/schedule",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const form = Object.fromEntries(
      [...(await formOf(req))].map(([name, value]) => [name, String(value).replaceAll("\0", "").toWellFormed()]),
    );
    const read = ScheduleForm.safeParse(form);
    const { remove = "" } = form;
    if (remove === "" && !read.success) {
      const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
      return leadTo(screen, { refused: "bad-schedule", name: fields.join(", ") });
    }
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        if (remove !== "") await removeSchedule(tx, mainSite, remove);
        else if (read.success) await keepSchedule(tx, mainSite, read.data);
        const detail = remove !== "" ? { remove } : { ...read.data };
        const actor = actorOf(req, "publish");
        await writeLog(tx, { site: mainSite, what: "schedule", actor, at: new Date(), detail });
      });
    return leadTo(screen, { done: remove !== "" ? "scheduleRemoved" : "scheduleSaved" });
  },
};
