import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";
import { repeated } from "./conflict.ts";

const database = withDatabase();
let desk: TestDesk;
let token = "";
beforeAll(async () => {
  desk = await openTestDesk(database);
  token = await desk.tokenOf("press-office");
  // two saves wait for each other for certain: each takes one lock, and then wants the other's
  await database.pool.query(`
    create function public.cross() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock(case new.number when 'a' then 1 else 2 end);
      perform pg_sleep(0.3);
      perform pg_advisory_xact_lock(case new.number when 'a' then 2 else 1 end);
      return new;
    end $$;
    create trigger cross_saves before update on desk.news for each row when (new.number in ('a', 'b'))
      execute function public.cross();`);
}, 60_000);

/** A save of a document that names another, as the desk's page sends it, with and without repetition. */
async function save(id: number | string, other: number | string, number: string, isRepeated: boolean) {
  const { handleEndpoints } = await import("payload");
  const handle = (request: Request) => handleEndpoints({ config: desk.config, request });
  const body = JSON.stringify({ _status: "published", number, related: [other], summary: `Nomina ${other}.` });
  const request = new Request(`${desk.config.serverURL}/admin/api/news/${id}`, {
    method: "PATCH",
    headers: {
      authorization: `JWT ${token}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    },
    body,
  });
  const answer = await (isRepeated ? repeated(handle) : handle)(request);
  return { status: answer.status, json: (await answer.json()) as { errors?: { message: string }[] } };
}

const pair = async () => {
  const a = await desk.create("news", desk.aRelease({ title: `A ${Math.random()}` }));
  const b = await desk.create("news", desk.aRelease({ title: `B ${Math.random()}` }));
  return [a.id, b.id] as const;
};

test("of two saves that wait for each other the database ends one, and the person gets a sentence", async () => {
  const [a, b] = await pair();
  const answers = await Promise.all([save(a, b, "a", false), save(b, a, "b", false)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 503]);
  const refused = answers.find(({ status }) => status === 503);
  expect(refused?.json.errors?.[0]?.message).toContain("salvi di nuovo");
});

test("made again by the desk itself, both saves of documents that name each other arrive, each once", async () => {
  const [a, b] = await pair();
  const answers = await Promise.all([save(a, b, "a", true), save(b, a, "b", true)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const versions = await database.site
    .selectFrom("register.entries")
    .select(["id", "version"])
    .where("kind", "=", "news")
    .where("id", "in", [String(a), String(b)])
    .where("version", ">", 1)
    .execute();
  expect(versions).toHaveLength(2);
  expect(await publishedOf(database, a)).toHaveLength(1);
});

test("a fault that is no conflict is answered once, as it is", async () => {
  let asked = 0;
  const handle = repeated(async () => {
    asked++;
    return Response.json({ errors: [{ name: "other" }] }, { status: 503 });
  });
  const request = new Request("http://localhost/", { method: "POST", body: "{}", headers: { "content-length": "2" } });
  expect((await handle(request)).status).toBe(503);
  expect(asked).toBe(1);
});
