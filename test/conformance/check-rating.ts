import type { Page } from "playwright-core";
import { rating } from "./model.ts";
import { type Finding, judge } from "./report.ts";

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim().toLowerCase();

/** The rating at the foot of the page that is open: parts, texts, and which question follows which stars (C.SI.2.5, C.SI.2.6). */
export async function checkRating(page: Page, criterion: "C.SI.2.5" | "C.SI.2.6"): Promise<Finding> {
  const address = page.url();
  const part = (element: string) => page.locator(`[data-element="feedback"] [data-element="${element}"]`);
  if ((await page.locator('[data-element="feedback"]').count()) !== 1)
    return judge(criterion, address, ["the rating is missing"]);
  const faults: string[] = [];
  const expectText = async (element: string, text: string) => {
    const found = await part(element).allTextContents();
    if (!found.some((one) => plain(one) === plain(text))) faults.push(`${element} does not say ${text}`);
  };
  await expectText("feedback-title", rating.question);
  for (const sign of ["positive", "negative"] as const) {
    const block = part(`feedback-rating-${sign}`);
    const question = await block.locator('[data-element="feedback-rating-question"]').allTextContents();
    if (question.map(plain).join() !== plain(rating[sign].question)) faults.push(`${sign} question`);
    const answers = await block.locator('[data-element="feedback-rating-answer"]').allTextContents();
    if (answers.map(plain).join() !== rating[sign].answers.map(plain).join()) faults.push(`${sign} answers`);
  }
  if ((await part("feedback-input-text").count()) !== 1) faults.push("no free text");
  for (const stars of [1, 2, 3, 4, 5]) {
    const label = part(`feedback-rate-${stars}`);
    await label.click();
    await label.click();
    const [positive, negative] = await Promise.all([
      part("feedback-rating-positive").isVisible(),
      part("feedback-rating-negative").isVisible(),
    ]);
    if (positive !== stars > 3 || negative === stars > 3) faults.push(`${stars} stars show the wrong question`);
  }
  return judge(criterion, address, faults);
}
