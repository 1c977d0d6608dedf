import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Endpoint, PayloadRequest } from "payload";
import {
  type ActFile,
  findSender,
  findTaken,
  makeApiKey,
  revokeApiKey,
  type Sender,
  SentAct,
  takeAct,
  writeLog,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayRule } from "./access.ts";
import { formOf, keepDeps, leadTo } from "./endpoints.ts";
import { sendCertificate } from "./file-endpoint.ts";
import { type KeepDeps, keepFile, type UploadRefusal } from "./keep-file.ts";
import { alboDeskMessages } from "./messages.ts";

type Say = ReturnType<typeof alboDeskMessages>;
const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
const refuse = (status: number, message: string, more: object = {}): Response => answer(status, { message, ...more });

/** What the programs' acts are called in the drafts' origin: the key of one program opens nothing of another's. */
const sourceOf = (sender: Sender): string => `api:${sender.id}`;

async function senderOf(req: PayloadRequest): Promise<Sender | undefined> {
  const key = /^Bearer (albo_[\w-]{43})$/.exec(req.headers.get("authorization") ?? "")?.[1];
  return key === undefined ? undefined : findSender(dbOf(req), key);
}

/** A file of an act that was sent, on disk. */
export type SentFile = Pick<ActFile, "name" | "title" | "nature" | "extract"> & {
  readonly path: string;
  readonly bytes: number;
  readonly isTooLarge?: boolean;
};

/** Keeps the files of an act that was sent. */
export async function keepSentFiles(
  deps: KeepDeps,
  files: readonly SentFile[],
): Promise<{ files: ActFile[] } | { refusal: UploadRefusal }> {
  const kept: ActFile[] = [];
  for (const { title, nature, extract, ...upload } of files) {
    const file = await keepFile(deps, upload, nature);
    if (!file.ok) return { refusal: file.error };
    for (const one of file.value) kept.push({ ...one, title, extract });
  }
  return { files: kept };
}

/** Lays the files of a request on disk while `work` runs. */
async function onDisk<Value>(files: SentAct["files"], work: (files: SentFile[]) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-intake-"));
  try {
    const laid: SentFile[] = [];
    for (const [place, { base64, ...file }] of files.entries()) {
      const data = Buffer.from(base64, "base64");
      const path = join(folder, String(place));
      await writeFile(path, data);
      laid.push({ ...file, path, bytes: data.length });
    }
    return await work(laid);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `POST /albo/intake`: an act from another program, with its key and an `Idempotency-Key`. Source: docs/albo-intake.md */
const take = (settings: DeskSettings): Endpoint => ({
  path: "/albo/intake",
  method: "post",
  handler: async (req) => {
    const say = alboDeskMessages(req.i18n.language);
    const sender = await senderOf(req);
    if (!sender) return refuse(401, say("intake.noKey"));
    const key = req.headers.get("idempotency-key") ?? "";
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) return refuse(400, say("intake.noIdempotencyKey"));
    const read = SentAct.safeParse(await req.json?.().catch(() => undefined));
    if (!read.success)
      return refuse(422, say("intake.badAct"), { fields: read.error.issues.map(({ path }) => path.join(".")) });
    const db = dbOf(req);
    const kept = await onDisk(read.data.files, (files) => keepSentFiles(keepDeps(req, settings), files));
    if ("refusal" in kept) return refuse(422, say(`refused.${kept.refusal.kind}`, { name: kept.refusal.name }));
    const { act } = read.data;
    const taken = await takeAct(db, { sender, source: sourceOf(sender), key, act, files: kept.files, now: new Date() });
    if (!taken.ok) return refuse(409, say("intake.keyReused"));
    const { id, isNew, state, problems } = taken.value;
    const missing = problems.map((problem) => say(`problem.${problem}`));
    return answer(isNew ? 201 : 200, { id, state, missing, status: `/admin/api/albo/intake/${id}` });
  },
});

/** `GET /albo/intake/<id>`: what became of an act that was sent: its state, and its number once it is posted. */
const tell: Endpoint = {
  path: "/albo/intake/:id",
  method: "get",
  handler: async (req) => {
    const say: Say = alboDeskMessages(req.i18n.language);
    const sender = await senderOf(req);
    if (!sender) return refuse(401, say("intake.noKey"));
    const id = String(req.routeParams?.id ?? "");
    const found = /^[0-9a-f-]{36}$/.test(id)
      ? await findTaken(dbOf(req), { site: sender.site, source: sourceOf(sender), id })
      : undefined;
    return found ? answer(200, found) : refuse(404, say("notFound"));
  },
};

/** `GET /albo/intake/<id>/certificate`: the certificate of posting of an act that was sent, once its term is over. */
const certificate = (settings: DeskSettings): Endpoint => ({
  path: "/albo/intake/:id/certificate",
  method: "get",
  handler: async (req) => {
    const say: Say = alboDeskMessages(req.i18n.language);
    const sender = await senderOf(req);
    if (!sender) return refuse(401, say("intake.noKey"));
    const id = String(req.routeParams?.id ?? "");
    const db = dbOf(req);
    const isOwn =
      /^[0-9a-f-]{36}$/.test(id) &&
      (await findTaken(db, { site: sender.site, source: sourceOf(sender), id })) !== undefined;
    return (isOwn ? await sendCertificate(settings, db, id) : undefined) ?? refuse(404, say("intake.noCertificate"));
  },
});

/** `POST /albo/keys`: makes a key for a program, shown this once as plain text, or takes one back. */
const keys: Endpoint = {
  path: "/albo/keys",
  method: "post",
  handler: async (req) => {
    if (!mayRule(req)) return leadTo("/admin/albo", { refused: "mayNot" });
    const form = await formOf(req);
    const db = dbOf(req);
    const actor = actorOf(req, "publish");
    const revoked = String(form.get("revoke") ?? "");
    const now = new Date();
    if (/^[0-9a-f-]{36}$/.test(revoked)) {
      await revokeApiKey(db, { site: mainSite, id: revoked, now });
      await writeLog(db, { site: mainSite, what: "key-revoked", actor, at: now, detail: { key: revoked } });
      return leadTo("/admin/albo/regole", { done: "keyRevoked" });
    }
    const name = String(form.get("name") ?? "")
      .trim()
      .slice(0, 100);
    if (name === "") return leadTo("/admin/albo/regole", { refused: "bad-field", name: "nome" });
    const key = await makeApiKey(db, { site: mainSite, name, person: actor.person, now });
    await writeLog(db, { site: mainSite, what: "key-made", actor, at: now, detail: { name } });
    return new Response(`${alboDeskMessages(req.i18n.language)("keyMade", { name })}\n\n${key}\n`, {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  },
};

/** What other programs and their keys need. */
export const intakeEndpoints = (settings: DeskSettings): Endpoint[] => [
  take(settings),
  tell,
  certificate(settings),
  keys,
];
