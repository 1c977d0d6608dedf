import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import pg from "pg";
import { create } from "tar";
import { Manifest } from "#src/main/backup/manifest.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner, verifierKeyOf } from "#src/register/index.ts";

/**
 * Keeps what a release leaves in its database, for the test of upgrades: `node scripts/keep-release.ts <folder of the release's
 * program> <file.tar.gz>`, in the environment of a running installation of that release with the demonstration.
 * Does first what citizens do, through the pages themselves, then copies the database with the release's own `arengo backup`.
 * Pictures, files and keys are left out, and so are sessions and the keys of others.
 */
const [program, target] = process.argv.slice(2);
if (!program || !target) throw new Error("usage: keep-release.ts <folder of the release's program> <file.tar.gz>");
const config = readConfig(process.env);
const origin = config.publicUrl;

async function read(path: string): Promise<string> {
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

async function send(path: string, fields: Readonly<Record<string, string>>, file?: Blob): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append("pictures", file, "buca.png");
  const body = file ? form : new URLSearchParams(fields);
  const answer = await fetch(origin + path, { method: "POST", body, redirect: "manual" });
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

const first = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? "";
const citizen = { name: "Prova", surname: "Inventata", email: "prova@example.org" };

async function book(): Promise<void> {
  const path = "/prenotazione-appuntamento";
  for (const office of [...(await read(path)).matchAll(/name="office" value="(\d+)"/g)].map(([, id]) => id ?? "")) {
    const draft = { ...citizen, office, id: randomUUID(), details: "Vorrei una copia.", month: "", service: "" };
    const times = await send(path, { ...draft, from: "office", go: "time" });
    const time = first(times, /name="time" value="([^"]+)"/);
    if (!time) continue;
    const subjects = await send(path, { ...draft, time, from: "time", go: "details" });
    const subject = first(subjects, /(?:<option|name="subject") value="([^"&]+)"/);
    await send(path, { ...draft, time, subject, from: "summary", go: "confirm" });
  }
}

async function leaveTraces(): Promise<void> {
  await book();
  const help = { ...citizen, category: "anagrafe-e-stato-civile", details: "Come si rinnova la carta?", privacy: "on" };
  await send("/servizi/richiesta-assistenza", { ...help, id: randomUUID(), go: "send" });
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const faultPath = "/servizi/segnalazione-disservizio";
  const data = await send(faultPath, { privacy: "on", from: "privacy", go: "data", id: randomUUID() });
  const fault = {
    ...{ privacy: "on", id: first(data, /name="id" value="([^"]+)"/), title: "Buca", details: "Larga e profonda." },
    ...{ category: first(data, /<option value="([^"]+)"/), address: "Via Nazionale 1", name: "", email: citizen.email },
    ...{ latitude: "43.2757", longitude: "11.9856" },
  };
  await send(faultPath, { ...fault, from: "data", go: "summary" }, new Blob([dot], { type: "image/png" }));
  await send(faultPath, { ...fault, from: "summary", go: "confirm" });
  for (const [stars, positive, negative] of [
    ["5", "clear", ""],
    ["2", "", "incomplete"],
  ] as const)
    await send("/valutazione", { page: "/note-legali", stars, positive, negative, comment: "Una prova" });
  const list = first(await read("/newsletter"), /name="list" value="([^"]+)"/);
  const asked = {
    list,
    rhythm: "daily",
    email: citizen.email,
    consent: "yes",
    person: "Prova Inventata",
    outlet: "Prova",
  };
  if (list) await send("/newsletter", asked);
}

await leaveTraces();
const folder = await mkdtemp(join(tmpdir(), "arengo-release-"));
const copy = join(folder, "copy");
execFileSync(process.execPath, [join(resolve(program), "bin/arengo.mjs"), "backup", copy], { stdio: "inherit" });

// the copy is public: nobody enters with it or is told anything
for (const name of ["desk.users_sessions", "push.browsers", "channels.accounts", "albo.api_keys"])
  await writeFile(join(copy, "database", `${name}.copy`), "");

const secrets = await readSecrets(dataFolders(config).keys);
const signer = await readSigner(dataFolders(config).keys, `${new URL(origin).host}/registro`);
const client = new pg.Client({ connectionString: databaseUrl(config, secrets, "owner") });
await client.connect();
const { rows: applied } = await client.query("select name, checksum from public.arengo_migrations order by number");
await client.end();
const manifest = Manifest.parse(JSON.parse(await readFile(join(copy, "manifest.json"), "utf8")));
const release = { at: manifest.at, verifierKey: verifierKeyOf(signer), migrations: applied };
await writeFile(join(copy, "release.json"), JSON.stringify(release, null, 1));
await mkdir(dirname(resolve(target)), { recursive: true });
await create({ file: resolve(target), cwd: copy, gzip: { level: 9 }, portable: true }, ["database", "release.json"]);
await rm(folder, { recursive: true });
