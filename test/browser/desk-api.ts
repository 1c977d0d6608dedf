import { toLexical } from "#src/content/desk-types.ts";

/** The desk over REST through the site's address, as a program of the municipality would use it. */
export interface DeskApi {
  /** Answer of the desk; the body is JSON when it is. */
  readonly send: (
    method: string,
    path: string,
    body?: object,
  ) => Promise<{ status: number; json: { doc?: { id: number }; errors?: { message: string }[] } }>;
  /** Sends a file to the media library. */
  readonly upload: (name: string, type: string, bytes: Buffer, fields: object) => ReturnType<DeskApi["send"]>;
  /** Makes a document and gives back its id. Throws when it is refused. */
  readonly create: (collection: string, data: object) => Promise<number>;
}

/** Logs in and gives back the calls. */
export async function openDeskApi(origin: string, email: string, password: string): Promise<DeskApi> {
  const login = await fetch(`${origin}/admin/api/users/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!login.ok) throw new Error(`login refused: ${login.status}`);
  const { token } = (await login.json()) as { token: string };
  const headers = { "content-type": "application/json", authorization: `JWT ${token}` };
  const send: DeskApi["send"] = async (method, path, body) => {
    const answer = await fetch(`${origin}/admin/api/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: answer.status, json: (await answer.json()) as Awaited<ReturnType<DeskApi["send"]>>["json"] };
  };
  const upload: DeskApi["upload"] = async (name, type, bytes, fields) => {
    const body = new FormData();
    body.set("file", new File([new Uint8Array(bytes)], name, { type }));
    body.set("_payload", JSON.stringify(fields));
    const answer = await fetch(`${origin}/admin/api/media`, {
      method: "POST",
      headers: { authorization: `JWT ${token}` },
      body,
      signal: AbortSignal.timeout(60_000),
    });
    return { status: answer.status, json: (await answer.json()) as Awaited<ReturnType<DeskApi["send"]>>["json"] };
  };
  return {
    send,
    upload,
    create: async (collection, data) => {
      const { status, json } = await send("POST", collection, data);
      if (status !== 201 || !json.doc)
        throw new Error(`${collection} refused with ${status}: ${JSON.stringify(json.errors)}`);
      return json.doc.id;
    },
  };
}

/** What a press release needs beside itself: an office with its contacts and seat, and a topic. */
export async function makeSurroundings(api: DeskApi): Promise<{ office: number; topic: number }> {
  const contacts = await api.create("contact-points", {
    _status: "published",
    title: `Recapiti di prova ${Date.now()}`,
    entries: [{ type: "email", value: "prova@example.org" }],
  });
  const seat = await api.create("places", { _status: "draft", title: "Sede di prova" });
  const office = await api.create("offices", {
    ...{ _status: "published", title: `Ufficio di prova ${seat}`, summary: "Prova.", unitType: "ufficio" },
    ...{ body: toLexical("Prova."), seat, contacts: [contacts] },
  });
  const topic = await api.create("topics", {
    _status: "published",
    title: "Bilancio", // a topic of the vocabulary: others are a fault by the model (C.SI.1.5)
    slug: `argomento-di-prova-${seat}`,
    summary: "Prova.",
    term: "bilancio",
  });
  return { office, topic };
}

/** Publishes the municipality's data, which opens the site of an installation that began empty. */
export async function openToCitizens(api: DeskApi): Promise<void> {
  const { status, json } = await api.send("POST", "globals/site-settings", {
    ...{ municipality: "Comune di Esempio", placeName: "Esempio", address: "Piazza 1" },
    ...{ email: "urp@comune.example", pec: "protocollo@comune.example" },
    codes: { istat: "051017", ipa: "c_d077", fiscal: "00137520516" },
  });
  if (status !== 200) throw new Error(`the data were refused with ${status}: ${JSON.stringify(json.errors)}`);
}

/** A complete press release, published at once unless told. */
export const aRelease = (title: string, { office, topic }: { office: number; topic: number }, fields: object = {}) => ({
  ...{
    _status: "published",
    title,
    summary: `${title}: in breve.`,
    newsType: "comunicati",
    body: toLexical(`Testo di «${title}».`),
  },
  ...{ offices: [office], topics: [topic] },
  ...fields,
});
