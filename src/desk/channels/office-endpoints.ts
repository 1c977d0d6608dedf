import type { Endpoint } from "payload";
import {
  dropTemplate,
  findPeriod,
  keepSilence,
  keepTemplate,
  reportSilence,
  SilencePeriod,
  searchArchive,
} from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";
import { mayConnectOn, mayPostOn, personOf } from "./access.ts";
import { instantOf } from "./read-post-form.ts";

const screen = "/admin/canali/silenzio";
const mostExported = 20_000;

const word = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** `POST /channels/silence`: enters a silence period; what was scheduled in it is held at once. */
const silence: Endpoint = {
  path: "/channels/silence",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = word(form, "site") || mainSite;
    if (!(await mayConnectOn(req, site))) return leadTo(screen, { site, refused: "mayNot" });
    const period = SilencePeriod.safeParse({
      ...{ title: word(form, "title"), basis: word(form, "basis") },
      startsAt: instantOf(word(form, "startDay"), word(form, "startTime")),
      endsAt: instantOf(word(form, "endDay"), word(form, "endTime")),
    });
    if (!period.success) return leadTo(screen, { site, refused: "bad-period" });
    const given = { period: period.data, by: personOf(req, "write").name, now: new Date() };
    // who votes votes for all of the municipality: its other sites are silent too, as far as whoever enters it works there
    const others = form.get("everywhere") === "on" ? (await sitesOfReader(req)).map(({ key }) => key) : [];
    await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        for (const one of new Set([site, ...others])) await keepSilence(tx, { ...given, site: one });
      });
    return leadTo(screen, { site, done: "period" });
  },
};

/** What a table program would take for a formula is made a text. */
const cell = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString() : String(value ?? "");
  return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** `GET /channels/silence-report`: what went out and what was held in a period, as a table for the supervisor. */
const silenceReport: Endpoint = {
  path: "/channels/silence-report",
  method: "get",
  handler: async (req) => {
    const id = String(req.query.id ?? "");
    const db = dbOf(req);
    const period = isUuid(id) ? await findPeriod(db, id) : undefined;
    if (!period) return Response.json({}, { status: 404 });
    if (!(await mayPostOn(req, "publish", period.site))) return Response.json({}, { status: 403 });
    const rows = await reportSilence(db, period.site, period);
    const head = [
      "titolo",
      "canale",
      "stato",
      "uscito",
      "previsto",
      "indirizzo",
      "esente",
      "motivo dichiarato",
      "dichiarato da",
      "autore",
      "approvato da",
      "voce del registro",
    ];
    const lines = rows.map((row) =>
      [
        ...[row.title, row.channel, row.state, row.sentAt, row.dueAt, row.remoteUrl, row.isExempt ? "sì" : "no"],
        ...[row.declaration?.reason, row.declaration?.by, row.author, row.approver, row.entry],
      ]
        .map(cell)
        .join(";"),
    );
    const csv = `\uFEFF${[head.map(cell).join(";"), ...lines].join("\r\n")}\r\n`;
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="silenzio.csv"',
      "cache-control": "no-store",
    };
    return new Response(csv, { headers });
  },
};

/** `GET /channels/archive-export`: the archive, or what of it was searched, as JSON. */
const archiveExport: Endpoint = {
  path: "/channels/archive-export",
  method: "get",
  handler: async (req) => {
    const site = String(req.query.site ?? "") || mainSite;
    if (!(await mayPostOn(req, "read", site))) return Response.json({}, { status: 403 });
    const words = String(req.query.words ?? "").slice(0, 200);
    const rows = await searchArchive(dbOf(req), site, { words, limit: mostExported });
    const headers = {
      "content-disposition": 'attachment; filename="archivio-canali.json"',
      "cache-control": "no-store",
    };
    return Response.json({ site, exported: rows.length, rows }, { headers });
  },
};

/** `POST /channels/template`: keeps a text to begin from, or takes one away. */
const template: Endpoint = {
  path: "/channels/template",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = word(form, "site") || mainSite;
    if (!(await mayPostOn(req, "write", site))) return leadTo("/admin/canali", { refused: "mayNot" });
    const calendar = "/admin/canali/calendario";
    if (form.get("step") === "remove") {
      const id = word(form, "id");
      const isDone =
        isUuid(id) &&
        (await dbOf(req)
          .transaction()
          .execute((tx) => dropTemplate(tx, site, id)));
      return leadTo(calendar, { site, ...(isDone ? { done: "template-removed" } : { refused: "not-found" }) });
    }
    const [name, text] = [
      word(form, "name").slice(0, 120),
      String(form.get("text") ?? "")
        .replaceAll("\r\n", "\n")
        .slice(0, 10_000),
    ];
    if (name === "" || text.trim() === "") return leadTo(calendar, { site, refused: "bad-form" });
    await dbOf(req)
      .transaction()
      .execute((tx) => keepTemplate(tx, site, { name, text }));
    return leadTo(calendar, { site, done: "template" });
  },
};

export const officeEndpoints: Endpoint[] = [silence, silenceReport, archiveExport, template];
