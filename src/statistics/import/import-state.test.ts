import { existsSync } from "node:fs";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetImportVisitors, ImportState } from "./import-state.ts";

test("who the visitors of imported years were is forgotten a month after the last import", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-imports-"));
  const state = await ImportState.open(folder, undefined);
  await state.write("import 1", state.pack([]));
  await writeFile(join(folder, "other"), "");
  const now = new Date("2026-11-27T10:00:00Z");
  const old = new Date("2026-10-20T10:00:00Z");
  for (const name of ["key", "other"]) await utimes(join(folder, name), old, old);
  await utimes(join(folder, "import-1.visitors"), now, now);
  expect(await forgetImportVisitors(folder, now)).toBe(false);
  await utimes(join(folder, "import-1.visitors"), old, old);
  expect(await forgetImportVisitors(folder, now)).toBe(true);
  expect(existsSync(folder)).toBe(false);
  expect(await forgetImportVisitors(folder, now)).toBe(false);
  await rm(folder, { recursive: true, force: true });
});
