import type { Endpoint } from "payload";
import {
  actTypes,
  ConservationSettings,
  closeYear,
  countings,
  keepConservation,
  keepSettings,
  keepTerm,
  type TypeTerm,
  writeLog,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayRule } from "./access.ts";
import { formOf, leadTo } from "./answers.ts";
import { scheduleEndpoint } from "./schedule-endpoint.ts";

const screen = "/admin/albo/regole";

/** `POST /albo/rules`: keeps how the municipality counts. */
const keepRules: Endpoint = {
  path: "/albo/rules",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const form = await formOf(req);
    const counting = countings.find((one) => one === form.get("counting"));
    const visibleHours = Number(form.get("visibleHours"));
    if (!counting || !Number.isInteger(visibleHours) || visibleHours < 1 || visibleHours > 24)
      return leadTo(screen, { refused: "bad-field", name: "ore" });
    const isOn = (name: string) => form.get(name) === "on";
    const rules = {
      counting,
      visibleHours,
      extendsOnHoliday: isOn("extendsOnHoliday"),
      twoPersons: isOn("twoPersons"),
    };
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        await keepSettings(tx, mainSite, rules);
        const actor = actorOf(req, "publish");
        await writeLog(tx, { site: mainSite, what: "rules", actor, at: new Date(), detail: rules });
      });
    return leadTo(screen, { done: "rulesSaved" });
  },
};

/** `POST /albo/terms`: keeps how long each type stays; a type that says too little simply cannot be published. */
const keepTerms: Endpoint = {
  path: "/albo/terms",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const form = await formOf(req);
    const terms = actTypes.map(({ code }) => readTerm(form, code));
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        for (const term of terms) await keepTerm(tx, mainSite, term);
        const actor = actorOf(req, "publish");
        const detail = { terms: terms.map((term) => ({ ...term })) };
        await writeLog(tx, { site: mainSite, what: "terms", actor, at: new Date(), detail });
      });
    return leadTo(screen, { done: "termsSaved" });
  },
};

function readTerm(form: FormData, code: string): TypeTerm {
  const text = (name: string) => String(form.get(`${name}-${code}`) ?? "").trim();
  const count = (name: string) => {
    const value = Number(text(name));
    return Number.isInteger(value) && value >= 1 && value <= 3_650 ? value : null;
  };
  const asked = text("term");
  const days = asked === "days" ? count("days") : null;
  const term = asked === "until-day" || (asked === "days" && days !== null) ? asked : null;
  const origin = text("origin");
  return {
    ...{ code, term, days: term === "days" ? days : null },
    origin: origin === "law" || origin === "body" ? origin : null,
    citation: text("citation").slice(0, 400) || null,
    enforceableAfter: count("enforceable"),
  };
}

/** `POST /albo/conservation`: keeps what the metadata for conservation say of the body. */
const conserve: Endpoint = {
  path: "/albo/conservation",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const form = [...(await formOf(req))].map(([name, value]) => [
      name,
      String(value).replaceAll("\0", "").toWellFormed(),
    ]);
    const read = ConservationSettings.safeParse(Object.fromEntries(form));
    if (!read.success) {
      const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
      return leadTo(screen, { refused: "bad-field", name: fields.join(", ") });
    }
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        await keepConservation(tx, mainSite, read.data);
        const actor = actorOf(req, "publish");
        await writeLog(tx, { site: mainSite, what: "conservation", actor, at: new Date(), detail: read.data });
      });
    return leadTo(screen, { done: "conservationSaved" });
  },
};

/** `POST /albo/close-year`: closes the register of a year that is over. */
const close = (settings: DeskSettings): Endpoint => ({
  path: "/albo/close-year",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const year = Number((await formOf(req)).get("year"));
    if (!Number.isInteger(year) || year < 2000 || year > 2200)
      return leadTo(screen, { refused: "bad-field", name: "anno" });
    const deps = { signer: await settings.signer(), now: new Date() };
    const closed = await dbOf(req)
      .transaction()
      .execute((tx) => closeYear(tx, deps, { site: mainSite, year, actor: actorOf(req, "publish") }));
    return leadTo(screen, closed.ok ? { done: "yearClosed" } : { refused: closed.error.kind });
  },
});

/** The endpoints of the board's rules. */
export const ruleEndpoints = (settings: DeskSettings): Endpoint[] => [
  keepRules,
  keepTerms,
  scheduleEndpoint,
  conserve,
  close(settings),
];
