import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const home = import.meta.dirname;

test("what the desk answers can be loaded without Next: the demonstration and `arengo user` do, and Node reads no TSX", async () => {
  const found: string[] = [];
  for await (const path of glob("**/*.ts", { cwd: home })) {
    if (/\.test\.ts$/.test(path)) continue;
    const source = await readFile(join(home, path), "utf8");
    const values = source.matchAll(/^import (?!type )[^;]*? from "[^"]+\.tsx";/gm);
    for (const [statement] of values)
      if (!/^import \{\s*type [^,]*\s*\} /.test(statement)) found.push(`${path}: ${statement}`);
  }
  expect(found).toEqual([]);
});
