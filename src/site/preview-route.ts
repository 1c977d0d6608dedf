import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { findPreview } from "#src/content/index.ts";
import type { SiteTypes } from "./pages/cards.tsx";
import { documentModel } from "./pages/document.tsx";
import { previewRefusedModel } from "./pages/errors.tsx";
import { readQuery } from "./request.ts";
import { type ServeDeps, servePage } from "./serve-page.ts";

/** The signature of a preview's address: HMAC-SHA256 over `<id>.<expiry in ISO 8601>`, as the desk makes it. */
export const signPreview = (secret: string, id: string, expiresAt: Date): string =>
  createHmac("sha256", secret).update(`${id}.${expiresAt.toISOString()}`).digest("base64url");

/** `/anteprima/<id>?firma=`: a draft as the page it would become, for whoever holds the desk's link, for minutes. Never kept, never indexed. */
export function previewRoute(
  app: FastifyInstance,
  deps: ServeDeps & { previewSecret: string },
  types: SiteTypes,
): void {
  // a whole office behind one address, each page shown again with every save
  const config = { rateLimit: { max: 600, timeWindow: "1 minute" } };
  app.get<{ Params: { id: string } }>("/anteprima/:id", { config }, async (request, reply) => {
    const { firma } = readQuery(request, ["firma"]);
    const { id } = request.params;
    reply.header("x-robots-tag", "noindex, noarchive");
    return servePage(
      deps,
      {
        locale: "it",
        preview: true,
        load: async (context, settings) => {
          const preview = await findPreview(deps.db, { id, now: context.now });
          const valid = preview && isSame(firma ?? "", signPreview(deps.previewSecret, id, preview.expiresAt));
          if (!valid) return previewRefusedModel("it");
          const { document } = preview;
          const draft = { ...context, locale: document.locale };
          const model = await documentModel(draft, { document, otherLanguage: false }, settings, types);
          return { ...model, tags: [], robots: "noindex, noarchive" };
        },
      },
      request,
      reply,
    );
  });
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
