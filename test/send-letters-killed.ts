import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { countStates } from "#src/newsletter/counts.ts";
import type { Db } from "#src/platform/db.ts";
import type { Taken } from "./smtp.ts";

/** What came of an issue: its states, and letters that a server took though the count says otherwise. */
export interface Outcome {
  readonly states: Awaited<ReturnType<typeof countStates>>;
  /** Addresses that got it more than once. */
  readonly double: readonly string[];
  /** Addresses whose state and what the server took do not agree. */
  readonly wrong: readonly string[];
  readonly kills: number;
  readonly seconds: number;
}

/** Sends an issue by a process of its own that is ended with SIGKILL again and again, then by one that may finish. */
export async function sendKilled(
  db: Db,
  given: {
    readonly url: string;
    readonly server: string;
    readonly taken: readonly Taken[];
    readonly issue: string;
    readonly kills: number;
    readonly everyMs: number;
  },
): Promise<Outcome> {
  const { url, server, taken, issue, everyMs } = given;
  const program = join(import.meta.dirname, "letter-sender-process.ts");
  const run = (ahead: number) =>
    spawn(process.execPath, [program, url, server, String(ahead)], { stdio: ["ignore", "ignore", "inherit"] });
  const startedAt = performance.now();
  let kills = 0;
  while (kills < given.kills) {
    const before = taken.length;
    const child = run(0);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    while (taken.length === before && child.exitCode === null) await wait(20);
    await Promise.race([wait(everyMs), ended]);
    if (child.exitCode !== null) break;
    child.kill("SIGKILL");
    await ended;
    kills += 1;
  }
  // to the end, then what the server had put off
  for (const ahead of [0, 30]) await new Promise((resolve) => run(ahead).once("exit", resolve));
  const seconds = (performance.now() - startedAt) / 1_000;
  const counts = Map.groupBy(taken, ({ to }) => to);
  const rows = await db
    .selectFrom("newsletter.recipients as r")
    .innerJoin("newsletter.subscriptions as s", "s.id", "r.subscriptionId")
    .innerJoin("newsletter.subscribers as p", "p.id", "s.subscriberId")
    .select(["r.state", "p.email"])
    .where("r.issueId", "=", issue)
    .execute();
  const agrees = ({ state, email }: (typeof rows)[number]) => {
    const times = counts.get(email)?.length ?? 0;
    return state === "sent" ? times === 1 : state === "uncertain" ? times <= 1 : times === 0;
  };
  return {
    ...{ states: await countStates(db, issue), kills, seconds },
    double: [...counts].filter(([, letters]) => letters.length > 1).map(([email]) => email),
    wrong: rows.filter((row) => !agrees(row)).map(({ email, state }) => `${email} ${state}`),
  };
}
