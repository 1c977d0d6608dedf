import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the next numbered migration from what changed in the desk's collections since the last one:
 * `npm run desk:migration -- <name>`. Payload compares its configuration with its newest snapshot in
 * `src/desk/migrations/` and writes SQL; here it becomes a file like every other, and the snapshot is kept.
 */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the change a name in small letters, such as: npm run desk:migration -- add_opening_days");
  process.exit(2);
}
const folder = "src/desk/migrations";
const before = new Set(readdirSync(folder));
execFileSync("payload", ["migrate:create", name, "--skip-empty", "--disable-transpile"], {
  stdio: "inherit",
  env: { ...process.env, PAYLOAD_CONFIG_PATH: "src/desk/payload.config.ts", NEXT_PHASE: "phase-production-build" },
});
const made = readdirSync(folder).filter((file) => !before.has(file));
const code = made.find((file) => file.endsWith(".ts") && file !== "index.ts");
if (!code) {
  console.log("Nothing changed in the desk's collections.");
  process.exit(0);
}
const source = readFileSync(join(folder, code), "utf8");
const statements = /export async function up[\s\S]*?sql`([\s\S]*?)`\)/.exec(source)?.[1]?.replaceAll("\\`", "`").trim();
if (!statements) throw new Error(`no SQL found in ${code}`);
const highest = Math.max(...readdirSync("migrations").map((file) => Number.parseInt(file, 10) || 0));
const file = join("migrations", `${String(highest + 1).padStart(4, "0")}_desk_${name}.sql`);
writeFileSync(
  file,
  `-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.\n${statements}\n`,
);
for (const old of [...before].filter((entry) => entry.endsWith(".json"))) rmSync(join(folder, old));
for (const entry of readdirSync(folder).filter((found) => found.endsWith(".ts"))) rmSync(join(folder, entry));
console.log(`Written: ${file}. Read it, then run the tests.`);
