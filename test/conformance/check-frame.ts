import type { Page } from "playwright-core";
import { open } from "./find-pages.ts";
import { faultLabels, firstLevel, fonts, licence } from "./model.ts";
import { type Finding, judge } from "./report.ts";

const within = (element: string) => `footer [data-element="${element}"]`;

/** Fonts (C.SI.1.1), Bootstrap Italia (C.SI.1.2) and cookies (C.SI.3.1) of a page that is open. */
export async function checkLook(page: Page, libraryClasses: ReadonlySet<string>): Promise<Finding[]> {
  const address = page.url();
  const wrongFonts = await page.evaluate((allowed) => {
    const wrong: string[] = [];
    for (const node of document.querySelectorAll("body :is(h1,h2,h3,h4,h5,h6,p)")) {
      const first = getComputedStyle(node).fontFamily.split(",")[0]?.replaceAll(/["']/g, "").trim().toLowerCase() ?? "";
      if (!allowed.includes(first)) wrong.push(`${node.tagName} in ${first}`);
    }
    return wrong;
  }, fonts);
  const library = await page.evaluate(() => ({
    version:
      (window as unknown as { BOOTSTRAP_ITALIA_VERSION?: string }).BOOTSTRAP_ITALIA_VERSION ??
      getComputedStyle(document.body).getPropertyValue("--bootstrap-italia-version").replaceAll('"', ""),
    classes: [...new Set([...document.querySelectorAll("*")].flatMap((node) => [...node.classList]))],
  }));
  const share = library.classes.filter((name) => libraryClasses.has(name)).length / library.classes.length;
  const cookies = await page.context().cookies();
  return [
    judge("C.SI.1.1", address, wrongFonts),
    judge("C.SI.1.2", address, [
      ...(/^([2-9]|\d\d)\.\d+\.\d+$/.test(library.version) ? [] : [`version ${library.version}`]),
      ...(share >= 0.3 ? [] : [`only ${Math.round(share * 100)} % of the class names are the library's`]),
    ]),
    judge(
      "C.SI.3.1",
      address,
      cookies.map(({ name }) => `cookie ${name}`),
    ),
  ];
}

/** Menu, footer and licence, from home (C.SI.1.6, 2.3, 2.4, 3.2, 3.3, 3.4, 4.1's plan is not needed). */
export async function checkFrame(page: Page, home: string): Promise<Finding[]> {
  await open(page, home);
  const menu = await page.locator("#navigazione a.nav-link, nav a.nav-link").evaluateAll((nodes) =>
    nodes.map((node) => ({
      element: node.getAttribute("data-element"),
      text: node.textContent?.trim() ?? "",
      host: new URL((node as HTMLAnchorElement).href).host,
    })),
  );
  const inMenu = menu.filter(({ element }) => element !== null);
  const host = new URL(home).host;
  const menuFaults = firstLevel.flatMap(({ element, title }, index) => {
    const found = inMenu[index];
    if (found?.element !== element) return [`${element} is not voice ${index + 1}`];
    return [
      ...(title.test(found.text) ? [] : [`${found.text} is no title of the model`]),
      ...(found.host === host ? [] : [`${element} leads away`]),
    ];
  });
  if (inMenu.filter(({ element }) => element === "custom-submenu").length > 3) menuFaults.push("too many voices");

  const faq = await footLink(page, "faq");
  const report = await footLink(page, "report-inefficiency");
  const privacy = await footLink(page, "privacy-policy-link");
  const accessibility = await footLink(page, "accessibility-link");
  const legal = await footLink(page, "legal-notes");
  const findings = [
    judge("C.SI.1.6", home, menuFaults),
    judge("C.SI.2.3", home, [
      ...(await answers(faq?.href)),
      ...(/faq|domande frequenti/i.test(faq?.text ?? "") ? [] : ["the label does not say FAQ or domande frequenti"]),
    ]),
    judge("C.SI.2.4", home, [
      ...(report?.href.startsWith("mailto:") ? [] : await answers(report?.href)),
      ...(faultLabels.includes(report?.text.toLowerCase() ?? "") ? [] : [`label ${report?.text}`]),
    ]),
    judge("C.SI.3.3", home, await answers(privacy?.href)),
    judge("C.SI.3.2", home, statementFaults(accessibility?.href, host)),
  ];
  if (legal) await open(page, legal.href);
  const heading = legal ? await page.locator('[data-element="legal-notes-section"]').allTextContents() : [];
  const body = legal ? await page.locator('[data-element="legal-notes-body"]').allTextContents() : [];
  const text = body.join(" ").replaceAll(/\s+/g, " ").replaceAll("'", "’").trim().toLowerCase();
  findings.push(
    judge("C.SI.3.4", legal?.href ?? home, [
      ...(heading.some((one) => /licenza dei contenuti/i.test(one)) ? [] : ["no heading Licenza dei contenuti"]),
      ...(text === licence ? [] : ["the licence is not the model's text"]),
    ]),
  );
  return findings;
}

async function footLink(page: Page, element: string): Promise<{ href: string; text: string } | undefined> {
  const link = page.locator(within(element)).first();
  if ((await link.count()) === 0) return undefined;
  return link.evaluate((node) => ({ href: (node as HTMLAnchorElement).href, text: node.textContent?.trim() ?? "" }));
}

/** The statement lies with AgID once there is one; until then the site's own page says what is known. */
function statementFaults(href: string | undefined, host: string): string[] {
  if (!href) return ["no link to the accessibility statement"];
  return href.startsWith("https://form.agid.gov.it/") || new URL(href).host === host ? [] : [`${href} is not AgID's`];
}

/** Nothing when the address answers 2xx or 3xx to a program that only reads HTML. */
async function answers(href: string | undefined): Promise<string[]> {
  if (!href) return ["no link"];
  const answer = await fetch(href, { headers: { accept: "text/html,application/xhtml+xml" } });
  return answer.status < 400 ? [] : [`${href} answers ${answer.status}`];
}
