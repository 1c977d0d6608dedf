import { sendLettersJob } from "#src/newsletter/index.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { letterDeps } from "./factories/newsletter.ts";

/** Sends the letters that are due, for the test that kills it. Arguments: database, mail server, minutes that its clock is ahead. */
const [, , url = "", server = "", ahead = "0"] = process.argv;
const pool = openPool(url, { applicationName: "letter sender", max: 12 });
const now = () => new Date(Date.now() + Number(ahead) * 60_000);
await sendLettersJob.run({}, { ...letterDeps(openDb(pool), server), now });
await pool.end();
