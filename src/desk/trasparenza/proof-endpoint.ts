import type { Endpoint } from "payload";
import { readBody } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { filesToPublish, findContent, printProof, readProof } from "#src/trasparenza/index.ts";
import { programFolder } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayWork } from "./access.ts";

/** `GET /trasparenza/prova.pdf?id=`: the proof that a content was published, whether it is still shown or not. */
export const proofEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/trasparenza/prova.pdf",
  method: "get",
  handler: async (req) => {
    const id = String(req.query.id ?? "");
    const db = dbOf(req);
    const held = mayWork(req, "write") && isUuid(id) ? await findContent(db, mainSite, id) : undefined;
    const now = new Date();
    const proof =
      held &&
      (await readProof(
        db,
        { site: mainSite, origin: settings.config.publicUrl },
        {
          ...{ id, title: held.content.title, node: held.content.node, office: held.content.office },
          ...{ files: await filesToPublish(db, held.content, { site: mainSite, now }), visibleUntil: undefined },
        },
      ));
    if (!proof) return new Response(null, { status: 404 });
    const { name } = await readBody(db, mainSite, now);
    const pdf = await printProof(programFolder, proof, { body: name, madeAt: now });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="prova-di-pubblicazione-${proof.entries[0]?.number}.pdf"`,
        "cache-control": "private, no-store",
      },
    });
  },
});
