import type { Endpoint, PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";
import { accredit, changeList, decideRecipient, eraseSubscriber, ListFields, makeList } from "#src/newsletter/index.ts";
import { dataFolders } from "#src/platform/config.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { readSpool } from "#src/platform/spool.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { personOf } from "../channels/access.ts";
import { deskReach } from "../channels/reach.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayKeepLists, mayReadSpool } from "./access.ts";

const site = mainSite;
const screen = "/admin/canali/newsletter";
const listScreen = "/admin/canali/newsletter/lista";

const word = (form: FormData, name: string): string => String(form.get(name) ?? "").replaceAll("\0", "");
const uuidIn = (form: FormData, name: string): string => (isUuid(word(form, name)) ? word(form, name) : "");

/** A form of these screens, for whoever may; anybody else is led back with a sentence. */
const form = (path: string, take: (req: PayloadRequest, form: FormData) => Promise<Response>): Endpoint => ({
  path: `/newsletter/${path}`,
  method: "post",
  handler: async (req) => (mayKeepLists(req) ? take(req, await formOf(req)) : leadTo(screen, { refused: "mayNot" })),
});

/** `POST /newsletter/list`: opens a list, or changes what is said of one. */
const list = (settings: DeskSettings): Endpoint =>
  form("list", async (req, sent) => {
    const id = uuidIn(sent, "id");
    const fields = ListFields.safeParse({
      ...Object.fromEntries(
        ["nameIt", "nameEn", "descriptionIt", "descriptionEn"].map((name) => [name, word(sent, name)]),
      ),
      ...{ isPress: sent.get("isPress") === "on", isOpen: sent.get("isOpen") === "on" },
    });
    const back = id ? listScreen : screen;
    if (!fields.success) return leadTo(back, { ...(id && { id }), refused: "bad-form" });
    const transaction = dbOf(req).transaction();
    if (id) {
      const isDone = await transaction.execute((tx) => changeList(tx, site, id, fields.data));
      return isDone ? leadTo(listScreen, { id, done: "changed" }) : leadTo(screen, { refused: "not-found" });
    }
    const key = await deskReach(settings).key();
    const made = await transaction.execute((tx) => makeList(tx, key, { site, fields: fields.data, now: new Date() }));
    return made.ok
      ? leadTo(listScreen, { id: made.value.id, done: "made" })
      : leadTo(screen, { refused: made.error.kind });
  });

const decisions = ["accredited", "embargo", "refused"] as const;

/** `POST /newsletter/accredit`: what the press office decides of a journalist. */
const decide = form("accredit", async (req, sent) => {
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
    id: uuidIn(sent, "list"),
    ...(isDone ? { done: "accredited" } : { refused: "not-found" }),
  });
});

/** `POST /newsletter/erase`: forgets somebody who asked for it. */
const erase = form("erase", async (req, sent) => {
  const id = uuidIn(sent, "id");
  const isDone = id !== "" && (await eraseSubscriber(dbOf(req), id, new Date()));
  return leadTo(listScreen, { id: uuidIn(sent, "list"), ...(isDone ? { done: "erased" } : { refused: "not-found" }) });
});

/** `POST /newsletter/uncertain`: what a person decides of a letter of which nobody knows whether it arrived. */
const uncertain = form("uncertain", async (req, sent) => {
  const id = Number(word(sent, "id"));
  const again = sent.get("decision") === "again";
  const isDone =
    Number.isSafeInteger(id) &&
    (await dbOf(req)
      .transaction()
      .execute((tx) => decideRecipient(tx, { site, id, again, now: new Date() })));
  return leadTo(listScreen, { id: uuidIn(sent, "list"), ...(isDone ? { done: "decided" } : { refused: "not-found" }) });
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
  ...[decide, erase, uncertain],
  spool(settings),
];
