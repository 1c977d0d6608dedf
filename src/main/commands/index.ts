import type { Command } from "./command.ts";
import { processCommand } from "./process.ts";

/** Every command, in the order of the help. Each is loaded when it is called: a start should not read what a backup needs. */
export const commands = {
  start: async () => (await import("./start.ts")).start,
  site: async () => processCommand(() => import("../site.ts")),
  desk: async () => processCommand(() => import("../desk.ts")),
  worker: async () => processCommand(() => import("../worker.ts")),
  postgres: async () => processCommand(() => import("../postgres.ts")),
  clickhouse: async () => processCommand(() => import("../clickhouse.ts")),
  networks: async () => processCommand(() => import("../networks.ts")),
  migrate: async () => (await import("./migrate.ts")).migrate,
  demo: async () => (await import("./demo.ts")).demo,
  user: async () => (await import("./user.ts")).user,
  register: async () => (await import("./register.ts")).register,
  albo: async () => (await import("./albo.ts")).albo,
  statistics: async () => (await import("./statistics.ts")).statistics,
  map: async () => (await import("./map.ts")).map,
  report: async () => (await import("./report.ts")).report,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./backup.ts")).restore,
  doctor: async () => (await import("./doctor.ts")).doctor,
  build: async () => (await import("./build.ts")).build,
} satisfies Readonly<Record<string, () => Promise<Command>>>;

/** Whether there is a command of this name. */
export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);
