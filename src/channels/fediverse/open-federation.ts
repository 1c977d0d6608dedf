import { type Context, createFederation, type RequestContext } from "@fedify/fedify";
import { Create, Endpoints, Note, Organization, Tombstone } from "@fedify/vocab";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { unseal } from "../accounts/seal-secret.ts";
import type { Secret } from "../publisher.ts";
import type { Account } from "../tables.ts";
import { readActorKeys } from "./actor-keys.ts";
import type { FediverseDeps } from "./deps.ts";
import { listenToInbox } from "./inbox-listeners.ts";
import { instantOf } from "./instant.ts";
import { openMemory } from "./keep-memory.ts";
import { fediversePaths as paths } from "./paths.ts";
import { writeActivity, writeNote } from "./write-object.ts";

/** The actors of an installation, as other servers meet them. */
export interface Federation {
  /** Answers a request that another server made; the request's address says which site it is for. */
  readonly answer: (request: Request) => Promise<Response>;
  /** For signing and sending in the name of a site. */
  readonly contextOf: (site: string) => Promise<Context<void>>;
}

const pageSize = 20;
const version = "0.1.0";

/** The actor of a site, if it is open. */
export const findActor = (db: Db, site: string): Promise<Account | undefined> =>
  db
    .selectFrom("channels.accounts")
    .selectAll()
    .where("network", "=", "activitypub")
    .where("remoteId", "=", site)
    .executeTakeFirst();

