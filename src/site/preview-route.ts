import type { FastifyInstance } from "fastify";
import { openPreview } from "./open-preview.ts";
import type { SiteTypes } from "./pages/cards.tsx";
import { documentModel } from "./pages/document.tsx";
import { previewRefusedModel } from "./pages/errors.tsx";
import { readQuery } from "./request.ts";
import { type ServeDeps, servePage } from "./serve-page.ts";

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
          const document = await openPreview(deps, { id, signature: firma, now: context.now });
          if (!document) return previewRefusedModel("it");
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
