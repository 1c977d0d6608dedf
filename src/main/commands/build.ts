import { parseArgs } from "node:util";
import { buildDesk, isDeskBuilt } from "../build-desk.ts";
import { programFolder } from "../program-folder.ts";
import type { Command } from "./command.ts";

/** `arengo build`: the site's files and the desk's program, so that the next start needs neither; `--site` or `--desk` for one of them. */
export const build: Command = {
  run: async (args, say) => {
    const { values } = parseArgs({ args, options: { site: { type: "boolean" }, desk: { type: "boolean" } } });
    const isAll = !values.site && !values.desk;
    if (values.site || isAll) {
      const { buildAssets } = await import("#src/site/index.ts");
      await buildAssets({ program: programFolder() });
    }
    if ((values.desk || isAll) && !(await isDeskBuilt())) await buildDesk((line) => console.log(line));
    console.log(say("buildDone"));
    return 0;
  },
};
