import type { TestProject } from "vitest/node";
import { freePort, keepExitCode, ownTemporaryFolder } from "../global-setup.ts";
import { startInstallation } from "../installation.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the shared demonstration installation answers. */
    origin: string;
    /** Its data folder. */
    dataDir: string;
    /** Passwords of the people at its desk, by role: `<role>@comune.example`. */
    passwords: Record<string, string>;
  }
}

/** Roles for which the shared installation has a person. */
const people = ["administrator", "press-office", "editor"];

/** One whole installation with the demonstration, started as a newcomer would, for all browser tests of the run. */
export default async function setup(project: TestProject) {
  keepExitCode();
  // while writing a test: an installation that already runs, as JSON with the members of ProvidedContext
  if (process.env.ARENGO_TEST_INSTALLATION) return provide(project, JSON.parse(process.env.ARENGO_TEST_INSTALLATION));
  const temporary = await ownTemporaryFolder();
  // nothing of a test may reach a true network
  const port = await freePort();
  const environment = { ARENGO_CHANNELS: "simulated", ARENGO_CHANNELS_PORT: String(port) };
  const installation = await startInstallation({ environment });
  const passwords: Record<string, string> = {};
  for (const role of people) passwords[role] = await installation.addUser(`${role}@comune.example`, role);
  provide(project, { origin: installation.origin, dataDir: installation.dataDir, passwords });
  return async () => {
    await installation.stop();
    await installation.remove();
    await temporary.remove();
  };
}

function provide(
  project: TestProject,
  running: { origin: string; dataDir: string; passwords: Record<string, string> },
): void {
  project.provide("origin", running.origin);
  project.provide("dataDir", running.dataDir);
  project.provide("passwords", running.passwords);
}
