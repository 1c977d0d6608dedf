import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { automaticKindsOf, setAutomaticKinds } from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import {
  accredit,
  changeList,
  decideRecipient,
  eraseSubscriber,
  isOwnAddress,
  isSubscriberOf,
  keepSender,
  ListFields,
  makeList,
  resumeSubscriber,
  siteOfList,
} from "#src/newsletter/index.ts";
import { dataFolders } from "#src/platform/config.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { readSpool } from "#src/platform/spool.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { personOf } from "../channels/access.ts";
import { deskReach } from "../channels/reach.ts";
import { automaticKindsIn } from "../channels/read-automatic-kinds.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayKeepLists, mayReadSpool } from "./access.ts";

const screen = "/admin/canali/newsletter";
const listScreen = "/admin/canali/newsletter/lista";

const word = (form: FormData, name: string): string => String(form.get(name) ?? "").replaceAll("\0", "");
const uuidIn = (form: FormData, name: string): string => (isUuid(word(form, name)) ? word(form, name) : "");

/** What a form of these screens is about: a list, by its own site, or a site itself. */
interface Sent {
  readonly form: FormData;
  readonly site: string;
  /** Empty where the form is about no list. */
  readonly list: string;
}

/** A form of these screens, for whoever may on the site that it is about; anybody else is led back with a sentence. */
const form = (path: string, take: (req: PayloadRequest, sent: Sent) => Promise<Response>): Endpoint => ({
  path: `/newsletter/${path}`,
  method: "post",
  handler: async (req) => {
    const sent = await formOf(req);
    const list = uuidIn(sent, "list");
    const site = list ? await siteOfList(dbOf(req), list) : word(sent, "site") || mainSite;
    if (site === undefined) return leadTo(screen, { refused: "not-found" });
    if (!(await mayKeepLists(req, site))) return leadTo(screen, { refused: "mayNot" });
    return take(req, { form: sent, site, list });
  },
});

/** `POST /newsletter/list`: opens a list, or changes what is said of one. */
const list = (settings: DeskSettings): Endpoint =>
  form("list", async (req, { form: sent, site, list: id }) => {
    const fields = ListFields.safeParse({
      ...Object.fromEntries(
        ["nameIt", "nameEn", "descriptionIt", "descriptionEn"].map((name) => [name, word(sent, name)]),
      ),
      ...{ isPress: sent.get("isPress") === "on", isOpen: sent.get("isOpen") === "on" },
    });
    if (!fields.success)
      return id ? leadTo(listScreen, { id, refused: "bad-form" }) : leadTo(screen, { site, refused: "bad-form" });
    const transaction = dbOf(req).transaction();
    if (id) {
      const isDone = await transaction.execute(async (tx) => {
        const before = (await automaticKindsOf(tx, site)).get(id) ?? [];
        await setAutomaticKinds(tx, site, id, automaticKindsIn(sent, before));
        return changeList(tx, site, id, fields.data);
      });
      return isDone ? leadTo(listScreen, { id, done: "changed" }) : leadTo(screen, { site, refused: "not-found" });
    }
    const key = await deskReach(settings).key();
    const made = await transaction.execute(async (tx) => {
      const list = await makeList(tx, key, { site, fields: fields.data, now: new Date() });
      if (list.ok) await setAutomaticKinds(tx, site, list.value.id, automaticKindsIn(sent, []));
      return list;
    });
    return made.ok
      ? leadTo(listScreen, { id: made.value.id, done: "made" })
      : leadTo(screen, { site, refused: made.error.kind });
  });

const decisions = ["accredited", "embargo", "refused"] as const;

/** `POST /newsletter/accredit`: what the press office decides of a journalist. */
const decide = form("accredit", async (req, { form: sent, site, list: at }) => {
  const decision = decisions.find((one) => one === sent.get("decision"));
  const id = uuidIn(sent, "id");
  const given = { site, id, by: personOf(req, "write").name, now: new Date() };
  const isDone =
    decision && id
      ? await dbOf(req)
          .transaction()
          .execute((tx) => accredit(tx, { ...given, decision }))
      : false;
  return leadTo(listScreen, {
    id: at,
    ...(isDone ? { done: "accredited" } : { refused: "not-found" }),
  });
});

/** `POST /newsletter/erase`: forgets somebody who asked for it. */
const erase = form("erase", async (req, { form: sent, site, list: at }) => {
  const id = uuidIn(sent, "id");
  const db = dbOf(req);
  const isDone = id !== "" && (await isSubscriberOf(db, site, id)) && (await eraseSubscriber(db, id, new Date()));
  return leadTo(listScreen, { id: at, ...(isDone ? { done: "erased" } : { refused: "not-found" }) });
});

/** `POST /newsletter/resume`: sends again to an address that was suspended because it took nothing. */
const resume = form("resume", async (req, { form: sent, site, list: at }) => {
  const id = uuidIn(sent, "id");
  const db = dbOf(req);
  const isDone = id !== "" && (await isSubscriberOf(db, site, id)) && (await resumeSubscriber(db, id, new Date()));
  return leadTo(listScreen, { id: at, ...(isDone ? { done: "resumed" } : { refused: "not-found" }) });
});

/** `POST /newsletter/uncertain`: what a person decides of a letter of which nobody knows whether it arrived. */
const uncertain = form("uncertain", async (req, { form: sent, site, list: at }) => {
  const id = Number(word(sent, "id"));
  const again = sent.get("decision") === "again";
  const isDone =
    Number.isSafeInteger(id) &&
    (await dbOf(req)
      .transaction()
      .execute((tx) => decideRecipient(tx, { site, id, again, now: new Date() })));
  return leadTo(listScreen, { id: at, ...(isDone ? { done: "decided" } : { refused: "not-found" }) });
});

/** `POST /newsletter/sender`: from which address a site's letters come. */
const sender = ({ config }: DeskSettings): Endpoint =>
  form("sender", async (req, { form: sent, site }) => {
    const address = z.union([z.literal(""), z.email().max(254)]).safeParse(word(sent, "address").trim());
    const isOurs = address.success && (address.data === "" || isOwnAddress(address.data, config.letters.from));
    if (!isOurs) return leadTo(screen, { site, refused: "bad-sender" });
    await keepSender(dbOf(req), site, address.data, new Date());
    return leadTo(screen, { site, done: "sender" });
  });

/** `GET /newsletter/spool`: a letter that nobody sent, as it would have gone. */
const spool = ({ config }: DeskSettings): Endpoint => ({
  path: "/newsletter/spool",
  method: "get",
  handler: async (req) => {
    if (!mayReadSpool(req)) return Response.json({}, { status: 403 });
    const letter = await readSpool(dataFolders(config).letters, String(req.query.file ?? ""));
    if (!letter) return Response.json({}, { status: 404 });
    const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
    return new Response(new Uint8Array(letter), { headers });
  },
});

/** What the desk answers about newsletters. */
export const newsletterEndpoints = (settings: DeskSettings): Endpoint[] => [
  list(settings),
  sender(settings),
  ...[decide, erase, resume, uncertain],
  spool(settings),
];
