import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import {
  accessChannels,
  accessKinds,
  accessStates,
  addAnswerFile,
  changeAccessRequest,
  changeReview,
  enterAccessRequest,
  findAccessRequest,
  keepThirdParty,
  removeAnswerFile,
  reviewStates,
} from "#src/trasparenza/index.ts";
import { leadTo } from "../albo/endpoints.ts";
import { keepUpload } from "../albo/keep-upload.ts";
import type { DeskSettings } from "../settings.ts";
import { formEndpoint } from "./form-endpoint.ts";
import { isMail, textOf } from "./form-text.ts";

const site = mainSite;
const screen = "/admin/trasparenza/accesso";

/** `POST /trasparenza/access`: state and outcome of a request for access. */
const answer = (settings: DeskSettings) =>
  formEndpoint("access", { may: "answer", screen: screen }, async ({ form, db, by, now }) => {
    const id = textOf(form, "id");
    const state = accessStates.find((one) => one === form.get("state"));
    if (!isUuid(id) || !state) return leadTo(screen, { refused: "not-found" });
    const change = {
      ...{ state, office: textOf(form, "office").slice(0, 300), outcome: textOf(form, "outcome").slice(0, 4_000) },
      publicSubject: textOf(form, "publicSubject").slice(0, 300),
    };
    const hasMail = settings.config.mail !== undefined;
    const links = { origin: settings.config.publicUrl, secret: settings.previewSecret };
    const given = { site, id, change, by, now, hasMail, links };
    const done = await changeAccessRequest(db, given);
    return leadTo(screen, { id, ...(done.ok ? { done: "saved" } : { refused: done.error.kind }) });
  });

/** `POST /trasparenza/enter-request`: a request that came by another way than the site. */
const enter = formEndpoint("enter-request", { may: "answer", screen: screen }, async ({ form, db, by, now }) => {
  const kind = accessKinds.find((one) => one === form.get("kind"));
  const channel = accessChannels.find((one) => one === form.get("channel"));
  const receivedOn = parseCivilDate(textOf(form, "receivedOn"));
  const words = {
    ...{ subject: textOf(form, "subject").slice(0, 300), details: textOf(form, "details").slice(0, 4_000) },
    ...{ name: textOf(form, "name").slice(0, 200), surname: textOf(form, "surname").slice(0, 200) },
    ...{ email: textOf(form, "email"), protocol: textOf(form, "protocol").slice(0, 100) },
  };
  const isWhole = words.subject !== "" && words.surname !== "" && isMail(words.email);
  if (!kind || !channel || !receivedOn || receivedOn > civilDateOf(now) || !isWhole)
    return leadTo(screen, { refused: "bad-request" });
  const request = { ...words, kind, channel, receivedOn };
  const { id } = await enterAccessRequest(db, { site, request, by, now });
  return leadTo(screen, { id, done: "saved" });
});

/** `POST /trasparenza/third-party`: who else is concerned, when told, when opposed. */
const thirdParty = formEndpoint("third-party", { may: "answer", screen: screen }, async ({ form, db }) => {
  const id = textOf(form, "id");
  const toldOn = parseCivilDate(textOf(form, "toldOn"));
  const held = isUuid(id) ? await findAccessRequest(db, site, id) : undefined;
  if (!held || held.decidedOn !== null) return leadTo(screen, { refused: "not-found" });
  const opposedOn = parseCivilDate(textOf(form, "opposedOn"));
  const done = toldOn
    ? await keepThirdParty(db, { request: id, name: textOf(form, "thirdParty"), toldOn, opposedOn })
    : { ok: false };
  return leadTo(screen, { id, ...(done.ok ? { done: "saved" } : { refused: "bad-other" }) });
});

/** `POST /trasparenza/review`: state and outcome of a review. */
const review = (settings: DeskSettings) =>
  formEndpoint("review", { may: "answer", screen: screen }, async ({ form, db, by, now }) => {
    const id = textOf(form, "id");
    const state = reviewStates.find((one) => one === form.get("reviewState"));
    if (!isUuid(id) || !state) return leadTo(screen, { refused: "not-found" });
    const outcome = textOf(form, "reviewOutcome").slice(0, 4_000);
    const hasMail = settings.config.mail !== undefined;
    const given = { site, request: id, state, outcome, by, now, hasMail };
    const done = await changeReview(db, given);
    return leadTo(screen, { id, ...(done.ok ? { done: "saved" } : { refused: done.error.kind }) });
  });

/** `POST /trasparenza/answer-file`: adds files to the answer of a request, or takes one away, until it is decided. */
const answerFile = ({ filesDir }: DeskSettings) =>
  formEndpoint("answer-file", { may: "answer", screen }, async ({ form, db, by, now }) => {
    const id = textOf(form, "id");
    if (!isUuid(id)) return leadTo(screen, { refused: "not-found" });
    const removed = textOf(form, "remove");
    if (isUuid(removed)) {
      const done = await removeAnswerFile(db, { site, request: id, id: removed });
      return leadTo(screen, { id, ...(done.ok ? { done: "saved" } : { refused: done.error.kind }) });
    }
    for (const upload of form.getAll("files")) {
      if (!(upload instanceof File) || upload.size === 0) continue;
      const kept = await keepUpload(
        filesDir,
        { name: upload.name, data: Buffer.from(await upload.arrayBuffer()) },
        "main",
      );
      if (!kept.ok) return leadTo(screen, { id, refused: "bad-file", name: upload.name });
      for (const { name, mime, bytes, sha256 } of kept.value) {
        const done = await addAnswerFile(db, { site, request: id, file: { name, mime, bytes, sha256 }, by, now });
        if (!done.ok) return leadTo(screen, { id, refused: done.error.kind });
      }
    }
    return leadTo(screen, { id, done: "saved" });
  });

/** What the desk answers about requests for access. */
export const accessEndpoints = (settings: DeskSettings): Endpoint[] => [
  ...[answer(settings), enter, thirdParty, review(settings), answerFile(settings)],
];
