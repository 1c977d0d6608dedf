import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import {
  bringIn,
  filesToPublish,
  findContent,
  findForbidden,
  findNode,
  frequencies,
  keepNode,
  keepSectionSettings,
  lookIntoFiles,
  publishContent,
  saveContent,
  sendContentBack,
  withdrawContent,
} from "#src/trasparenza/index.ts";
import { leadTo, programFolder } from "../albo/endpoints.ts";
import type { DeskSettings } from "../settings.ts";
import { mayWork, publishingRole } from "./access.ts";
import { accessEndpoints } from "./access-endpoints.ts";
import { attestationEndpoints } from "./attestation-endpoints.ts";
import { dutyEndpoints } from "./duty-endpoints.ts";
import { formEndpoint } from "./form-endpoint.ts";
import { isMail, textOf } from "./form-text.ts";
import { proofEndpoint } from "./proof-endpoint.ts";
import { readContentForm } from "./read-content.ts";

const site = mainSite;
const board = "/admin/trasparenza";
const contentScreen = "/admin/trasparenza/contenuto";

/** `POST /trasparenza/content`: keeps a content as it was typed and, if asked, publishes it. */
const keepContent = (settings: DeskSettings) =>
  formEndpoint("content", { may: "write", screen: board }, async ({ req, form, db, by, now }) => {
    const asked = textOf(form, "id");
    const held = isUuid(asked) ? await findContent(db, site, asked) : undefined;
    const { filesDir } = settings;
    const read = await readContentForm(form, held?.content, { db, filesDir, program: programFolder, now });
    if (!read) return leadTo(board, { refused: "not-found" });
    const id = await saveContent(db, { site, id: held?.id, content: read.content, by, now });
    if (read.unread) return leadTo(contentScreen, { id, refused: read.unread.kind, name: read.unread.name });
    if (form.get("next") === "rows") return leadTo(contentScreen, { id, done: "saved", righe: "5" });
    if (form.get("next") === "columns") return leadTo(contentScreen, { id, done: "saved", colonne: "1" });
    if (form.get("next") !== "publish") return leadTo(contentScreen, { id, done: "saved" });
    if (!mayWork(req, "publish")) return leadTo(contentScreen, { id, refused: "mayNot" });
    const correction = textOf(form, "correction").slice(0, 2_000);
    const validation = {
      outcome: form.get("outcome") === "provisional" ? ("provisional" as const) : ("publishable" as const),
      ...{ note: textOf(form, "note").slice(0, 2_000), person: by },
    };
    const given = { role: publishingRole(req), validation, ...(correction && { correction }) };
    const refused = await lookAndPublish(db, settings, { id, now, given });
    return leadTo(contentScreen, { id, ...(refused ? { refused } : { done: "published" }) });
  });

/** Looks into the files of a content, and publishes it. @returns why it was refused, if it was */
async function lookAndPublish(
  db: Db,
  settings: DeskSettings,
  input: { id: string; now: Date; given: Omit<Parameters<typeof publishContent>[2], "site" | "id"> },
): Promise<string | undefined> {
  const { id, now, given } = input;
  const held = await findContent(db, site, id);
  if (!held) return "not-found";
  const files = await filesToPublish(db, held.content, { site, now });
  await lookIntoFiles(db, { program: programFolder, filesDir: settings.filesDir, files, now });
  const deps = { signer: await settings.signer(), eventJobs: {}, now };
  const done = await db.transaction().execute((tx) => publishContent(tx, deps, { site, id, ...given }));
  return done.ok ? undefined : done.error.kind;
}

/** `POST /trasparenza/send-back`: says why a content is not to be published as it is. */
const sendBack = formEndpoint("send-back", { may: "publish", screen: board }, async ({ req, form, db, by, now }) => {
  const id = textOf(form, "id");
  if (!isUuid(id)) return leadTo(board, { refused: "not-found" });
  const note = textOf(form, "backNote").slice(0, 2_000);
  const given = { site, id, role: publishingRole(req), person: by, note, now };
  const done = await db.transaction().execute((tx) => sendContentBack(tx, given));
  return leadTo(contentScreen, { id, ...(done.ok ? { done: "sent-back" } : { refused: done.error.kind }) });
});

/** `POST /trasparenza/bring`: takes over under an entry what the site shows already, as drafts or published at once. */
const bring = (settings: DeskSettings) =>
  formEndpoint("bring", { may: "write", screen: board }, async ({ req, form, db, by, now }) => {
    const node = findNode(textOf(form, "node"));
    if (!node) return leadTo(board, { refused: "not-found" });
    const keys = [...form.keys()].flatMap((name) => (name.startsWith("key-") ? [name.slice(4)] : []));
    const drafts = await bringIn(db, { site, node: node.id, keys, by, now });
    const back = { id: node.id, name: String(drafts.length) };
    if (form.get("next") !== "publish") return leadTo(`${board}/voce`, { ...back, done: "brought" });
    if (!mayWork(req, "publish")) return leadTo(`${board}/voce`, { ...back, refused: "mayNot" });
    const validation = { outcome: "publishable" as const, note: "", person: by };
    const given = { role: publishingRole(req), validation };
    let kept = 0;
    for (const id of drafts) if (await lookAndPublish(db, settings, { id, now, given })) kept += 1;
    return leadTo(`${board}/voce`, { ...back, ...(kept > 0 ? { refused: "some-drafts" } : { done: "brought" }) });
  });

