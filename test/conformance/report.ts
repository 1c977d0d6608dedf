/** How well one page keeps one criterion: 1 kept, 0.5 tolerated by the checker, 0 failed. */
export interface Finding {
  readonly criterion: string;
  readonly page: string;
  readonly score: 0 | 0.5 | 1;
  /** What is wrong, empty when nothing is. */
  readonly because: string;
}

/** A finding from the list of what is wrong. @param tolerated how many faults still count as tolerance */
export function judge(criterion: string, page: string, faults: readonly string[], tolerated = 0): Finding {
  const score = faults.length === 0 ? 1 : faults.length <= tolerated ? 0.5 : 0;
  return { criterion, page, score, because: faults.join("; ") };
}

/** One line a criterion: its worst page, for people who read the test's output. */
export function summarise(findings: readonly Finding[]): string {
  const criteria = [...new Set(findings.map(({ criterion }) => criterion))].sort();
  return criteria
    .map((criterion) => {
      const mine = findings.filter((finding) => finding.criterion === criterion);
      const worst = mine.reduce((low, finding) => (finding.score < low.score ? finding : low));
      return `${criterion}: ${worst.score} on ${mine.length} page(s)${worst.because && ` — ${worst.page}: ${worst.because}`}`;
    })
    .join("\n");
}
