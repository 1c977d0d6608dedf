import type { Db } from "#src/platform/db.ts";
import { Content } from "../content.ts";
import { saveContent } from "../contents.ts";
import { findNode } from "../tree/nodes.ts";
import { findActToKeep } from "./acts.ts";
import { listCandidates } from "./candidates.ts";

/**
 * Makes a draft under a node of each chosen candidate: title, office and the day of its first publication are taken over, the
 * clock is the node's own. Whatever is no candidate any more is left out.
 * @returns ids of the drafts
 */
export async function bringIn(
  db: Db,
  input: { site: string; node: string; keys: readonly string[]; by: string; now: Date },
): Promise<string[]> {
  const { site, node, by, now } = input;
  const wanted = new Set(input.keys);
  const candidates = await listCandidates(db, { site, node, now });
  const drafts: string[] = [];
  for (const { key, title, office, since } of candidates.filter((one) => wanted.has(one.key))) {
    const [what = "", kind = "", ...id] = key.split(":");
    const act = what === "act" ? await findActToKeep(db, { site, now, id: kind }) : undefined;
    if (what === "act" && !act) continue;
    const content = Content.parse({
      ...{ node, title: title.slice(0, 300), office: office.slice(0, 300), dutyFrom: since },
      retention: findNode(node)?.retention,
      ...(act
        ? { act: { id: act.act.id, year: act.act.year, number: act.act.number } }
        : { reference: { kind, id: id.join(":") } }),
    });
    drafts.push(await saveContent(db, { site, content, by, now }));
  }
  return drafts;
}
