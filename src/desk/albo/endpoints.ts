import type { Endpoint, PayloadRequest } from "payload";
import {
  ActContent,
  type Amendment,
  amendAct,
  approveDraft,
  changeDraft,
  createDraft,
  deleteDraft,
  findDraft,
  publishAct,
  readBody,
  removalCauses,
  sendBack,
  sendToReview,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Tx } from "#src/platform/db.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { actorOf, mayAct } from "./access.ts";
import { formOf, leadTo, programFolder } from "./answers.ts";
import { actFileEndpoint, certificateEndpoint, keepSignedEndpoint, signedEndpoint } from "./file-endpoint.ts";
import { type KeepDeps, keepFile, type UploadRefusal } from "./keep-file.ts";
import { readActForm } from "./read-form.ts";
import { type Upload, type UploadForm, withUploads } from "./read-uploads.ts";

export { formOf, leadTo, programFolder } from "./answers.ts";

const site = mainSite;
const actScreen = "/admin/albo/atto";

/** Ends a transaction with a refusal: what was written before it is undone. */
class Refused extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }
}

async function inTransaction(req: PayloadRequest, work: (tx: Tx) => Promise<void>): Promise<string | undefined> {
  try {
    await dbOf(req).transaction().execute(work);
    return undefined;
  } catch (fault) {
    if (fault instanceof Refused) return fault.kind;
    throw fault;
  }
}
const orRefuse = <Value>(result: { ok: true; value: Value } | { ok: false; error: { kind: string } }): Value => {
  if (!result.ok) throw new Refused(result.error.kind);
  return result.value;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = (form: FormData): string => {
  const id = String(form.get("id") ?? "");
  return uuid.test(id) ? id : "";
};

/** `POST /albo/save`: keeps a draft as it was typed, files included; what cannot be read is named and the rest is kept. */
const save = (settings: DeskSettings): Endpoint => ({
  path: "/albo/save",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "write")) return leadTo("/admin/albo", { refused: "mayNot" });
    return withUploads(req, (sent) => saveDraft(req, settings, sent));
  },
});

async function saveDraft(
  req: PayloadRequest,
  settings: DeskSettings,
  { form, files: uploads }: UploadForm,
): Promise<Response> {
  const db = dbOf(req);
  const id = idOf(form);
  const before = id ? (await findDraft(db, { site, id }))?.content : ActContent.parse({});
  if (!before) return leadTo("/admin/albo", { refused: "notFound" });
  const { content, unread } = readActForm(form, before);
  const { files, refusal } = await keepUploads(keepDeps(req, settings), uploads);
  const step = {
    site,
    content: { ...content, files: [...content.files, ...files] },
    actor: actorOf(req, "write"),
    now: new Date(),
  };
  let kept = id;
  const refused = await inTransaction(req, async (tx) => {
    if (id) orRefuse(await changeDraft(tx, { ...step, id }));
    else kept = orRefuse(await createDraft(tx, step)).id;
  });
  if (refused) return leadTo(actScreen, { id, refused });
  if (refusal) return leadTo(actScreen, { id: kept, refused: refusal.kind, name: refusal.name, kept: "1" });
  if (unread.length > 0) return leadTo(actScreen, { id: kept, refused: "bad-field", name: unread.join(", ") });
  if (form.get("next") !== "send") return leadTo(actScreen, { id: kept, done: "saved" });
  const stopped = await inTransaction(req, async (tx) => void orRefuse(await sendToReview(tx, { ...step, id: kept })));
  return leadTo(actScreen, { id: kept, ...(stopped ? { refused: stopped } : { done: "sent" }) });
}

/** What keeping a file needs, from a request. */
export const keepDeps = (req: PayloadRequest, { filesDir }: Pick<DeskSettings, "filesDir">): KeepDeps => ({
  ...{ db: dbOf(req), filesDir, program: programFolder },
});

async function keepUploads(deps: KeepDeps, uploads: readonly Upload[]) {
  const files: ActContent["files"] = [];
  let refusal: UploadRefusal | undefined;
  for (const upload of uploads) {
    if (upload.field !== "newMain" && upload.field !== "newAttachments") continue;
    const kept = await keepFile(deps, upload, upload.field === "newMain" ? "main" : "attachment");
    if (kept.ok) files.push(...kept.value);
    else refusal ??= kept.error;
  }
  return { files, refusal };
}

