import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Every class name of Bootstrap Italia's stylesheet: the checker's own list is made from it (C.SI.1.2). */
export function libraryClasses(): ReadonlySet<string> {
  const file = createRequire(import.meta.url).resolve("bootstrap-italia/dist/css/bootstrap-italia.min.css");
  const css = readFileSync(file, "utf8");
  return new Set([...css.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ""));
}
