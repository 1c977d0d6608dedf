import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { storeFile } from "#src/platform/storage.ts";
import { readBoard } from "../board.ts";
import { Content } from "../content.ts";
import { saveContent } from "../contents.ts";
import { writeCsv } from "../data-schemas/csv.ts";
import { readSectionSettings } from "../node-queries.ts";
import { attestationGrid } from "./grid.ts";
import { attestationText } from "./messages.ts";
import { type PlannedRound, plannedRounds, roundsDue } from "./rounds.ts";
import { readDays } from "./snapshots.ts";
import "../tables.ts";

/** Where the attestation is published. */
export const attestationNode = "15.01";

/** What taking a snapshot needs. */
export interface SnapshotDeps {
  readonly site: string;
  readonly filesDir: string;
  readonly now: Date;
}

/** Takes the snapshots whose day has come; asked every minute, each is taken once. @returns how many */
export async function takeDueSnapshots(db: Db, deps: SnapshotDeps): Promise<number> {
  const today = civilDateOf(deps.now);
  const due = roundsDue(plannedRounds(await readDays(db, deps.site), today), today);
  let taken = 0;
  for (const planned of due) if ((await takeSnapshot(db, deps, { planned, by: "Arengo" })).ok) taken += 1;
  return taken;
}

/**
 * Fills the grid as things stand, keeps it for good, and makes of it the draft of what is published in entry 15.01: the grid as a table that
 * the attesting body may correct, and the grid as it was taken as a file, whose hash the entry in the register holds.
 * Refused: there is one of this round.
 */
export async function takeSnapshot(
  db: Db,
  { site, filesDir, now }: SnapshotDeps,
  { planned, by }: { planned: PlannedRound; by: string },
): Promise<Result<{ content: string }, { kind: "taken-already" }>> {
  const { year, round, on } = planned;
  const before = await db
    .selectFrom("trasparenza.attestations")
    .select("content")
    .where((eb) => eb.and({ site, year, round }))
    .executeTakeFirst();
  if (before) return err({ kind: "taken-already" });
  const [board, settings] = await Promise.all([readBoard(db, site, now), readSectionSettings(db, site)]);
  const grid = attestationGrid(board);
  const stored = await storeText(filesDir, writeCsv(grid));
  const office = board.find(({ node }) => node.id === attestationNode)?.node.office || settings.officerName;
  return db.transaction().execute(async (tx) => {
    const content = await saveContent(tx, { site, content: draftOf({ planned, now, grid, stored, office }), by, now });
    const kept = await tx
      .insertInto("trasparenza.attestations")
      .values({
        site,
        year,
        round,
        plannedOn: on,
        takenAt: now,
        takenBy: by,
        grid: JSON.stringify(grid),
        ...stored,
        content,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("content")
      .executeTakeFirst();
    // two at once: the one that came second takes its draft away again
    if (!kept) await tx.deleteFrom("trasparenza.contents").where("id", "=", content).execute();
    return kept ? ok({ content }) : err({ kind: "taken-already" as const });
  });
}

interface Taken {
  readonly planned: PlannedRound;
  readonly now: Date;
  readonly grid: string[][];
  readonly stored: { readonly sha256: string; readonly bytes: number };
  readonly office: string;
}

function draftOf({ planned, now, grid, stored, office }: Taken): Content {
  const say = attestationText("it");
  const { round, year, on } = planned;
  const takenOn = civilDateOf(now);
  const inWords = (day: CivilDate) => dateFormat("it", { dateStyle: "long" }).format(startOfDay(day));
  return Content.parse({
    ...{ node: attestationNode, title: say(`${round}.title`, { year }), year, office, dutyFrom: on },
    text: [
      say("text", { day: inWords(takenOn), sha256: stored.sha256 }),
      ...(takenOn === on ? [] : [say("late", { day: inWords(on) })]),
    ].join("\n\n"),
    table: { schema: "free", rows: grid },
    files: [
      {
        ...{ ...stored, name: `griglia-${round === "attestation" ? "attestazione" : "monitoraggio"}-${year}.csv` },
        ...{ mime: "text/csv; charset=utf-8", title: say("file", { day: inWords(takenOn) }) },
      },
    ],
  });
}

async function storeText(filesDir: string, text: string): Promise<{ sha256: string; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-grid-"));
  try {
    await writeFile(join(folder, "grid.csv"), text);
    return await storeFile(filesDir, join(folder, "grid.csv"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
