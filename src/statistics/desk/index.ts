// A door of its own: asks and draws only. The collector and its data base of countries cannot be held by the desk's bundle.
export {
  type Annotation,
  changeAnnotation,
  listAnnotations,
  removeAnnotation,
  writeAnnotation,
} from "../annotate.ts";
export { drawChart } from "../chart.ts";
export { writeCsv as writeFiguresCsv } from "../csv.ts";
export { deviceName } from "../device-name.ts";
export { drawLyingBars, drawStandingBars } from "../draw-bars.ts";
export { findPeaks, type Peak } from "../find-peaks.ts";
export { barsOf as dayBars, formatsOf, pageName, sectionName } from "../format.ts";
export { statisticsText } from "../messages.ts";
export { type BreakdownRow, breakDown } from "../queries/break-down.ts";
export { areComparable, countedDays, isCountedDay } from "../queries/comparable.ts";
export { countPage } from "../queries/count-page.ts";
export { compareFigures, makeOverview, measureFigures, type Overview } from "../queries/overview.ts";
export { againstOf, type Period, readPeriod } from "../queries/period.ts";
export { countDays, type DayCounts } from "../queries/site-figures.ts";
export type { Figures } from "../queries/summary.ts";
export { regionName, regionSource } from "../regions/region-name.ts";
export { lengthName, placeOfLength, referrerName } from "../row-names.ts";
