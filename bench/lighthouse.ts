import lighthouse from "lighthouse";
import { debuggedChromium } from "#test/browser/chromium.ts";
import { startInstallation } from "#test/installation.ts";
import { type BenchRow, percentile } from "./row.ts";

const rounds = 3;
/** What each category must reach; Lighthouse's own mobile preset: a slow telephone on a slow line. */
const limits = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
/** The demonstration asks robots to stay away, so that it is never found in place of the municipality. */
const skipAudits = ["is-crawlable"];
type Category = keyof typeof limits;

/** Lighthouse on the kinds of page that are read most, with the demonstration; the middle one of three runs of each. */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ args: ["--without", "desk"] });
  const chromium = await debuggedChromium();
  try {
    const rows: BenchRow[] = [];
    for (const [name, path] of Object.entries(await pagesOf(installation.origin))) {
      rows.push(...(await measure(name, `${installation.origin}${path}`, chromium.port)));
    }
    return rows;
  } finally {
    await chromium.close();
    await installation.stop();
    await installation.remove();
  }
}

async function pagesOf(origin: string): Promise<Record<string, string>> {
  const firstIn = async (list: string, below: string) => {
    const html = await (await fetch(origin + list)).text();
    return new RegExp(`href="(${below}/[a-z0-9-]+)"`).exec(html)?.[1] ?? list;
  };
  return {
    home: "/",
    service: await firstIn("/servizi/anagrafe-e-stato-civile", "/servizi/anagrafe-e-stato-civile"),
    list: "/novita",
    event: await firstIn("/vivere-il-comune/eventi", "/vivere-il-comune/eventi"),
    "notice board": "/albo",
    search: "/ricerca",
  };
}

async function measure(name: string, url: string, port: number): Promise<BenchRow[]> {
  const categories = Object.keys(limits) as Category[];
  const scores: Record<Category, number>[] = [];
  const failed = new Set<string>();
  for (let turn = 0; scores.length < rounds; turn += 1) {
    const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: categories, skipAudits });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    const { categories: found, audits } = result.lhr;
    // a busy machine now and then leaves a trace that Lighthouse cannot read; that is no score
    const isScored = categories.every((one) => typeof found[one]?.score === "number");
    if (!isScored && turn < rounds * 2) continue;
    scores.push(
      Object.fromEntries(categories.map((one) => [one, Math.round((found[one]?.score ?? 0) * 100)])) as Record<
        Category,
        number
      >,
    );
    for (const one of categories.filter((category) => category !== "performance"))
      for (const { id, weight } of found[one]?.auditRefs ?? [])
        if (weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1) failed.add(id);
  }
  return categories.map((one) => ({
    ...{
      name: `lighthouse: ${name}, ${one}`,
      value: percentile(
        scores.map((score) => score[one]),
        0.5,
      ),
      unit: "of 100",
    },
    ...{ limit: limits[one], sense: "atLeast" as const },
    ...(one !== "performance" && failed.size > 0 && { remark: [...failed].join(", ") }),
  }));
}