/** Runs `work` while no other process tells this server anything. */
export async function alone(db: Db, inbox: string, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`channels.federate:${inbox}`}, 0)`;
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(connection);
    if (!rows[0]?.taken) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection);
    }
  });
}

/** Opens the federation: actors, what they said, their inboxes. It listens nowhere yet. */
export function openFederation(deps: FediverseDeps): Federation {
  const { db, now, mediumUrl } = deps;
  const federation = createFederation<void>({
    kv: openMemory(db, now),
    allowPrivateAddress: deps.allowPrivate,
    userAgent: { software: "Arengo/0.1.0" },
  });
  /** The actor that a request means: its name must belong to the host that was asked. */
  const actorFor = async (context: Context<void>, identifier: string): Promise<Account | undefined> => {
    const account = await findActor(db, identifier);
    return account && (await deps.originOf(identifier)) === context.origin ? account : undefined;
  };

  federation
    .setActorDispatcher(paths.actor, async (context, identifier) => {
      const account = await actorFor(context, identifier);
      if (!account) return null;
      const id = context.getActorUri(identifier);
      if (account.state === "removed") return new Tombstone({ id });
      const [first] = await context.getActorKeyPairs(identifier);
      const keys = await context.getActorKeyPairs(identifier);
      return new Organization({
        ...{ id, preferredUsername: identifier, name: account.name, url: new URL(context.origin) },
        ...(account.office && { summary: account.office }),
        ...{ inbox: context.getInboxUri(identifier), outbox: context.getOutboxUri(identifier) },
        ...{ followers: context.getFollowersUri(identifier), manuallyApprovesFollowers: false, discoverable: true },
        endpoints: new Endpoints({ sharedInbox: context.getInboxUri() }),
        ...(first && { publicKey: first.cryptographicKey }),
        assertionMethods: keys.map(({ multikey }) => multikey),
        published: instantOf(account.connectedAt),
      });
    })
    .setKeyPairsDispatcher(async (_context, identifier) => {
      const account = await findActor(db, identifier);
      if (!account?.secret) return [];
      return readActorKeys(unseal<Secret>(deps.key, account.id, account.secret).accessToken);
    });

  federation.setObjectDispatcher(Note, paths.object, async (context, { identifier, id }) => {
    const object = await findObject(context, identifier, id);
    return object && !object.deletedAt ? writeNote(context, { site: identifier, object, mediumUrl }) : null;
  });
  const findObject = async (context: Context<void>, identifier: string, id: string) => {
    const account = /^[0-9a-f-]{36}$/.test(id) ? await actorFor(context, identifier) : undefined;
    return account
      ? db
          .selectFrom("channels.fediverseObjects")
          .selectAll()
          .where("id", "=", id)
          .where("accountId", "=", account.id)
          .executeTakeFirst()
      : undefined;
  };

  const said = (account: Account) =>
    db.selectFrom("channels.fediverseObjects").where("accountId", "=", account.id).where("deletedAt", "is", null);
  federation
    .setOutboxDispatcher(paths.outbox, async (context: RequestContext<void>, identifier, cursor) => {
      const account = await actorFor(context, identifier);
      const start = Number(cursor ?? 0);
      if (!account || !Number.isSafeInteger(start) || start < 0) return null;
      const objects = await said(account)
        .selectAll()
        .orderBy("publishedAt", "desc")
        .orderBy("id", "desc")
        .offset(Math.min(start, 100_000))
        .limit(pageSize + 1)
        .execute();
      const items = objects
        .slice(0, pageSize)
        .map((object) =>
          writeActivity(context, { site: identifier, object, mediumUrl }, { what: "create", version: 0 }),
        );
      return {
        items: items.filter((one) => one instanceof Create),
        nextCursor: objects.length > pageSize ? String(start + pageSize) : null,
      };
    })
    .setFirstCursor(() => "0")
    .setCounter(async (context, identifier) => {
      const account = await actorFor(context, identifier);
      return account ? countOf(said(account).select((eb) => eb.fn.countAll<number>().as("count"))) : null;
    });

  // how many follow is told, who they are is nobody's business
  federation
    .setFollowersDispatcher(paths.followers, async (context, identifier) =>
      (await actorFor(context, identifier)) ? { items: [] } : null,
    )
    .setCounter(async (context, identifier) => {
      const account = await actorFor(context, identifier);
      return account
        ? countOf(
            db
              .selectFrom("channels.fediverseFollowers")
              .where("accountId", "=", account.id)
              .select((eb) => eb.fn.countAll<number>().as("count")),
          )
        : null;
    });

  federation.setNodeInfoDispatcher(paths.nodeInfo, async () => {
    const own = db
      .selectFrom("channels.accounts")
      .where("network", "=", "activitypub")
      .where("state", "=", "connected");
    const total = await countOf(own.select((eb) => eb.fn.countAll<number>().as("count")));
    const localPosts = await countOf(
      db
        .selectFrom("channels.fediverseObjects")
        .where("deletedAt", "is", null)
        .select((eb) => eb.fn.countAll<number>().as("count")),
    );
    return {
      software: { name: "arengo", version },
      protocols: ["activitypub"],
      openRegistrations: false,
      usage: { users: { total }, localPosts, localComments: 0 },
    };
  });
  listenToInbox(federation, deps, actorFor);

  return {
    answer: async (request) => {
      const gone = await answerGone(request);
      return gone ?? federation.fetch(request, { contextData: undefined, onNotAcceptable: leadToPage });
    },
    contextOf: async (site) => federation.createContext(new URL(await deps.originOf(site)), undefined),
  };

  /** What was deleted is answered as gone, so that servers that missed it learn of it. Source: ActivityPub 6.4 */
  async function answerGone(request: Request): Promise<Response | undefined> {
    const [, id] = /^\/fediverso\/[^/]+\/post\/([0-9a-f-]{36})$/.exec(new URL(request.url).pathname) ?? [];
    if (!id) return undefined;
    const row = await db
      .selectFrom("channels.fediverseObjects")
      .select("deletedAt")
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row?.deletedAt) return undefined;
    const body = { "@context": "https://www.w3.org/ns/activitystreams", type: "Tombstone", id: request.url };
    return Response.json(body, { status: 410, headers: { "content-type": "application/activity+json" } });
  }

  /** People who open such an address are led to the page it speaks of, or to the site. */
  async function leadToPage(request: Request): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    const [, id] = /\/post\/([0-9a-f-]{36})$/.exec(pathname) ?? [];
    const row = id
      ? await db.selectFrom("channels.fediverseObjects").select("message").where("id", "=", id).executeTakeFirst()
      : undefined;
    const to = row?.message.link.startsWith(`${origin}/`) ? row.message.link : `${origin}/`;
    return new Response(null, { status: 302, headers: { location: to, vary: "accept" } });
  }
}

const countOf = async (query: { executeTakeFirst: () => Promise<{ count: number } | undefined> }): Promise<number> =>
  Number((await query.executeTakeFirst())?.count ?? 0);
