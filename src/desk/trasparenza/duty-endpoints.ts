import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import { keepDuty, meetDuty } from "#src/trasparenza/index.ts";
import { leadTo } from "../albo/endpoints.ts";
import { formEndpoint } from "./form-endpoint.ts";
import { isMail, monthAndDay, textOf } from "./form-text.ts";

const site = mainSite;
const screen = "/admin/trasparenza/scadenze";

/** `POST /trasparenza/duty`: what the municipality changes of a duty. */
const keep = formEndpoint("duty", { may: "publish", screen: screen }, async ({ form, db, by, now }) => {
  const duty = textOf(form, "duty").slice(0, 60);
  const email = textOf(form, "email");
  const typedDay = textOf(form, "dueOn");
  const dueOn = typedDay === "" ? null : monthAndDay(typedDay);
  const typedDays = textOf(form, "dueDays");
  const dueDays = typedDays === "" ? null : Number(typedDays);
  const offReason = textOf(form, "offReason").slice(0, 1_000);
  const isOff = form.get("off") === "on";
  const isWrongNumber = dueDays !== null && !(Number.isInteger(dueDays) && dueDays >= 0 && dueDays <= 180);
  if (!isMail(email) || dueOn === undefined || isWrongNumber || (isOff && offReason === ""))
    return leadTo(screen, { id: duty, refused: "bad-duty" });
  const choice = {
    ...{ dueOn, dueDays, email, office: textOf(form, "office").slice(0, 300), offReason: isOff ? offReason : null },
  };
  const done = await keepDuty(db, { site, duty, choice, by, now });
  return leadTo(screen, { id: duty, ...(done ? { done: "saved" } : { refused: "not-found" }) });
});

/** `POST /trasparenza/duty-met`: says that a duty is met, or takes it back. */
const meet = formEndpoint("duty-met", { may: "publish", screen: screen }, async ({ form, db, by, now }) => {
  const duty = textOf(form, "duty").slice(0, 60);
  const due = parseCivilDate(textOf(form, "due"));
  if (!due) return leadTo(screen, { refused: "not-found" });
  const note = textOf(form, "note").slice(0, 1_000);
  const given = { site, duty, due, isMet: form.get("next") === "met", note, by, now };
  const done = await meetDuty(db, given);
  return leadTo(screen, { id: duty, ...(done ? { done: "saved" } : { refused: "not-found" }) });
});

/** What the desk answers about the calendar of duties. */
export const dutyEndpoints: readonly Endpoint[] = [keep, meet];
