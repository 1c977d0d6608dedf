import { launchChromium } from "#test/browser/chromium.ts";
import type { BenchRow } from "../row.ts";

/** What a browser fetches for the home page on its first visit, and for another page after it; bytes as transferred, headers included. */
export async function measureWeight(origin: string): Promise<BenchRow[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const types = new Map<string, string>();
    let seen: { type: string; bytes: number }[] = [];
    session.on(
      "Network.responseReceived",
      ({ requestId, type, response }) => void types.set(requestId, response.url.startsWith("data:") ? "" : type),
    );
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      if (type) seen.push({ type, bytes: encodedDataLength });
    });
    const visit = async (path: string) => {
      seen = [];
      await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
      return { bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0), all: seen };
    };
    const home = await visit("/");
    const scripts = home.all.filter(({ type }) => type === "Script").reduce((sum, { bytes }) => sum + bytes, 0);
    const later = await visit("/novita");
    return [
      {
        name: "site: first visit of the home page, 360 pixels wide",
        value: home.bytes / 1_000,
        unit: "kB",
        limit: 160,
      },
      { name: "site: first visit, requests", value: home.all.length, unit: "", limit: 14 },
      { name: "site: first visit, JavaScript", value: scripts / 1_000, unit: "kB", limit: 15 },
      { name: "site: a later page (/novita)", value: later.bytes / 1_000, unit: "kB", limit: 40 },
    ];
  } finally {
    await browser.close();
  }
}
