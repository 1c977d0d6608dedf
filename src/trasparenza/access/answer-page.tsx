/** @jsxImportSource preact */
import { createReadStream } from "node:fs";
import type { FastifyPluginAsync } from "fastify";
import { startOfDay } from "#src/kernel/civil-date.ts";
import type { Clock } from "#src/kernel/clock.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { isUuid, readSignedCode } from "#src/platform/signed-code.ts";
import { storedPath } from "#src/platform/storage.ts";
import { dayOf } from "../content.ts";
import { answerFilePath, answerPaths, rootPaths } from "../paths.ts";
import { answerSubject, listOpenFiles } from "./answer-files.ts";
import { accessText } from "./messages.ts";

/** What goes with the answer to a request for access, by its signed link and for nobody else (`/amministrazione-trasparente/risposta`). */
export const answerPage = ({ secret }: { secret: string }): PublicPage => ({
  paths: answerPaths,
  query: ["codice"],
  load: async ({ db, locale, now, query }) => {
    const code = query.codice ?? "";
    const request = readSignedCode(secret, answerSubject, code);
    const files = request === undefined ? [] : await listOpenFiles(db, request, now);
    const [first] = files;
    if (!first) return undefined;
    const text = accessText(locale);
    const day = dateFormat(locale, { dateStyle: "long" }).format(
      startOfDay(dayOf(String(first.openUntil).slice(0, 10))),
    );
    return {
      title: text("answerFiles"),
      breadcrumb: [{ label: text("section"), href: addressIn(rootPaths, locale) }, { label: text("answerFiles") }],
      robots: "noindex, noarchive",
      // for one reader
      tags: [],
      updatedAt: "told",
      body: (
        <div class="container py-4">
          <h1>{text("answerFiles")}</h1>
          <p class="lead">{text("answerFilesLead", { day })}</p>
          <ul>
            {files.map(({ id, name, bytes }) => (
              <li key={id}>
                <a href={answerFilePath(id, code)}>
                  {name} ({new Intl.NumberFormat(locale).format(Math.max(1, Math.round(bytes / 1024)))} kB)
                </a>
              </li>
            ))}
          </ul>
        </div>
      ),
    };
  },
});

/** The files themselves, each only with the signed code of its request and while it may be fetched. */
export function answerFileRoute(deps: { db: Db; secret: string; filesDir: string; now: Clock }): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { id: string }; Querystring: { codice?: string } }>(
      answerFilePath(":id"),
      async (request, reply) => {
        const { codice } = request.query;
        const asked = typeof codice === "string" ? readSignedCode(deps.secret, answerSubject, codice) : undefined;
        const { id } = request.params;
        const files = asked !== undefined && isUuid(id) ? await listOpenFiles(deps.db, asked, deps.now()) : [];
        const file = files.find((one) => one.id === id);
        if (!file) return reply.callNotFound();
        return reply
          .headers({
            ...{ "cache-control": "private, no-store", "x-robots-tag": "noindex, noarchive" },
            ...{ "content-length": file.bytes, "content-security-policy": "default-src 'none'" },
            "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          })
          .type(file.mime)
          .send(createReadStream(storedPath(deps.filesDir, file.sha256)));
      },
    );
  };
}
