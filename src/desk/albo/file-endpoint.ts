import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Endpoint } from "payload";
import { findCertificate, findDraft, findPosted } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayAct } from "./access.ts";

/** `GET /albo/file/<act>/<sha256>`: a file of an act for who works on it at the desk, before it is posted and after. */
export const actFileEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/albo/file/:id/:sha256",
  method: "get",
  handler: async (req) => {
    const [id, sha256] = [String(req.routeParams?.id ?? ""), String(req.routeParams?.sha256 ?? "")];
    const isAsked = mayAct(req, "read") && /^[0-9a-f-]{36}$/.test(id);
    const db = dbOf(req);
    const files = isAsked
      ? [
          ...((await findDraft(db, { site: mainSite, id }))?.content.files ?? []),
          ...((await findPosted(db, { site: mainSite, id }))?.document.files ?? []),
        ]
      : [];
    const file = files.find((one) => one.sha256 === sha256);
    if (!file) return new Response(null, { status: 404 });
    return sendStored(settings, file);
  },
});

/** `GET /albo/certificate/<act>`: the certificate of an act, byte for byte as it was made. */
export const certificateEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/albo/certificate/:id",
  method: "get",
  handler: async (req) => {
    const id = String(req.routeParams?.id ?? "");
    if (!mayAct(req, "read") || !/^[0-9a-f-]{36}$/.test(id)) return new Response(null, { status: 404 });
    return (await sendCertificate(settings, dbOf(req), id)) ?? new Response(null, { status: 404 });
  },
});

/** The certificate of an act as a file; `undefined` while there is none. */
export async function sendCertificate(settings: DeskSettings, db: Db, id: string): Promise<Response | undefined> {
  const made = await findCertificate(db, id);
  if (!made) return undefined;
  const { number, year } = made.data;
  return sendStored(settings, { sha256: made.sha256, mime: "application/pdf", name: `relata-${year}-${number}.pdf` });
}

function sendStored(settings: DeskSettings, file: { sha256: string; mime: string; name: string }): Response {
  const body = Readable.toWeb(createReadStream(storedPath(settings.filesDir, file.sha256))) as ReadableStream;
  return new Response(body, {
    headers: {
      "content-type": file.mime,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      ...{ "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
    },
  });
}
