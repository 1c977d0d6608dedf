import type { FastifyInstance } from "fastify";
import { openPreview } from "./open-preview.ts";
import type { SiteTypes } from "./pages/cards.tsx";
import { documentModel } from "./pages/document.tsx";
import { previewRefusedModel } from "./pages/errors.tsx";
import { readQuery } from "./request.ts";
import { type RouteDeps, servePage } from "./serve-page.ts";

/** `/anteprima/<id>?firma=`: a draft as the page it would become, for whoever holds the desk's link, for minutes. Never kept, never indexed. */
export function previewRoute(
  app: FastifyInstance,
  deps: RouteDeps & { previewSecret: string },
  types: SiteTypes,
): void {
  // a whole office behind one address, each page shown again with every save
  const config = { rateLimit: { max: 600, timeWindow: "1 minute" } };
  app.get<{ Params: { id: string } }>("/anteprima/:id", { config }, async (request, reply) => {
    const { firma } = readQuery(request, ["firma"]);
    const { id } = request.params;
    reply.header("x-robots-tag", "noindex, noarchive");
    // the desk is at the municipality's address: a page of another site is shown there as that site would
    const document = await openPreview(deps, { id, signature: firma, now: deps.clock() });
    return servePage(
      document ? deps.ofSite(document.site) : deps.at(request),
      {
        locale: "it",
        preview: true,
        load: async (context, settings) => {
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
