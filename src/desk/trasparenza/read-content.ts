import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAtPath, mainSite } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { storeFile } from "#src/platform/storage.ts";
import {
  Content,
  findActToKeep,
  findNode,
  largestContracts,
  readContracts,
  readCsv,
  readSheet,
} from "#src/trasparenza/index.ts";
import { keepUpload } from "../albo/keep-upload.ts";
import { plainName } from "../collections/accepted-files.ts";
import { textOf } from "./form-text.ts";
import { hasGrid, readGrid } from "./table/read-grid.ts";

/** What could not be taken of a form; the rest was. */
export interface Unread {
  readonly kind: "bad-file" | "bad-table-file" | "bad-reference" | "bad-field";
  readonly name: string;
}

const isFile = (value: unknown): value is File => value instanceof File && value.size > 0;

/** What was typed and uploaded, as a content. Nothing that could be read is lost because something else could not. */
export async function readContentForm(
  form: FormData,
  before: Content | undefined,
  deps: { db: Db; filesDir: string; program: string; now: Date },
): Promise<{ content: Content; unread: Unread | undefined } | undefined> {
  const node = findNode(before?.node ?? textOf(form, "node"));
  if (!node) return undefined;
  const [files, table, reference] = await Promise.all([
    readFiles(form, before, deps.filesDir),
    readTable(form, before, deps),
    readReference(form, deps),
  ]);
  const year = Number(textOf(form, "year")) || table.year || 0;
  const typed = {
    ...{ node: node.id, title: textOf(form, "title"), below: textOf(form, "below"), text: textOf(form, "text") },
    ...{
      office: textOf(form, "office"),
      retention: textOf(form, "retention") || node.retention,
      files: withFile(files.kept, table.file),
    },
    ...(textOf(form, "dutyFrom") && { dutyFrom: textOf(form, "dutyFrom") }),
    ...(textOf(form, "endedOn") && { endedOn: textOf(form, "endedOn") }),
    ...(Number.isInteger(year) && year > 0 && { year }),
    ...reference.found,
    ...(table.table && { table: table.table }),
  };
  const whole = Content.safeParse(typed);
  const unread = files.unread ?? table.unread ?? reference.unread;
  if (whole.success) return { content: whole.data, unread };
  const wrong = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !wrong.has(name)));
  return { content: Content.parse(kept), unread: { kind: "bad-field", name: [...wrong].join(", ") } };
}

const withFile = (files: Content["files"], file: ReadTable["file"]): Content["files"] =>
  file && !files.some(({ sha256 }) => sha256 === file.sha256) ? [...files, file] : files;

async function readFiles(form: FormData, before: Content | undefined, filesDir: string) {
  const held = (before?.files ?? [])
    .filter(({ sha256 }) => form.get(`remove-${sha256}`) !== "on")
    .map((file) => ({ ...file, title: textOf(form, `title-${file.sha256}`) }));
  let unread: Unread | undefined;
  for (const upload of form.getAll("files").filter(isFile)) {
    const data = Buffer.from(await upload.arrayBuffer());
    const kept = await keepUpload(filesDir, { name: upload.name, data }, "main");
    if (!kept.ok) unread = { kind: "bad-file", name: upload.name };
    else {
      // a signed file comes with what is inside it
      for (const { sha256, name, mime, bytes } of kept.value)
        if (!held.some((file) => file.sha256 === sha256)) held.push({ sha256, name, mime, bytes, title: "" });
    }
  }
  return { kept: held, unread };
}

interface ReadTable {
  readonly table: Content["table"];
  readonly unread?: Unread;
  /** The file that it was read from, where that is published beside it. */
  readonly file?: Content["files"][number];
  readonly year?: number;
}

async function readTable(
  form: FormData,
  before: Content | undefined,
  { program, filesDir }: { program: string; filesDir: string },
): Promise<ReadTable> {
  const schema = textOf(form, "schema");
  const upload = form.get("tableFile");
  if (!isFile(upload)) {
    const rows = hasGrid(form) ? readGrid(form) : readCsv(textOf(form, "rows"));
    return { table: schema === "" ? undefined : { schema, rows } };
  }
  const unread = { kind: "bad-table-file", name: upload.name } as const;
  if (schema === "" && !/\.xml$/i.test(upload.name)) return { table: undefined };
  const folder = await mkdtemp(join(tmpdir(), "arengo-table-"));
  try {
    const path = join(folder, "table");
    const data = Buffer.from(await upload.arrayBuffer());
    await writeFile(path, data);
    if (/\.xml$/i.test(upload.name)) {
      // contracts until 2023: the file stays beside the table that is made of it
      const contracts = data.length <= largestContracts ? readContracts(data.toString("utf8")) : undefined;
      if (!contracts) return { table: before?.table, unread };
      const { rows, title, year } = contracts;
      const stored = { ...(await storeFile(filesDir, path)), mime: "application/xml", title };
      return {
        table: { schema: "190", rows },
        ...(year !== undefined && { year }),
        file: { ...stored, name: plainName(upload.name) },
      };
    }
    const rows = await readSheet(program, { path, name: upload.name, data });
    if (rows.ok) return { table: { schema, rows: rows.value.map((row) => [...row]) } };
    return { table: before?.table, unread };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stands at the address that was pasted: a page of the site, or an act of the notice board. */
async function readReference(form: FormData, { db, now }: { db: Db; now: Date }) {
  const typed = textOf(form, "reference");
  if (typed === "") return {};
  const path = URL.canParse(typed) ? decode(new URL(typed).pathname) : typed;
  const [, year, number] = /^(?:\/en)?\/albo\/(\d{4})\/(\d{1,7})\/?$/.exec(path) ?? [];
  if (year && number) {
    const found = await findActToKeep(db, { site: mainSite, now, year: Number(year), number: Number(number) });
    if (found) return { found: { act: { id: found.act.id, year: found.act.year, number: found.act.number } } };
  } else {
    const found = await findAtPath(db, { site: mainSite, path, now });
    if (found?.kind === "document")
      return { found: { reference: { kind: found.document.kind, id: found.document.id } } };
  }
  return { unread: { kind: "bad-reference", name: typed.slice(0, 200) } as const };
}

/** An address as people write it; one with broken escapes leads nowhere. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
