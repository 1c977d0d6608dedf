import { readdir, readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { type BenchRow, isKept } from "./row.ts";

/**
 * `npm run bench` runs every benchmark, `npm run bench -- measures start` only these. Prints each figure beside its limit,
 * keeps the last results in `docs/benchmarks.md`, and ends with 1 when a limit is not kept.
 */
const home = new URL("./", import.meta.url);
const report = new URL("../docs/benchmarks.md", import.meta.url);
const all = (await readdir(home))
  .filter((file) => file.endsWith(".ts") && !["run.ts", "row.ts"].includes(file))
  .map((file) => file.slice(0, -3));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}

const line = (row: BenchRow): string => {
  const ratio = row.limit === undefined ? "" : (row.value / row.limit).toFixed(2);
  const limit = row.limit === undefined ? "" : `${row.sense === "atLeast" ? "≥" : "≤"} ${row.limit}`;
  return `| ${row.name} | ${Number(row.value.toPrecision(4))} ${row.unit} | ${limit} | ${ratio} | ${isKept(row) ? "" : "not kept"} |`;
};

const sections = new Map<string, string>();
for (const part of (await readFile(report, "utf8").catch(() => "")).split(/^## /m).slice(1)) {
  const [title = "", ...rest] = part.split("\n");
  sections.set(title.trim(), rest.join("\n").trim());
}
let broken = 0;
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`);
  const { run } = (await import(new URL(`${name}.ts`, home).href)) as { run: () => Promise<BenchRow[]> };
  const rows = await run();
  const table = ["| what | measured | limit | of the limit | |", "| --- | --- | --- | --- | --- |", ...rows.map(line)];
  console.log(table.join("\n"));
  broken += rows.filter((row) => !isKept(row)).length;
  sections.set(name, `${new Date().toISOString().slice(0, 10)}\n\n${table.join("\n")}`);
}
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const intro = `# Benchmarks\n\nWritten by \`npm run bench\`. Machine: ${machine}; figures move with the machine, so look at the share of the limit.\n`;
const body = [...sections].map(([title, text]) => `## ${title}\n\n${text}\n`);
await writeFile(report, [intro, ...body].join("\n"));
process.exit(broken > 0 ? 1 : 0);
