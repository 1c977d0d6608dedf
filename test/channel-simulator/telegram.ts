import { field, openedBy, type Reply, type Request, type SimulatedNetwork, word } from "./request.ts";
import { addPost, findPost, type World } from "./world.ts";

const name = "telegram";
const fail = (status: number, description: string, parameters?: object): Reply => ({
  status,
  json: { ok: false, error_code: status, description, ...(parameters && { parameters }) },
});
const done = (result: unknown): Reply => ({ status: 200, json: { ok: true, result } });

/** Fields of either way to send them: JSON or a form. */
const given = (request: Request, key: string): string => word(request.json[key]) || field(request, key);

/** Telegram's Bot API, for channels. Source: core.telegram.org/bots/api */
export const telegram: SimulatedNetwork = {
  name,
  isWrite: ({ path }) => /\/(send|edit|delete)/.test(path),
  throttle: () => fail(429, "Too Many Requests: retry after 1", { retry_after: 1 }),
  handle: (world, request) => {
    const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? [];
    const account = openedBy(world, name, token);
    if (!account) return fail(401, "Unauthorized");
    if (method === "getMe") return done({ id: 42, is_bot: true, username: "esempio_bot" });
    if (given(request, "chat_id") !== account.id) return fail(400, "Bad Request: chat not found");
    const chat = { id: account.id, type: "channel", title: account.name };
    const post = (text: string, media: { name: string; alt: string }[] = []) => {
      const reply = request.json.reply_parameters ?? JSON.parse(field(request, "reply_parameters") || "{}");
      const replyTo = word((reply as { message_id?: unknown }).message_id);
      if (replyTo && !findPost(world, name, replyTo)) return fail(400, "Bad Request: message to be replied not found");
      const { id } = addPost(world, { network: name, account: account.id, text, media, replyTo });
      return done({ message_id: Number(id), chat, date: Math.floor(world.now().getTime() / 1000), text });
    };
    switch (method) {
      case "sendMessage": {
        const text = given(request, "text");
        if (text === "") return fail(400, "Bad Request: message text is empty");
        return text.length > 4096 ? fail(400, "Bad Request: message is too long") : post(text);
      }
      case "sendPhoto":
      case "sendVideo": {
        const file = request.form.get(method === "sendPhoto" ? "photo" : "video");
        if (!(file instanceof File))
          return fail(400, `Bad Request: there is no ${method === "sendPhoto" ? "photo" : "video"}`);
        const most = method === "sendPhoto" ? 10 : 50;
        if (file.size > most * 2 ** 20) return fail(413, "Request Entity Too Large: photo file is too large");
        const caption = field(request, "caption");
        return caption.length > 1024
          ? fail(400, "Bad Request: message caption is too long")
          : post(caption, [{ name: file.name, alt: "" }]);
      }
      case "sendMediaGroup":
        return sendGroup(world, request, account.id);
      case "editMessageText":
      case "editMessageCaption": {
        const found = findPost(world, name, given(request, "message_id"));
        if (!found) return fail(400, "Bad Request: message to edit not found");
        const text = given(request, method === "editMessageText" ? "text" : "caption");
        if (text.length > (method === "editMessageText" ? 4096 : 1024))
          return fail(400, "Bad Request: message is too long");
        if (text === found.text) return fail(400, "Bad Request: message is not modified");
        found.text = text;
        found.edits += 1;
        return done({ message_id: Number(found.id), chat, text });
      }
      case "deleteMessages": {
        for (const id of (request.json.message_ids ?? []) as number[]) {
          const found = findPost(world, name, String(id));
          if (found) found.isDeleted = true;
        }
        return done(true);
      }
      case "getChat":
        return done({ ...chat, username: "esempio_comune" });
      case "getChatMemberCount":
        return done(account.followers);
      default:
        return fail(404, "Not Found");
    }
  },
};

function sendGroup(world: World, request: Request, account: string): Reply {
  const media = JSON.parse(field(request, "media") || "[]") as { caption?: string; media: string }[];
  if (media.length < 2 || media.length > 10) return fail(400, "Bad Request: group of 2 to 10 media");
  const text = media[0]?.caption ?? "";
  if (text.length > 1024) return fail(400, "Bad Request: message caption is too long");
  const files = media.map((one) => request.form.get(one.media.replace("attach://", "")));
  if (files.some((file) => !(file instanceof File))) return fail(400, "Bad Request: wrong file identifier");
  const { id } = addPost(world, {
    ...{ network: name, account, text },
    media: files.map((file) => ({ name: (file as File).name, alt: "" })),
  });
  // an album is a run of messages; the first carries the text
  return done(media.map((_, place) => ({ message_id: Number(id) + place })));
}
