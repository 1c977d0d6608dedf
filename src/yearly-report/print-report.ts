import type { Locale } from "#src/kernel/messages.ts";
import { printPdf } from "#src/platform/print-pdf.ts";
import { composeReport } from "./compose-report.ts";
import { reportText } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { template } from "./template.ts";

/**
 * Prints a report as tagged PDF/A-2: the same report and instant give the same bytes.
 * @param program folder of the program, for the fonts
 * @param url where the report is on the site
 */
export async function printReport(
  program: string,
  data: ReportData,
  { locale, madeAt, url }: { locale: Locale; madeAt: Date; url: string },
): Promise<Buffer> {
  const text = reportText(locale);
  const report = composeReport(data, locale, "Titillium Web");
  const made = [madeAt.getUTCFullYear(), madeAt.getUTCMonth() + 1, madeAt.getUTCDate()];
  const words = {
    ...report,
    ...{ body: data.municipality, made, url, lang: locale, region: locale === "it" ? "IT" : "GB" },
    headings: { gaps: text("gaps"), definitions: text("definitions"), query: text("query") },
  };
  return printPdf(program, { template, inputs: { data: JSON.stringify(words) }, madeAt });
}
