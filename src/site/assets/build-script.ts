import { glob } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { beaconSource } from "#src/statistics/index.ts";

/** Scripts every page loads, and those of the components (`src/ui/<component>/script.ts`). */
const names = ["version", "menu", "more", "print", "share", "suggest"];

/** The one module that every page loads: bundled, made small, that of the statistics at its end. One file is one request. */
export async function buildScript(program: string): Promise<string> {
  const entries = names.map((name) => `src/site/assets/scripts/${name}.ts`);
  for await (const path of glob("src/ui/*/script.ts", { cwd: program })) entries.push(path);
  const { outputFiles } = await build({
    stdin: {
      contents: [...entries.map((path) => `import ${JSON.stringify(`./${path}`)};`), beaconSource].join("\n"),
      resolveDir: program,
      sourcefile: join(program, "site.js"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
