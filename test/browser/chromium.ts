import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { freePort } from "../global-setup.ts";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** No sandbox (it cannot run as root in a container) and nothing that the browser would do on the network by itself. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser that is there, or one that this brings: Debian's package where it may, else the one inside an npm package. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: quiet });

/** The same with a port at which other tools can lead it. */
export async function debuggedChromium(): Promise<{ port: number; close: () => Promise<void> }> {
  const port = await freePort();
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...quiet, `--remote-debugging-port=${port}`] });
  return { port, close: () => browser.close() };
}

async function findChromium(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH, ...usualPlaces].find((path) => path && existsSync(path));
  const executablePath = found ?? installFromDebian() ?? (await unpackFromNpm());
  if (!executablePath) {
    throw new Error(
      "No Chromium for the browser tests: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.",
    );
  }
  return executablePath;
}

function installFromDebian(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore", timeout: 120_000 });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      timeout: 300_000,
    });
    return "/usr/bin/chromium";
  } catch {
    return undefined; // no registry or no right: the next way is tried
  }
}

async function unpackFromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
