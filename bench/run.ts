import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { transformSync } from "esbuild";
import { type BenchRow, isKept } from "./row.ts";

/**
 * `npm run bench` runs every benchmark, `npm run bench -- measures start` only these. Prints each figure beside its limit,
 * keeps the last results in `docs/benchmarks.md`, and ends with 1 when a limit is not kept.
 */
const home = new URL("./", import.meta.url);
const report = new URL("../docs/benchmarks.md", import.meta.url);
const all = (await readdir(home))
  .filter((file) => file.endsWith(".ts") && !["run.ts", "row.ts", "processor-time.ts"].includes(file))
  .map((file) => file.slice(0, -3));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}

const cells = (row: BenchRow): string[] => [
  row.name,
  `${Number(row.value.toPrecision(4))} ${row.unit}`,
  row.limit === undefined ? "" : `${row.sense === "atLeast" ? "≥" : "≤"} ${row.limit}`,
  row.limit ? (row.value / row.limit).toFixed(2) : "",
  [isKept(row) ? "" : "**not kept**", row.remark ?? ""].filter(Boolean).join("; "),
];

/** A Markdown table with aligned columns. */
function tableOf(rows: readonly BenchRow[]): string {
  const all = [["what", "measured", "limit", "of the limit", "remark"], ...rows.map(cells)];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[], fill = " ") =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |`;
  const [head = [], ...body] = all;
  const rule = line(
    head.map(() => ""),
    "-",
  );
  return [line(head), rule, ...body.map((row) => line(row))].join("\n");
}

const sections = new Map<string, string>();
for (const part of (await readFile(report, "utf8").catch(() => "")).split(/^## /m).slice(1)) {
  const [title = "", ...rest] = part.split("\n");
  sections.set(title.trim(), rest.join("\n").trim());
}
/** Keeps what was measured so far: a benchmark that fails takes nothing with it. */
async function writeReport(): Promise<void> {
  const load = loadavg()[0] ?? 0;
  const machine = `${platform()} ${arch()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load.toFixed(1)} at the end`;
  const intro = `# Benchmarks

Written by \`npm run bench\`. Machine of the last run: ${machine}. Figures move with the machine and with what else it does, so look
at the share of the limit and at the ratios; those are of things measured side by side in one run.
`;
  const body = [...sections].map(([title, text]) => `## ${title}\n\n${text}\n`);
  await writeFile(report, [intro, ...body].join("\n"));
}

// Pages are TSX, which Node does not read by itself.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith(".tsx")) return next(url, context);
    const { code } = transformSync(readFileSync(new URL(url), "utf8"), {
      ...{ loader: "tsx", format: "esm", target: "node24", jsx: "automatic", jsxImportSource: "preact" },
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});

let broken = 0;
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`);
  const { run } = (await import(new URL(`${name}.ts`, home).href)) as { run: () => Promise<BenchRow[]> };
  const rows = await run();
  const table = tableOf(rows);
  console.log(table);
  broken += rows.filter((row) => !isKept(row)).length;
  sections.set(name, `${new Date().toISOString().slice(0, 10)}\n\n${table}`);
  await writeReport();
}
process.exit(broken > 0 ? 1 : 0);
