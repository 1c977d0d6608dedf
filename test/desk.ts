import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Payload, SanitizedConfig } from "payload";
import { toLexical } from "#src/content/desk-types.ts";
import { writeOnce } from "#src/platform/secrets.ts";
import type { TestDatabase } from "./database.ts";
import { testPasswords } from "./global-setup.ts";

/** A document of the desk as Payload gives it. */
export type Doc = Record<string, unknown> & { id: number | string };

/** What the worker must show to the desk in tests. */
export const internalSecret = "test";

export interface RestOptions {
  readonly token?: string;
  readonly body?: object | FormData;
  readonly headers?: Record<string, string>;
}
export interface RestAnswer {
  readonly status: number;
  readonly json: {
    doc?: Doc;
    token?: string;
    errors?: { message: string }[];
    findings?: { severity: string; field: string; message: string }[];
  };
}

/** Payload over the test's own database, as the desk's own role, with what a press release needs beside itself. */
export interface TestDesk {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
  readonly dataDir: string;
  /** Makes a document, published unless told. */
  readonly create: (collection: string, data: object) => Promise<Doc>;
  /** Changes a news item. */
  readonly update: (id: number | string, data: object, options?: object) => Promise<Doc>;
  /** A request to the desk's REST interface, as whoever has this token. */
  readonly rest: (method: string, path: string, options?: RestOptions) => Promise<RestAnswer>;
  /** The same with the whole answer, for what is no JSON. */
  readonly answer: (method: string, path: string, options?: RestOptions) => Promise<Response>;
  /** Makes a person with this role and gives back the token of their login. */
  readonly tokenOf: (role: string) => Promise<string>;
  /** A complete press release; state only what the test is about. */
  readonly aRelease: (fields?: object) => object;
}

/** Opens the desk's own configuration over whatever the database holds; once a test file. */
export async function openTestPayload(database: TestDatabase, environment: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), "arengo-desk-"));
  const secrets = {
    databaseRoles: { owner: "-", ...testPasswords },
    ...{ desk: "test", preview: "test", internal: internalSecret, clickhouse: "test" },
  };
  await writeOnce(join(dataDir, "keys", "secrets.json"), JSON.stringify(secrets));
  Object.assign(process.env, { ARENGO_DATA: dataDir, DATABASE_URL: database.url, ...environment });
  const [{ getPayload, handleEndpoints }, { default: given }] = await Promise.all([
    import("payload"),
    import("../src/desk/payload.config.ts"),
  ]);
  const config = await given;
  return { payload: await getPayload({ config }), config, dataDir, handleEndpoints };
}

/** Opens the desk and makes what a press release needs; call once, in `beforeAll`. */
export async function openTestDesk(
  database: TestDatabase,
  environment: Record<string, string> = {},
): Promise<TestDesk> {
  const { payload, config, dataDir, handleEndpoints } = await openTestPayload(database, environment);
  const create: TestDesk["create"] = (collection, data) =>
    payload.create({
      collection: collection as never,
      data: { _status: "published", ...data } as never,
    }) as Promise<Doc>;
  const update: TestDesk["update"] = (id, data, options = {}) =>
    payload.update({
      collection: "news" as never,
      id,
      data: data as never,
      ...options,
    } as never) as Promise<unknown> as Promise<Doc>;
  const contacts = await create("contact-points", {
    title: "Recapiti",
    entries: [{ type: "email", value: "a@example.org" }],
  });
  const seat = await create("places", { _status: "draft", title: "Palazzo" });
  const office = await create("offices", {
    ...{ title: "Ufficio stampa", summary: "Comunica.", unitType: "ufficio", body: toLexical("Comunica.") },
    ...{ seat: seat.id, contacts: [contacts.id] },
  });
  const topic = await create("topics", { title: "Bilancio", summary: "I conti.", term: "bilancio" });
  const aRelease = (fields: object = {}) => ({
    ...{ title: "Il bilancio è approvato", summary: "Approvato il bilancio.", newsType: "comunicati" },
    ...{ body: toLexical("Approvato."), offices: [office.id], topics: [topic.id] },
    ...fields,
  });
  const answer: TestDesk["answer"] = (method, path, { token, body, headers } = {}) => {
    const isForm = body instanceof FormData;
    const request = new Request(`${config.serverURL}/admin/api/${path}`, {
      method,
      headers: {
        ...(token && { authorization: `JWT ${token}` }),
        ...(body && !isForm && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    return handleEndpoints({ config, request });
  };
  const rest: TestDesk["rest"] = async (method, path, options) => {
    const answered = await answer(method, path, options);
    return { status: answered.status, json: JSON.parse((await answered.text()) || "{}") as RestAnswer["json"] };
  };
  const tokenOf: TestDesk["tokenOf"] = async (role) => {
    const person = { email: `${role}@comune.example`, password: "una-password-lunga" };
    await payload.create({ collection: "users" as never, data: { ...person, name: role, roles: [role] } as never });
    return (await rest("POST", "users/login", { body: person })).json.token ?? "";
  };
  return { payload, config, dataDir, create, update, rest, answer, tokenOf, aRelease };
}

/** The actions in the register on a news item, oldest first. */
export async function actionsOn(database: TestDatabase, id: number | string): Promise<string[]> {
  const rows = await database.site
    .selectFrom("register.entries")
    .select("action")
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .orderBy("number")
    .execute();
  return rows.map(({ action }) => action);
}

/** What the site reads of a news item now. */
export const publishedOf = (database: TestDatabase, id: number | string) =>
  database.site
    .selectFrom("published.documents")
    .select(["path", "title", "locale"])
    .where("kind", "=", "news")
    .where("id", "=", String(id))
    .orderBy("locale")
    .execute();
