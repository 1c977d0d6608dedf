import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";

const page = { title: "Modulo", breadcrumb: [], tags: [] };
const site = withSite(withDatabase(), {
  forms: [
    {
      paths: { it: "/con-file", en: "/en/with-file" },
      perMinute: 1_000,
      files: { atMost: 2, bytes: 1_000 },
      take: async ({ form, files }) => ({
        ...page,
        body: JSON.stringify([
          [...form],
          files.map(({ field, name, data, isTooLarge }) => [field, name, data.length, isTooLarge]),
        ]),
      }),
    },
    { paths: { it: "/senza-file", en: "/en/without-file" }, take: async () => ({ ...page, body: "preso" }) },
  ],
});
const type = "multipart/form-data; boundary=x";
const post = (payload: string | Buffer, contentType = type, url = "/con-file") =>
  site.app.inject({ method: "POST", url, payload, headers: { "content-type": contentType } });
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, bytes: number) =>
  `--x\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\n${"a".repeat(bytes)}\r\n`;
const seen = (body: string) => body.replaceAll("&quot;", '"');

test("texts and files come in their order; a file too large comes empty and loses nothing else", async () => {
  const answer = await post(
    `${field("a", "è\0")}${file("b.jpg", 10)}${file("c.jpg", 5_000)}${field("d", "1")}--x--\r\n`,
  );
  expect(answer.statusCode).toBe(200);
  expect(seen(answer.body)).toContain('[[["a","è"],["d","1"]],[["f","b.jpg",10,false],["f","c.jpg",0,true]]]');
});

test("files beyond the number are left out", async () => {
  const answer = await post(`${file("a", 1)}${file("b", 1)}${file("c", 1)}--x--\r\n`);
  expect(seen(answer.body)).toContain('[["f","a",1,false],["f","b",1,false]]');
});

test.each([
  ["no boundary", "multipart/form-data", "--x--"],
  ["an end that never comes", type, field("a", "1")],
  ["something else altogether", type, "ciao"],
  ["nothing", type, ""],
])("%s is a sentence, never a fault", async (_case, contentType, payload) => {
  const answer = await post(payload, contentType);
  expect([answer.statusCode, answer.body.includes("<h1>")]).toEqual([400, true]);
});

test("a body far beyond what is allowed is cut off, and a form without files takes none", async () => {
  expect((await post(Buffer.concat([Buffer.from(file("a", 0)), Buffer.alloc(45 * 2 ** 20)]))).statusCode).toBe(413);
  expect((await post(`${field("a", "1")}--x--\r\n`, type, "/senza-file")).statusCode).toBe(400);
});
