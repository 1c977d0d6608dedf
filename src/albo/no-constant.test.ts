import { glob, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

test("§16.3: no duration stands in the program: every number of days comes from what the municipality has set", async () => {
  const found: string[] = [];
  for await (const file of glob(["src/albo/**/*.{ts,tsx}", "src/desk/albo/**/*.{ts,tsx}"])) {
    if (file.includes(".test.")) continue;
    const text = await readFile(file, "utf8");
    text.split("\n").forEach((line, place) => {
      if (/(?<![\w.-])15(?![\w-])/.test(line)) found.push(`${file}:${place + 1}: ${line.trim()}`);
    });
  }
  expect(found).toEqual([]);
});
