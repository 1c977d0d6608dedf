import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Context,
  createFederation,
  exportJwk,
  type FederationOptions,
  generateCryptoKeyPair,
  importJwk,
  MemoryKvStore,
} from "@fedify/fedify";
import { Accept, type Activity, Create, Delete, Endpoints, Person, Reject, Update } from "@fedify/vocab";

/** What the peer's inbox does with the next requests, before anything is looked at. */
export type PeerFault = "lost" | "slow" | "slow-lost" | "error-before" | "error-after" | "gone" | "slow-down";

const slowMs = 15;

/** Another server of the Fediverse, made of Fedify alone: `anna` lives there. */
export interface Peer {
  readonly origin: string;
  readonly actor: URL;
  /** What was told and proved to be from whom it says, oldest first. */
  readonly received: { readonly kind: string; readonly activity: Activity; readonly json: Record<string, unknown> }[];
  /** Requests that came to its inboxes, as they were. */
  readonly requests: { readonly headers: Record<string, string>; readonly body: string }[];
  readonly faults: PeerFault[];
  /** Chooses a fault at random for the next request to an inbox; absent: none. */
  chance: (() => PeerFault | undefined) | undefined;
  readonly context: Context<void>;
  readonly send: (activity: Activity, to: { readonly id: URL; readonly inbox: URL }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a peer on loopback. */
export async function startPeer(options: Partial<FederationOptions<void>> = {}): Promise<Peer> {
  const received: Peer["received"] = [];
  const requests: Peer["requests"] = [];
  const faults: PeerFault[] = [];
  const kinds = ["RSASSA-PKCS1-v1_5", "Ed25519"] as const;
  const keys = await Promise.all(
    kinds.map(async (kind) => {
      const { publicKey, privateKey } = await generateCryptoKeyPair(kind);
      return {
        publicKey: await importJwk(await exportJwk(publicKey), "public"),
        privateKey: await importJwk(await exportJwk(privateKey), "private"),
      };
    }),
  );
  const federation = createFederation<void>({ kv: new MemoryKvStore(), allowPrivateAddress: true, ...options });
  federation
    .setActorDispatcher("/users/{identifier}", async (context, identifier) => {
      const pairs = await context.getActorKeyPairs(identifier);
      return identifier === "anna"
        ? new Person({
            ...{ id: context.getActorUri(identifier), preferredUsername: identifier, name: "Anna" },
            ...{
              inbox: context.getInboxUri(identifier),
              endpoints: new Endpoints({ sharedInbox: context.getInboxUri() }),
            },
            publicKey: pairs[0]?.cryptographicKey ?? null,
            assertionMethods: pairs.map(({ multikey }) => multikey),
          })
        : null;
    })
    .setKeyPairsDispatcher(() => keys);
  const note = (kind: string) => async (context: Context<void>, activity: Activity) => {
    const json = (await activity.toJsonLd(context)) as Record<string, unknown>;
    if (!received.some((one) => one.activity.id?.href === activity.id?.href)) received.push({ kind, activity, json });
  };
  federation
    .setInboxListeners("/users/{identifier}/inbox", "/inbox")
    .on(Accept, note("accept"))
    .on(Reject, note("reject"))
    .on(Create, note("create"))
    .on(Update, note("update"))
    .on(Delete, note("delete"));
  const server = createServer((incoming, response) => {
    void (async () => {
      const request = await readRequest(incoming, origin);
      const isInbox = request.method === "POST";
      if (isInbox) requests.push({ headers: Object.fromEntries(request.headers), body: await request.clone().text() });
      const fault = isInbox ? (faults.shift() ?? peer.chance?.()) : undefined;
      if (fault === "error-before") return void response.writeHead(503).end();
      if (fault === "gone") return void response.writeHead(410).end();
      if (fault === "slow-down") return void response.writeHead(429, { "retry-after": "2" }).end();
      // the caller is cut off first: what it told is taken later
      if (fault === "slow-lost") incoming.socket.destroy();
      if (fault === "slow" || fault === "slow-lost") await wait(slowMs);
      const answer = await federation.fetch(request, { contextData: undefined });
      if (fault === "slow-lost") return;
      if (fault === "lost") return void incoming.socket.destroy();
      if (fault === "error-after") return void response.writeHead(500).end();
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = federation.createContext(new URL(origin), undefined);
  const peer: Peer = {
    ...{ origin, received, requests, faults, context, actor: context.getActorUri("anna"), chance: undefined },
    send: (activity, { id, inbox }) =>
      context.sendActivity({ identifier: "anna" }, { id, inboxId: inbox }, activity, { immediate: true }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return peer;
}

async function readRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(", "));
  const { method = "GET", url = "/" } = incoming;
  const body = method === "POST" ? { body: new Uint8Array(Buffer.concat(chunks)) } : {};
  return new Request(new URL(url, origin), { method, headers, ...body });
}
