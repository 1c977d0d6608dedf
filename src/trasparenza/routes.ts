import type { FastifyPluginAsync } from "fastify";
import type { Clock } from "#src/kernel/clock.ts";
import type { Db } from "#src/platform/db.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { accessRegisterCsv } from "./access/register.ts";
import { writeCsv } from "./data-schemas/csv.ts";
import { type DataFormat, dataFiles, dataFolder, tableJson, tableSchema } from "./data-schemas/data-files.ts";
import type { TransparencyDocument } from "./document.ts";
import { listExposures } from "./exposures.ts";
import { accessRegisterCsvPath, proofJsonPath } from "./paths.ts";
import { proofOfExposure } from "./proof/proof.ts";
import { workbook } from "./workbook.ts";

const types: Readonly<Record<DataFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
  schema: "application/json; charset=utf-8",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The tables as files, the proofs as data, each only while its exposure lasts, and the register of requests as data. */
export function transparencyRoutes(deps: { db: Db; site: string; origin: string; now: Clock }): FastifyPluginAsync {
  const { db, site } = deps;
  return async (app) => {
    app.get<{ Params: { id: string; name: string } }>(`${dataFolder}/:id/:name`, async (request, reply) => {
      const { id, name } = request.params;
      const [found] = isUuid(id) ? await listExposures(db, { site, id, now: deps.now() }) : [];
      const file = found?.document.table && dataFiles(found.document).find((one) => one.name === name);
      if (!found || !file) return reply.callNotFound();
      return reply
        .headers({ "content-type": types[file.format], "cache-control": "no-cache" })
        .header("content-disposition", `attachment; filename="${name}"`)
        .send(await bodyOf(found.document, file.format));
    });
    app.get<{ Params: { id: string } }>(proofJsonPath, async (request, reply) => {
      const { id } = request.params;
      const [found] = isUuid(id) ? await listExposures(db, { site, id, now: deps.now() }) : [];
      const proof = found && (await proofOfExposure(db, { site, origin: deps.origin }, found));
      if (!proof) return reply.callNotFound();
      return reply.headers({ "content-type": types.json, "cache-control": "no-cache" }).send(JSON.stringify(proof));
    });
    app.get(accessRegisterCsvPath, async (_request, reply) =>
      reply
        .headers({ "content-type": types.csv, "cache-control": "no-cache" })
        .header("content-disposition", 'attachment; filename="registro-degli-accessi.csv"')
        .send(await accessRegisterCsv(db, site)),
    );
  };
}

async function bodyOf(document: TransparencyDocument, format: DataFormat): Promise<string | Buffer> {
  const { columns = [], rows = [] } = document.table ?? {};
  if (format === "csv") return writeCsv([columns, ...rows]);
  if (format === "json") return JSON.stringify(tableJson(document));
  if (format === "schema") return JSON.stringify(tableSchema(document));
  return workbook([columns, ...rows], "Dati", format);
}
