import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAssets } from "#src/site/assets/build.ts";
import { readAssets } from "#src/site/assets/manifest.ts";
import { examples } from "#src/ui/examples.tsx";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

let folder: string;
let server: Server;
let origin: string;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-components-"));
  await buildAssets({ program: process.cwd(), target: join(folder, "assets") });
  const { styles } = await readAssets(join(folder, "assets"));
  const body = Object.entries(examples).map(([name, example]) => h("div", { "data-example": name }, example));
  const page = h(
    "html",
    { lang: "it" },
    h("head", null, h("title", null, "Esempi"), h("link", { rel: "stylesheet", href: styles })),
    h("body", null, h("main", { class: "container" }, h("h1", null, "Esempi"), h("h2", null, "Componenti"), body)),
  );
  const html = `<!doctype html>${render(page)}`;
  server = createServer(async (request, response) => {
    if (!request.url?.startsWith("/assets/")) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
      return;
    }
    const type = request.url.endsWith(".css")
      ? "text/css"
      : request.url.endsWith(".svg")
        ? "image/svg+xml"
        : "font/woff2";
    const content = await readFile(join(folder, request.url)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, { "content-type": type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([320, 1280])("no component in any hard case bars anybody or sticks out at %d px", async (width) => {
  const reader = await aReader(browser, origin, { width });
  await reader.page.goto("/");
  expect(await barriersOn(reader.page)).toEqual([]);
  const wide = await reader.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-example]")]
      .filter((example) => example.scrollWidth > document.documentElement.clientWidth)
      .map((example) => example.dataset.example),
  );
  expect(wide).toEqual([]);
  expect(await scrollsSideways(reader.page)).toBe(false);
  expect(reader.foreign).toEqual([]);
  await reader.close();
});

test.each([320, 1280])("written from right to left every component stands mirrored at %d px", async (width) => {
  const reader = await aReader(browser, origin, { width });
  await reader.page.goto("/");
  const notMirrored = await reader.page.evaluate(() => {
    const boxes = () =>
      [...document.querySelectorAll<HTMLElement>("[data-example] *:not(svg *, option)")]
        // what is not shown stands nowhere, and words of Italian among others keep their order
        .filter((element) => element.offsetWidth > 0 && getComputedStyle(element).display !== "inline")
        .map((element) => {
          const { left, right } = element.getBoundingClientRect();
          return { element, left, right };
        });
    const before = boxes();
    document.documentElement.dir = "rtl";
    const all = document.documentElement.clientWidth;
    const wrong = boxes().filter(({ left, right }, index) => {
      const was = before[index];
      return was && (Math.abs(all - right - was.left) > 1 || Math.abs(all - left - was.right) > 1);
    });
    return wrong.map(
      ({ element }) =>
        `${element.closest("[data-example]")?.getAttribute("data-example")}: ${element.tagName} .${element.className}`,
    );
  });
  expect(notMirrored).toEqual([]);
  expect(await scrollsSideways(reader.page)).toBe(false);
  await reader.close();
});
