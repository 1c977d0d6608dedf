import { z } from "zod";
import { PublicDocument, type PublicFile } from "#src/content/index.ts";
import { startOfDay } from "#src/kernel/civil-date.ts";
import { Content, dayOf } from "./content.ts";
import { checkTable } from "./data-schemas/check-table.ts";
import { findDataSchema } from "./data-schemas/schemas.ts";
import { exposureEnd } from "./exposure-end.ts";
import { contentPath } from "./paths.ts";
import { KeptAct } from "./sources/acts.ts";
import type { Gathered } from "./sources/gather.ts";

/** Kind of the public documents of this section, in register and published store. */
export const transparencyKind = "transparency";
/** Tag of every page of the section. */
export const transparencyTag = "transparency";

const Table = z.strictObject({
  schema: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

/** A content as the public reads it and the register hashes it. */
export const TransparencyDocument = z.looseObject({
  ...PublicDocument.shape,
  content: Content.omit({ table: true }),
  table: Table.optional(),
  act: KeptAct.optional(),
  kept: z.strictObject({ title: z.string(), path: z.string() }).optional(),
});
export type TransparencyDocument = z.infer<typeof TransparencyDocument>;

/** The public document of a content that was checked. Pure. */
export function toDocument(given: {
  site: string;
  id: string;
  content: Content;
  gathered?: Gathered;
  now: Date;
}): TransparencyDocument {
  const { site, id, now, gathered } = given;
  const { table: raw, ...content } = given.content;
  const schema = raw && findDataSchema(raw.schema);
  const dutyFrom = dayOf(content.dutyFrom ?? "");
  const end = exposureEnd({
    ...{ retention: content.retention, dutyFrom },
    endedOn: content.endedOn === undefined ? undefined : dayOf(content.endedOn),
  });
  const refs = content.reference ? [`${content.reference.kind}:${content.reference.id}`] : [];
  return TransparencyDocument.parse({
    ...{ site, kind: transparencyKind, id, locale: "it", path: contentPath(id), title: content.title },
    section: `amministrazione-trasparente/${content.node}`,
    summary: content.text.slice(0, 255),
    ...{ topics: [], refs, tags: [`${transparencyKind}:${id}`, transparencyTag, ...refs], listed: false },
    files: onceEach([...content.files.map(({ title: _title, ...file }) => file), ...(gathered?.files ?? [])]),
    ...{ sortAt: now.toISOString(), visibleFrom: now.toISOString(), updatedAt: now.toISOString() },
    ...(end && { visibleUntil: startOfDay(end).toISOString() }),
    ...{ office: content.office, content },
    ...(gathered?.act && { act: gathered.act }),
    ...(gathered?.kept && { kept: gathered.kept }),
    ...(raw && schema && { table: checkTable(schema, raw.rows).table }),
  });
}

const onceEach = (files: readonly PublicFile[]): PublicFile[] =>
  files.filter(
    (file, place) => files.findIndex((one) => one.sha256 === file.sha256 && one.name === file.name) === place,
  );
