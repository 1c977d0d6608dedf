import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { type ActFile, amendAct, changeDraft, findDraft, findPosted, redactFile, withCopy } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { drawPage, type SeenBox } from "#src/platform/pdf/redact-pdf.ts";
import { storedPath } from "#src/platform/storage.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayAct } from "./access.ts";
import { formOf, leadTo, programFolder } from "./answers.ts";
import { alboDeskMessages } from "./messages.ts";

const site = mainSite;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hash = /^[0-9a-f]{64}$/;

/** A file of an act as it stands now, and whether the act is posted. */
export async function findFileToRedact(
  req: PayloadRequest,
  id: string,
  sha256: string,
): Promise<{ file: ActFile; title: string; isPosted: boolean; mayChange: boolean } | undefined> {
  if (!uuid.test(id) || !hash.test(sha256)) return undefined;
  const db = dbOf(req);
  const [draft, posted] = await Promise.all([findDraft(db, { site, id }), findPosted(db, { site, id })]);
  const files = posted ? posted.document.files : (draft?.content.files ?? []);
  const file = files.find((one) => one.sha256 === sha256 && one.mime === "application/pdf");
  if (!file) return undefined;
  const mayChange = posted ? mayAct(req, "publish") : draft?.state === "draft" && mayAct(req, "write");
  return { file, title: posted?.document.title ?? draft?.content.title ?? "", isPosted: !!posted, mayChange };
}

/** Width of a page's picture, in pixels. */
const pictureWidth = 1_000;

/** `GET /albo/page/<act>/<sha256>/<page>`: the picture of a page, for who works on the act. It is drawn anew each time and kept nowhere. */
const page = (settings: DeskSettings): Endpoint => ({
  path: "/albo/page/:id/:sha256/:page",
  method: "get",
  handler: async (req) => {
    const { id = "", sha256 = "", page = "" } = (req.routeParams ?? {}) as Record<string, string>;
    const found = mayAct(req, "read") ? await findFileToRedact(req, id, sha256) : undefined;
    if (!found || !/^[1-9]\d{0,3}$/.test(page)) return new Response(null, { status: 404 });
    const folder = await mkdtemp(join(tmpdir(), "arengo-page-"));
    try {
      const target = join(folder, "page.webp");
      const source = storedPath(settings.filesDir, sha256);
      const drawn = await drawPage(programFolder, { source, target, page: Number(page), width: pictureWidth });
      if (!drawn.ok) return new Response(null, { status: 404 });
      return new Response(new Uint8Array(await readFile(target)), {
        headers: { "content-type": "image/webp", "cache-control": "private, max-age=600" },
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

const part = z.coerce.number().min(0).max(1);
const Box = z.tuple([z.coerce.number().int().min(1).max(2_000), part, part, part, part]);
const mostBoxes = 5_000;

/** Boxes that were chosen from the list, drawn, or typed in hundredths of a page; what is no box is left out. */
function readBoxes(form: FormData): SeenBox[] {
  const chosen = form.getAll("box").flatMap((value) => String(value).split(";"));
  const typed = Array.from({ length: 20 }, (_, place) =>
    ["page", "x", "y", "width", "height"].map((name) => String(form.get(`${name}-${place}`) ?? "").replace(",", ".")),
  ).map(([page, ...sides]) => [page, ...sides.map((side) => (side === "" ? "" : Number(side) / 100))].join(","));
  return [...chosen, ...typed].slice(0, mostBoxes).flatMap((text) => {
    const read = Box.safeParse(text.split(","));
    if (!read.success) return [];
    const [number, x, y, width, height] = read.data;
    return width > 0 && height > 0 ? [{ page: number, x, y, width, height }] : [];
  });
}

/** `POST /albo/redact`: puts an obscured copy in place of a file: in a draft at once, of a posted act as a fact with its reason. */
const redact = (settings: DeskSettings): Endpoint => ({
  path: "/albo/redact",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const [id, sha256] = [String(form.get("id") ?? ""), String(form.get("file") ?? "")];
    const found = await findFileToRedact(req, id, sha256);
    if (!found) return leadTo("/admin/albo", { refused: "notFound" });
    const screen = (words: Record<string, string>) => leadTo("/admin/albo/oscura", { id, file: sha256, ...words });
    if (!found.mayChange) return screen({ refused: "mayNot" });
    const reason = String(form.get("reason") ?? "")
      .trim()
      .slice(0, 2_000);
    if (found.isPosted && reason === "") return screen({ refused: "no-reason" });
    const boxes = readBoxes(form);
    if (boxes.length === 0) return screen({ refused: "no-boxes" });
    const deps = { db: dbOf(req), program: programFolder, filesDir: settings.filesDir, now: new Date() };
    const removed = alboDeskMessages("it")("altRemoved");
    const made = await redactFile(deps, { file: found.file, boxes, title: found.file.title || found.title, removed });
    if (!made.ok) {
      const { error } = made;
      return screen({ refused: `redact.${error.kind}`, name: error.kind === "not-removed" ? String(error.page) : "" });
    }
    const { file: copy, leftovers } = made.value;
    const refused = await put(req, settings, { id, original: found.file, copy, reason, isPosted: found.isPosted });
    if (refused) return screen({ refused });
    const left = [...new Set(leftovers.map(({ page, word }) => `${word} (${page})`))].slice(0, 20).join(", ");
    return leadTo("/admin/albo/atto", { id, done: left ? "redactedLeft" : "redacted", name: left });
  },
});

async function put(
  req: PayloadRequest,
  settings: DeskSettings,
  input: { id: string; original: ActFile; copy: ActFile; reason: string; isPosted: boolean },
): Promise<string | undefined> {
  const { id, original, copy, reason, isPosted } = input;
  const now = new Date();
  const signer = isPosted ? await settings.signer() : undefined;
  return dbOf(req)
    .transaction()
    .execute(async (tx) => {
      if (signer) {
        const amendment = { what: "obscuring", sha256: original.sha256, copy, reason } as const;
        const done = await amendAct(tx, { signer, now }, { site, id, actor: actorOf(req, "publish"), amendment });
        return done.ok ? undefined : done.error.kind;
      }
      const draft = await findDraft(tx, { site, id, lock: true });
      if (!draft) return "not-found";
      const content = { ...draft.content, files: withCopy(draft.content.files, original, copy) };
      const done = await changeDraft(tx, { site, id, content, actor: actorOf(req, "write"), now });
      return done.ok ? undefined : done.error.kind;
    });
}

/** What the screen that obscures needs. */
export const redactEndpoints = (settings: DeskSettings): Endpoint[] => [page(settings), redact(settings)];
