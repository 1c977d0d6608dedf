import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import {
  attestationGrid,
  attestationRounds,
  findSnapshotGrid,
  keepDay,
  plannedRounds,
  readBoard,
  readDays,
  takeSnapshot,
  workbook,
  writeCsv,
} from "#src/trasparenza/index.ts";
import { leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayWork } from "./access.ts";
import { formEndpoint } from "./form-endpoint.ts";
import { monthAndDay, textOf } from "./form-text.ts";

const site = mainSite;
const screen = "/admin/trasparenza/attestazione";

/** `POST /trasparenza/attestation`: takes the grid of a round now. */
const take = ({ filesDir }: DeskSettings) =>
  formEndpoint("attestation", { may: "publish", screen: screen }, async ({ form, db, by, now }) => {
    const round = textOf(form, "round");
    const planned = plannedRounds(await readDays(db, site), civilDateOf(now)).find((one) => one.round === round);
    if (!planned) return leadTo(screen, { refused: "not-found" });
    const done = await takeSnapshot(db, { site, filesDir, now }, { planned, by });
    return leadTo(screen, done.ok ? { done: "taken" } : { refused: done.error.kind });
  });

/** `POST /trasparenza/attestation-days`: the days that ANAC has set for this year. */
const keepDays = formEndpoint("attestation-days", { may: "publish", screen: screen }, async ({ form, db, by, now }) => {
  const days = attestationRounds.map((round) => ({ round, day: monthAndDay(textOf(form, `day-${round}`)) }));
  if (days.some(({ day }) => day === undefined)) return leadTo(screen, { refused: "bad-day" });
  for (const { round, day } of days) if (day) await keepDay(db, { site, round, day, by, now });
  return leadTo(screen, { done: "saved" });
});

/** `GET /trasparenza/griglia.csv|xlsx`: the grid of the yearly attestation, as things stand. */
const grid = (format: "csv" | "xlsx"): Endpoint => ({
  path: `/trasparenza/griglia.${format}`,
  method: "get",
  handler: async (req) => {
    if (!mayWork(req, "write")) return new Response(null, { status: 404 });
    const now = new Date();
    return sendGrid(attestationGrid(await readBoard(dbOf(req), site, now)), format, civilDateOf(now));
  },
});

/** `GET /trasparenza/rilevazione.csv?anno=&fase=`: a grid as it was taken. */
const taken: Endpoint = {
  path: "/trasparenza/rilevazione.csv",
  method: "get",
  handler: async (req) => {
    const [year, round] = [Number(req.query.anno), String(req.query.fase)];
    const rows =
      mayWork(req, "write") && Number.isInteger(year) && year > 2000 && year < 2200
        ? await findSnapshotGrid(dbOf(req), { site, year, round })
        : undefined;
    return rows ? sendGrid(rows, "csv", `${round}-${year}`) : new Response(null, { status: 404 });
  },
};

async function sendGrid(rows: string[][], format: "csv" | "xlsx", of: string): Promise<Response> {
  const isCsv = format === "csv";
  return new Response(isCsv ? writeCsv(rows) : new Uint8Array(await workbook(rows, "Griglia")), {
    headers: {
      "content-type": isCsv
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="griglia-attestazione-${of}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** What the desk answers about the yearly attestation. */
export const attestationEndpoints = (settings: DeskSettings): Endpoint[] => [
  ...[take(settings), keepDays, grid("csv"), grid("xlsx"), taken],
];
