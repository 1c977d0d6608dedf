import type { Endpoint } from "payload";
import { runDue } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { forgetFiles, takeDueSnapshots } from "#src/trasparenza/index.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { programFolder } from "./answers.ts";
import { takeSentForms } from "./take-sent-forms.ts";
import { takeFromFolder } from "./watch-folder.ts";

/**
 * `POST /albo/run-due`, asked by the worker every minute: takes what was laid into the folder and what other bodies sent by the form, does what the clock has made due on the
 * board, takes the grids of the transparency section on their day, and removes what erased requests gave up.
 */
export const dueEndpoint = (settings: DeskSettings): Endpoint => ({
  path: "/albo/run-due",
  method: "post",
  handler: async (req) => {
    if (req.headers.get("authorization") !== `Bearer ${settings.internalSecret}`)
      return new Response(null, { status: 404 });
    const { filesDir, config } = settings;
    const now = new Date();
    const deps = {
      site: mainSite,
      now,
      origin: config.publicUrl,
      program: programFolder,
      filesDir,
      seal: settings.seal,
      ...(config.mail && { secret: settings.previewSecret }),
    };
    // what the clock has made due comes first: a file that somebody sent must not keep an act from being posted
    const due = await runDue(dbOf(req), { ...deps, signer: await settings.signer() });
    const attestations = await takeDueSnapshots(dbOf(req), { site: mainSite, filesDir, now });
    const folder = await takeFromFolder(dbOf(req), settings, now);
    const forms = await takeSentForms(dbOf(req), settings, now);
    const forgotten = await forgetFiles(dbOf(req), { filesDir, now });
    return Response.json({ ...due, attestations, folder, forms, forgotten });
  },
});
