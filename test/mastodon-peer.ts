import { createHash, createSign, createVerify, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Record<string, unknown>;
interface Told {
  readonly kind: string;
  readonly activity: Json;
}

/** A server that demands of others what Mastodon before 4.5 demands (it knows no RFC 9421), written without any library of the Fediverse: `anna` lives there. */
export interface MastodonPeer {
  readonly origin: string;
  readonly actor: string;
  /** What was taken in, oldest first. */
  readonly received: readonly Told[];
  /** Why something was refused. */
  readonly refused: readonly string[];
  /** Sends an activity with a signature of the old kind. @returns the status that came back */
  readonly send: (activity: Json, inbox: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const activityJson = "application/activity+json";
const accepted = `${activityJson}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"`;
const publicNames = ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"];
/** Sources: docs.joinmastodon.org/spec/security, Mastodon's SignatureVerification: expiry and clock skew, hours. */
const windowHours = { past: 12, future: 1 } as const;

/**
 * @param options.isSecure actors are given only to who signs what they ask (`AUTHORIZED_FETCH`)
 */
export async function startMastodon(options: { isSecure?: boolean } = {}): Promise<MastodonPeer> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const received: Told[] = [];
  const refused: string[] = [];
  const server = createServer((incoming, response) => {
    void answer(incoming).then(
      ({ status, json, type = activityJson }) => {
        response.writeHead(status, { "content-type": type });
        response.end(json ? JSON.stringify(json) : "");
      },
      (fault: Error) => {
        refused.push(fault.message);
        response.writeHead(401).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  const actor = `${origin}/users/anna`;

  async function answer(incoming: IncomingMessage): Promise<{ status: number; json?: Json; type?: string }> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(incoming.url ?? "/", origin);
    if (url.pathname === "/.well-known/webfinger") {
      const links = [{ rel: "self", type: activityJson, href: actor }];
      return { status: 200, json: { subject: `acct:anna@${host}`, links }, type: "application/jrd+json" };
    }
    if (incoming.method === "GET") {
      demand(/activity\+json|ld\+json/.test(incoming.headers.accept ?? ""), "Accept names no activity");
      if (options.isSecure) await verify(incoming, undefined);
      return { status: 200, json: ownActor() };
    }
    demand(
      /^application\/(activity\+json|ld\+json; ?profile="https:\/\/www\.w3\.org\/ns\/activitystreams")/.test(
        incoming.headers["content-type"] ?? "",
      ),
      "Content-Type is no activity",
    );
    const who = await verify(incoming, body);
    const activity = JSON.parse(body.toString("utf8")) as Json;
    demand(activity.actor === who.id, "the actor is not who signed");
    await demandWebfinger(who);
    demandObject(activity, who);
    received.push({ kind: String(activity.type), activity });
    return { status: 202 };
  }

  const ownActor = (): Json => ({
    "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
    ...{ id: actor, type: "Person", preferredUsername: "anna", name: "Anna", url: actor },
    ...{ inbox: `${actor}/inbox`, outbox: `${actor}/outbox`, endpoints: { sharedInbox: `${origin}/inbox` } },
    publicKey: {
      ...{ id: `${actor}#main-key`, owner: actor },
      publicKeyPem: publicKey.export({ type: "spki", format: "pem" }),
    },
  });

  /** Checks a signature of draft-cavage as Mastodon does, fetching the key of who signed. */
  async function verify(incoming: IncomingMessage, body: Buffer | undefined): Promise<Json> {
    const { headers } = incoming;
    const signature = String(headers.signature ?? "");
    if (headers["signature-input"] && !signature.includes("keyId=")) demand(false, "RFC 9421");
    const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(signature)?.[1] ?? "";
    const [keyId, names] = [part("keyId"), part("headers").split(" ")];
    demand(keyId !== "", "no signature");
    demand(
      names.includes("(request-target)") && names.includes("host") && names.includes("date"),
      "too little is signed",
    );
    const age = (Date.now() - Date.parse(headers.date ?? "")) / 3_600_000;
    demand(age < windowHours.past && age > -windowHours.future, "the date is too far");
    demand(headers.host === host, "another host");
    if (body) {
      const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
      demand(names.includes("digest") && headers.digest === digest, "the digest is wrong");
    }
    const target = `${(incoming.method ?? "").toLowerCase()} ${incoming.url}`;
    const text = names
      .map((name) => `${name}: ${name === "(request-target)" ? target : String(headers[name] ?? "")}`)
      .join("\n");
    const who = await fetchActor(keyId.split("#")[0] ?? "");
    const key = (who.publicKey ?? {}) as Record<string, string>;
    demand(key.id === keyId && key.owner === who.id, "the key is of somebody else");
    const isRight = createVerify("sha256")
      .update(text)
      .verify(key.publicKeyPem ?? "", part("signature"), "base64");
    demand(isRight, "the signature is wrong");
    return who;
  }

  async function fetchActor(address: string): Promise<Json> {
    const told = await fetch(address, { headers: { accept: accepted } });
    demand(told.ok && /activity\+json|ld\+json/.test(told.headers.get("content-type") ?? ""), "no actor there");
    const who = (await told.json()) as Json;
    for (const name of ["id", "type", "inbox", "outbox", "followers", "preferredUsername", "url"])
      demand(typeof who[name] === "string" && who[name] !== "", `the actor has no ${name}`);
    demand(who.id === address, "the actor is at another address");
    return who;
  }

  async function demandWebfinger({ id, preferredUsername }: Json): Promise<void> {
    const there = new URL(String(id));
    const subject = `acct:${String(preferredUsername)}@${there.host}`;
    const told = await fetch(`${there.origin}/.well-known/webfinger?resource=${encodeURIComponent(subject)}`);
    const { subject: said, links = [] } = (await told.json()) as { subject?: string; links?: Record<string, string>[] };
    demand(said === subject, "WebFinger names somebody else");
    demand(
      links.some(({ rel, type, href }) => rel === "self" && href === id && /activity\+json|ld\+json/.test(type ?? "")),
      "WebFinger does not lead back",
    );
  }

  async function send(activity: Json, inbox: string): Promise<number> {
    const url = new URL(inbox);
    const body = JSON.stringify({ "@context": "https://www.w3.org/ns/activitystreams", actor, ...activity });
    const date = new Date().toUTCString();
    const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
    const text = `(request-target): post ${url.pathname}\nhost: ${url.host}\ndate: ${date}\ndigest: ${digest}`;
    const made = createSign("sha256").update(text).sign(privateKey, "base64");
    const signed = `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest"`;
    const headers = { date, digest, signature: `${signed},signature="${made}"`, "content-type": activityJson };
    return (await fetch(inbox, { method: "POST", body, headers })).status;
  }

  return {
    ...{ origin, actor, received, refused, send },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function demand(isSo: boolean, why: string): void {
  if (!isSo) throw new Error(why);
}

/** What Mastodon wants of what an activity speaks of; what it does not like it drops without a word. */
function demandObject({ type, object, id }: Json, { id: author }: Json): void {
  const { host } = new URL(String(author));
  const own = (address: unknown) => typeof address === "string" && new URL(address).host === host;
  demand(own(id), "the activity is of another host");
  const note = object as Json;
  if (type === "Create" || type === "Update") {
    demand(note.type === "Note" && own(note.id) && note.attributedTo === author, "the note is of somebody else");
    demand(
      typeof note.content === "string" && !Number.isNaN(Date.parse(String(note.published))),
      "the note says nothing",
    );
    const audience = [note.to, note.cc].flat();
    demand(
      audience.some((one) => publicNames.includes(String(one))),
      "the note is not public",
    );
  }
  if (type === "Update")
    demand(Date.parse(String(note.updated)) >= Date.parse(String(note.published)), "no newer note");
  if (type === "Delete")
    demand(own(typeof object === "string" ? object : note.id), "what is deleted is of another host");
}
