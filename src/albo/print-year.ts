import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dateFormat } from "#src/kernel/date-format.ts";
import { runApart } from "#src/platform/apart/run-apart.ts";
import type { Db } from "#src/platform/db.ts";
import type { SealKey } from "#src/platform/signatures/seal-key.ts";
import { sealPdf } from "#src/platform/signatures/seal-pdf.ts";
import { storeFile } from "#src/platform/storage.ts";
import { certificateText } from "./certificate/certificate-text.ts";
import type { RegisterLine } from "./register-export.ts";
import { actTypeName } from "./vocabulary/act-types.ts";
import "./tables.ts";

/** What printing a closed year needs. */
export interface YearPrintDeps {
  readonly site: string;
  readonly now: Date;
  readonly body: string;
  readonly origin: string;
  readonly program: string;
  readonly filesDir: string;
  readonly seal?: () => Promise<SealKey | undefined>;
}

/** Ten thousand acts are some five hundred pages: half a minute on a slow machine. */
const limits = { seconds: 120, megabytes: 3_000 };

/**
 * Prints the register of every closed year that has no print: tagged PDF/A-2, sealed where the municipality has a key, kept by its
 * hash and never made again. @returns how many were made
 */
export async function printClosedYears(db: Db, deps: YearPrintDeps): Promise<number> {
  const years = await db
    .selectFrom("albo.closed_years as y")
    .leftJoin("albo.year_prints as p", (join) =>
      join.onRef("p.site", "=", "y.site").onRef("p.register", "=", "y.register").onRef("p.year", "=", "y.year"),
    )
    .select(["y.register", "y.year", "y.document", "y.entry", "y.at"])
    .where("y.site", "=", deps.site)
    .where("p.year", "is", null)
    .orderBy("y.year")
    .limit(1)
    .execute();
  for (const { register, year, document, entry, at } of years) {
    const { acts } = document as { acts: readonly YearLine[] };
    const stored = await printYear(deps, { year, acts, entry, at });
    await db
      .insertInto("albo.year_prints")
      .values({ site: deps.site, register, year, ...stored, at: deps.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return years.length;
}

type YearLine = Omit<RegisterLine, "title" | "state">;

async function printYear(
  deps: YearPrintDeps,
  input: { year: number; acts: readonly YearLine[]; entry: number; at: Date },
): Promise<{ sha256: string; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-year-"));
  try {
    const target = join(folder, "register.pdf");
    const inputs = { data: JSON.stringify(pageOf(deps, input)) };
    const said = await runApart(deps.program, "print-child", { target, template, inputs, madeAt: input.at }, limits);
    if (!said.ok) throw new Error(`the register of ${input.year} was not printed: ${said.error.kind}`);
    const seal = await deps.seal?.();
    if (seal) await writeFile(target, await sealPdf(await readFile(target), seal, deps.now));
    return await storeFile(deps.filesDir, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageOf(
  { body, origin }: YearPrintDeps,
  { year, acts, entry, at }: { year: number; acts: readonly YearLine[]; entry: number; at: Date },
) {
  const say = certificateText("it");
  return {
    body,
    title: say("yearTitle", { year }),
    lead: say("yearLead", { count: acts.length, entry }),
    url: `${origin}/registro/entry/${entry}`,
    closed: say("yearClosed", { at: dateFormat("it", { dateStyle: "long", timeStyle: "short" }).format(at) }),
    header: [say("yearNumber"), say("type"), say("office"), say("yearDays"), say("hash")],
    rows: acts.map(({ number, type, office, firstDay, lastDay, periods = [{ firstDay, lastDay }], files }) => [
      ...[String(number), actTypeName(type, "it"), office],
      periods.map((period) => `${period.firstDay} – ${period.lastDay}`).join("; "),
      files.map((hash) => `${hash.slice(0, 32)} ${hash.slice(32)}`).join("; "),
    ]),
  };
}

/** How the register of a year is set, in Typst; what it says comes as data. */
const template = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.body)
#set page(paper: "a4", flipped: true, margin: (x: 1.5cm, y: 1.5cm), numbering: "1/1")
#set text(font: "Titillium Web", size: 8.5pt, lang: "it", region: "IT", fallback: false, hyphenate: false)

#text(size: 12pt, weight: 600, d.body)

= #d.title

#d.lead #link(d.url)[#d.url]

#table(
  columns: (1.6cm, 1fr, 1fr, 3.6cm, 1.6fr),
  stroke: (x: none, y: 0.4pt + luma(160)),
  inset: (x: 3pt, y: 3pt),
  table.header(..d.header.map(cell => text(weight: 600, cell))),
  ..d.rows.map(row => (row.at(0), row.at(1), row.at(2), row.at(3), text(size: 6.5pt, row.at(4)))).flatten()
)

#d.closed
`;

/** The print of a closed year; `undefined` while there is none. */
export async function findYearPrint(db: Db, input: { site: string; register: string; year: number }) {
  return db
    .selectFrom("albo.year_prints")
    .select(["sha256", "bytes"])
    .where("site", "=", input.site)
    .where("register", "=", input.register)
    .where("year", "=", input.year)
    .executeTakeFirst();
}
