import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBody, type TakenForms, takeForms } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { err } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { programFolder } from "./answers.ts";
import { keepFile } from "./keep-file.ts";
import { alboDeskMessages } from "./messages.ts";

/** Takes what other bodies have sent by the public form; their files are looked at as those that the desk uploads. */
export async function takeSentForms(db: Db, { filesDir }: { filesDir: string }, now: Date): Promise<TakenForms> {
  const { name: municipality } = await readBody(db, mainSite, now);
  const say = alboDeskMessages("it");
  return takeForms(db, {
    ...{ site: mainSite, now, municipality },
    keep: async ({ name, data }, nature) => {
      const folder = await mkdtemp(join(tmpdir(), "arengo-sent-"));
      try {
        const path = join(folder, "file");
        await writeFile(path, data);
        const kept = await keepFile(
          { db, filesDir, program: programFolder },
          { name, path, bytes: data.length },
          nature,
        );
        return kept.ok ? kept : err(say(`refused.${kept.error.kind}`, { name: kept.error.name }));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  });
}