/** `POST /trasparenza/withdraw`: takes a content off the site before its term. */
const withdraw = (settings: DeskSettings) =>
  formEndpoint("withdraw", { may: "publish", screen: board }, async ({ req, form, db, now }) => {
    const id = textOf(form, "id");
    if (!isUuid(id)) return leadTo(board, { refused: "not-found" });
    const deps = { signer: await settings.signer(), eventJobs: {}, now };
    const reason = textOf(form, "reason").slice(0, 2_000);
    const done = await db
      .transaction()
      .execute((tx) => withdrawContent(tx, deps, { site, id, role: publishingRole(req), reason }));
    return leadTo(contentScreen, { id, ...(done.ok ? { done: "withdrawn" } : { refused: done.error.kind }) });
  });

/** `POST /trasparenza/node`: who answers for an entry, how often, what introduces it, whether it applies. */
const keepChoices = formEndpoint("node", { may: "publish", screen: board }, async ({ form, db, by, now }) => {
  const node = findNode(textOf(form, "node"));
  if (!node) return leadTo(board, { refused: "not-found" });
  const back = { id: node.id };
  const email = textOf(form, "email");
  if (!isMail(email)) return leadTo(`${board}/voce`, { ...back, refused: "bad-field" });
  const every = frequencies.find((one) => one === form.get("every"));
  const choice = {
    ...{ email, office: textOf(form, "office").slice(0, 300), intro: textOf(form, "intro").slice(0, 5_000) },
    every: every === undefined || every === node.every ? null : every,
    notApplicable: textOf(form, "notApplicable").slice(0, 2_000) || null,
    applies: form.get("applies") === "on",
    labels: Object.fromEntries(
      (node.below ?? []).flatMap((label, place) => {
        const reason = textOf(form, `label-${place}`).slice(0, 1_000);
        return reason ? [[label, reason] as const] : [];
      }),
    ),
  };
  const words = [choice.intro, choice.office, choice.notApplicable ?? "", ...Object.values(choice.labels)].join("\n");
  const [forbidden] = findForbidden(words);
  if (forbidden) return leadTo(`${board}/voce`, { ...back, refused: "forbidden", name: forbidden.excerpt });
  await db.transaction().execute((tx) => keepNode(tx, { site, node: node.id, choice, by, now }));
  return leadTo(`${board}/voce`, { ...back, done: "saved" });
});

/** `POST /trasparenza/confirm`: says that an entry is complete today, or that there is nothing to publish. */
const confirm = formEndpoint("confirm", { may: "publish", screen: board }, async ({ form, db, by, now }) => {
  const node = textOf(form, "node");
  const choice = { checkedOn: civilDateOf(now) };
  const done = await db.transaction().execute((tx) => keepNode(tx, { site, node, choice, by, now }));
  return done ? leadTo(`${board}/voce`, { id: node, done: "confirmed" }) : leadTo(board, { refused: "not-found" });
});

/** `POST /trasparenza/settings`: size of the municipality, and who watches. */
const keepSettings = formEndpoint("settings", { may: "publish", screen: board }, async ({ form, db }) => {
  const inhabitants = Number(textOf(form, "inhabitants"));
  const officerEmail = textOf(form, "officerEmail");
  if (!Number.isInteger(inhabitants) || inhabitants < 1 || inhabitants > 10_000_000 || !isMail(officerEmail))
    return leadTo(board, { refused: "bad-field" });
  const employees = Number(textOf(form, "employees") || "60");
  if (!Number.isInteger(employees) || employees < 0 || employees > 1_000_000)
    return leadTo(board, { refused: "bad-field" });
  const hasManagers = form.get("hasManagers") === "on";
  const officerName = textOf(form, "officerName").slice(0, 300);
  await db
    .transaction()
    .execute((tx) => keepSectionSettings(tx, site, { inhabitants, employees, hasManagers, officerName, officerEmail }));
  return leadTo(board, { done: "saved" });
});

/** Everything that the desk answers about the transparency section. */
export const transparencyEndpoints = (settings: DeskSettings): Endpoint[] => [
  ...[keepContent(settings), bring(settings), sendBack, withdraw(settings), keepChoices, confirm, keepSettings],
  ...[...attestationEndpoints(settings), ...accessEndpoints(settings), ...dutyEndpoints, proofEndpoint(settings)],
];
