import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Endpoint } from "payload";
import {
  findAskedAct,
  findCertificate,
  findDraft,
  findPosted,
  keepSignedCertificate,
  listSignedCertificates,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayAct } from "./access.ts";
import { leadTo, programFolder } from "./answers.ts";
import { withUploads } from "./read-uploads.ts";

/** `GET /albo/file/<act>/<sha256>`: a file of an act, or of a request, for who works on it at the desk, before it is posted and after. */
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
          ...((await findAskedAct(db, { site: mainSite, id }))?.files ?? []),
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
    const made = await findCertificate(dbOf(req), id);
    if (!made) return new Response(null, { status: 404 });
    const { number, year } = made.data;
    return sendStored(settings, { sha256: made.sha256, mime: "application/pdf", name: `relata-${year}-${number}.pdf` });
  },
});

/** `GET /albo/signed/<act>/<sha256>`: the certificate as a person has signed it. */
export const signedEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/albo/signed/:id/:sha256",
  method: "get",
  handler: async (req) => {
    const [id, sha256] = [String(req.routeParams?.id ?? ""), String(req.routeParams?.sha256 ?? "")];
    const isAsked = mayAct(req, "read") && /^[0-9a-f-]{36}$/.test(id);
    const signed = isAsked ? await listSignedCertificates(dbOf(req), id) : [];
    const file = signed.find((one) => one.sha256 === sha256);
    return file ? sendStored(settings, signedFile(file)) : new Response(null, { status: 404 });
  },
});

const signedFile = ({ sha256, form }: { sha256: string; form: "cades" | "pades" }) =>
  form === "pades"
    ? { sha256, mime: "application/pdf", name: "relata-firmata.pdf" }
    : { sha256, mime: "application/pkcs7-mime", name: "relata.pdf.p7m" };

/** `POST /albo/signed`: keeps a certificate that was signed outside. */
export const keepSignedEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/albo/signed",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "publish")) return leadTo("/admin/albo", { refused: "mayNot" });
    return withUploads(req, async ({ form, files }) => {
      const id = String(form.get("id") ?? "");
      const screen = (words: Record<string, string>) => leadTo("/admin/albo/atto", { id, ...words });
      const [upload] = files;
      if (!/^[0-9a-f-]{36}$/.test(id) || !upload || upload.isTooLarge)
        return screen({ refused: "bad-file", name: upload?.name ?? "" });
      const deps = { program: programFolder, filesDir: settings.filesDir, now: new Date() };
      const input = { site: mainSite, act: id, path: upload.path, actor: actorOf(req, "publish") };
      const kept = await keepSignedCertificate(dbOf(req), deps, input);
      return screen(kept.ok ? { done: "signedKept" } : { refused: `signed.${kept.error.kind}` });
    });
  },
});

/** The certificate of an act as a file, as a person has signed it if somebody has; `undefined` while there is none. */
export async function sendCertificate(settings: DeskSettings, db: Db, id: string): Promise<Response | undefined> {
  const made = await findCertificate(db, id);
  if (!made) return undefined;
  const [signed] = await listSignedCertificates(db, id);
  if (signed) return sendStored(settings, signedFile(signed));
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