/** `POST /albo/step`: what is done to a draft by a button, such as approving it. */
const step = (settings: DeskSettings): Endpoint => ({
  path: "/albo/step",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = idOf(form);
    const asked = String(form.get("step") ?? "");
    const action = asked === "delete" ? "write" : "publish";
    if (!mayAct(req, action)) return leadTo(actScreen, { id, refused: "mayNot" });
    const given = { site, id, actor: actorOf(req, action), now: new Date() };
    const startOn = parseCivilDate(String(form.get("startOn") ?? ""));
    let isPosted = true;
    const signer = asked === "approve" ? await settings.signer() : undefined;
    const refused = await inTransaction(req, async (tx) => {
      if (asked === "delete") orRefuse(await deleteDraft(tx, given));
      else if (asked === "back") orRefuse(await sendBack(tx, { ...given, reason: String(form.get("reason") ?? "") }));
      else if (signer) {
        const approval = {
          sha256: String(form.get("sha256") ?? ""),
          ...(startOn && { startOn }),
          ...(form.get("looked") === "on" && { personalDataReason: String(form.get("dataReason") ?? "") }),
        };
        orRefuse(await approveDraft(tx, { ...given, approval }));
        const { name: bodyName } = await readBody(tx, site, given.now);
        const posted = await publishAct(tx, { signer, now: given.now }, { site, id, bodyName });
        if (!posted.ok && posted.error.kind !== "not-yet") throw new Refused(posted.error.kind);
        isPosted = posted.ok;
      }
    });
    if (refused) return leadTo(actScreen, { id, refused });
    const done = { delete: "deleted", back: "wasBack", approve: isPosted ? "published" : "approved" }[asked] ?? "";
    return asked === "delete" ? leadTo("/admin/albo", { done }) : leadTo(actScreen, { id, done });
  },
});

/** `POST /albo/amend`: says that something happened to a posted act. */
const amend = (settings: DeskSettings): Endpoint => ({
  path: "/albo/amend",
  method: "post",
  handler: async (req) => {
    if (!mayAct(req, "publish")) return leadTo("/admin/albo", { refused: "mayNot" });
    return withUploads(req, async ({ form, files }) => {
      const id = idOf(form);
      const amendment = await readAmendment(keepDeps(req, settings), form, files);
      if ("refused" in amendment) return leadTo(actScreen, { id, ...amendment });
      const deps = { signer: await settings.signer(), now: new Date() };
      const refused = await inTransaction(req, async (tx) => {
        orRefuse(await amendAct(tx, deps, { site, id, actor: actorOf(req, "publish"), amendment }));
      });
      return leadTo(actScreen, { id, ...(refused ? { refused } : { done: "amended" }) });
    });
  },
});

type Unreadable = { readonly refused: string; readonly name: string };

async function readAmendment(
  deps: KeepDeps,
  form: FormData,
  files: readonly Upload[],
): Promise<Amendment | Unreadable> {
  const reason = String(form.get("reason") ?? "")
    .trim()
    .slice(0, 2_000);
  const what = String(form.get("what") ?? "");
  if (what === "annulment" || what === "annotation") return { what, reason } as const;
  if (what === "extension") {
    const days = Number(form.get("days"));
    if (!Number.isInteger(days) || days < 1 || days > 365) return { refused: "bad-field", name: "giorni" };
    return { what, days, reason } as const;
  }
  if (what === "removal") {
    const cause = removalCauses.find((one) => one === form.get("cause"));
    return cause ? ({ what, cause, reason } as const) : { refused: "bad-field", name: "causa" };
  }
  const upload = files.find(({ field }) => field === "copy");
  if (!upload) return { refused: "bad-file", name: "" };
  const copy = await keepFile(deps, upload, "main");
  if (!copy.ok) return { refused: copy.error.kind, name: upload.name };
  // what hides data is not signed again: an envelope would show them
  if (copy.value.length !== 1 || !copy.value[0]) return { refused: "bad-file", name: upload.name };
  return { what: "obscuring", sha256: String(form.get("sha256") ?? ""), copy: copy.value[0], reason } as const;
}

/** What the desk does to the board when a form of its screens is sent. */
export const boardEndpoints = (settings: DeskSettings): Endpoint[] => [
  save(settings),
  step(settings),
  amend(settings),
  actFileEndpoint(settings),
  certificateEndpoint(settings),
  signedEndpoint(settings),
  keepSignedEndpoint(settings),
];
