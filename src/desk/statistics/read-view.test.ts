import { expect, test } from "vitest";
import { dashboardAddress, readView } from "./read-view.ts";

const sites = ["comune", "museo", "festival"].map((key) => ({ key, name: key, before: "" }));
const now = new Date("2026-03-31T10:00:00Z");
const read = (searchParams: Record<string, string | string[]>) => readView({ searchParams }, sites, now);
const keysOf = (searchParams: Record<string, string | string[]>) => read(searchParams).sites.map(({ key }) => key);

test("one site, several or all of those on which somebody works are chosen; others are as if nobody had named them", () => {
  expect(keysOf({})).toEqual(["comune"]);
  expect(keysOf({ site: "museo" })).toEqual(["museo"]);
  expect(keysOf({ site: ["festival", "comune", "altrui"] })).toEqual(["comune", "festival"]);
  expect(keysOf({ site: ["museo", "tutti"] })).toEqual(["comune", "museo", "festival"]);
  expect(keysOf({ site: "altrui" })).toEqual(["comune"]);
});

test("days stand beside as many before them, or a year before", () => {
  const days = { dal: "2026-03-01", al: "2026-03-10" };
  expect(read(days).against).toEqual({ from: "2026-02-19", until: "2026-02-28" });
  expect(read({ ...days, confronto: "anno" }).against).toEqual({ from: "2025-03-01", until: "2025-03-10" });
  expect(read({})).toMatchObject({ period: { from: "2026-03-02", until: "2026-03-31" }, isRefused: false });
  expect(read({ dal: "domani" })).toMatchObject({ period: { from: "2026-03-02" }, isRefused: true });
});

test("a section's address keeps days and sites", () => {
  const wanted = read({ dal: "2026-03-01", al: "2026-03-10", site: ["comune", "museo"] });
  expect(dashboardAddress(wanted, "")).toBe(
    "/admin/statistiche?dal=2026-03-01&al=2026-03-10&confronto=prima&site=comune&site=museo&sezione=-",
  );
  expect(read({ sezione: "-" }).section).toBe("");
  expect(read({ sezione: "novita/comunicati" }).section).toBe("novita/comunicati");
  expect(read({}).section).toBeUndefined();
});
