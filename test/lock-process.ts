import { takeLock } from "#src/main/supervise/lock.ts";

// A process of its own for tests: `node lock-process.ts <file>`; says whether it got the lock, and keeps it until it is killed.
const release = takeLock(process.argv[2] ?? "");
process.send?.({ has: release !== undefined });
setInterval(() => release, 1_000);
