import { backup, restore } from "./backup.ts";
import { build } from "./build.ts";
import type { Command } from "./command.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { migrate } from "./migrate.ts";
import { processCommand } from "./process.ts";
import { register } from "./register.ts";
import { start } from "./start.ts";
import { user } from "./user.ts";

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  start,
  site: processCommand("site", () => import("../site.ts")),
  desk: processCommand("desk", () => import("../desk.ts")),
  worker: processCommand("worker", () => import("../worker.ts")),
  postgres: processCommand("postgres", () => import("../postgres.ts")),
  clickhouse: processCommand("clickhouse", () => import("../clickhouse.ts")),
  migrate,
  demo,
  user,
  register,
  backup,
  restore,
  doctor,
  build,
};
