import type { TestProject } from "vitest/node";
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
  const installation = await startInstallation();
  const passwords: Record<string, string> = {};
  for (const role of people) passwords[role] = await installation.addUser(`${role}@comune.example`, role);
  project.provide("origin", installation.origin);
  project.provide("dataDir", installation.dataDir);
  project.provide("passwords", passwords);
  return async () => {
    await installation.stop();
    await installation.remove();
  };
}
