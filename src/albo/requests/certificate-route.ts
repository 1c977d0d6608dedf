import { createReadStream } from "node:fs";
import type { FastifyPluginAsync } from "fastify";
import type { Clock } from "#src/kernel/clock.ts";
import type { Db } from "#src/platform/db.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { storedPath } from "#src/platform/storage.ts";
import { boardHeaders } from "../indexing.ts";
import "../tables.ts";

/** What the signed link to a certificate opens. */
export const certificateSubject = "albo-certificate";
export const certificateLinkPath = "/albo/relata";
/** How long a link is valid, in milliseconds. */
const yearMs = 366 * 86_400_000;

/** The certificate of an act for the body that asked for it, by its signed link; as a person has signed it, if somebody has. */
export function certificateRoute(deps: { db: Db; secret: string; filesDir: string; now: Clock }): FastifyPluginAsync {
  const { db, secret, filesDir } = deps;
  return async (app) => {
    app.get<{ Querystring: { code?: string } }>(certificateLinkPath, async (request, reply) => {
      const { code } = request.query;
      const act = typeof code === "string" ? readSignedCode(secret, certificateSubject, code) : undefined;
      if (act === undefined) return reply.callNotFound();
      const [made, signed] = await Promise.all([
        db.selectFrom("albo.certificates").select(["sha256", "bytes", "at"]).where("act", "=", act).executeTakeFirst(),
        db
          .selectFrom("albo.signed_certificates")
          .select(["sha256", "bytes", "form"])
          .where("act", "=", act)
          .orderBy("at", "desc")
          .limit(1)
          .executeTakeFirst(),
      ]);
      if (!made || deps.now().getTime() > made.at.getTime() + yearMs) return reply.callNotFound();
      const { sha256, bytes } = signed ?? made;
      const isEnvelope = signed?.form === "cades";
      return reply
        .headers({
          ...boardHeaders,
          ...{ "cache-control": "private, no-store", "content-length": bytes },
          "content-disposition": `attachment; filename="relata.pdf${isEnvelope ? ".p7m" : ""}"`,
        })
        .type(isEnvelope ? "application/pkcs7-mime" : "application/pdf")
        .send(createReadStream(storedPath(filesDir, sha256)));
    });
  };
}
