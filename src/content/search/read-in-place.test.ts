import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";

const database = withDatabase();

/** Functions that a search names for each row, as they are called. */
const named = [
  ["search.is_visible", "search.is_visible(d, now())"],
  ["search.standing_of", "search.standing_of(d, now())"],
  ["search.is_passing", "search.is_passing(d.kind)"],
  ["search.is_fresh", "search.is_fresh(d.listed, d.visible_from, now())"],
  ["search.configuration", "search.configuration(d.locale)"],
  ["search.stem", "search.stem(d.locale, d.title)"],
] as const;

test.each(named)(
  "%s is read in place, not called for each row with a copy of the whole document",
  async (name, call) => {
    const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
      `explain (verbose, costs off) select ${call} from published.documents d`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("Output:");
    expect(plan).not.toContain(`${name}(`);
  },
);
