import { glob } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** Scripts every page loads, and those of the components (`src/ui/<component>/script.ts`). */
const siteScripts = ["menu", "more", "print", "share", "suggest"].map((name) => `src/site/assets/scripts/${name}.ts`);

/** One module of the site, bundled and made small. */
export async function buildScript(program: string, name: "site" | "version"): Promise<string> {
  const entries = name === "site" ? [...siteScripts] : ["src/site/assets/scripts/version.ts"];
  if (name === "site") for await (const path of glob("src/ui/*/script.ts", { cwd: program })) entries.push(path);
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((path) => `import ${JSON.stringify(`./${path}`)};`).join("\n"),
      resolveDir: program,
      sourcefile: join(program, `${name}.ts`),
    },
    bundle: true,
    minify: true,
    format: name === "site" ? "esm" : "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
