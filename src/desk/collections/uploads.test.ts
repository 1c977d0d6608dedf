import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { type Doc, openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
let token = "";
beforeAll(async () => {
  desk = await openTestDesk(database);
  token = await desk.tokenOf("editor");
}, 60_000);

function upload(name: string, mimetype: string, bytes: Buffer, fields: object = { alt: "Un campo blu" }) {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name, { type: mimetype }));
  body.set("_payload", JSON.stringify(fields));
  return desk.rest("POST", "media", { token, body });
}

const picture = () => sharp({ create: { width: 240, height: 160, channels: 3, background: "#336699" } });
const jpeg = () => picture().jpeg().toBuffer();
const wrong = "il contenuto non corrisponde al tipo dichiarato";
const format = "questo formato non si può pubblicare";

test.each([
  ["a picture without alternative text", "senza.jpg", "image/jpeg", jpeg, {}, undefined],
  [
    "a page as a picture",
    "pagina.png",
    "image/png",
    async () => Buffer.from("<html><script>1</script>"),
    { alt: "x" },
    wrong,
  ],
  [
    "an archive as a picture",
    "zip.jpg",
    "image/jpeg",
    async () => Buffer.from("504b030414000000", "hex"),
    { alt: "x" },
    wrong,
  ],
  [
    "a picture that is an archive too",
    "due.jpg",
    "image/jpeg",
    async () => Buffer.concat([await jpeg(), Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]),
    { alt: "x" },
    wrong,
  ],
  [
    "a picture that goes on as a page",
    "tre.jpg",
    "image/jpeg",
    async () => Buffer.concat([await jpeg(), Buffer.from("<script>1</script>")]),
    { alt: "x" },
    wrong,
  ],
  [
    "a drawing with a script",
    "disegno.svg",
    "image/svg+xml",
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    { alt: "x" },
    format,
  ],
  [
    "a drawing that calls itself a picture",
    "disegno.png",
    "image/png",
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
    { alt: "x" },
    wrong,
  ],
  [
    "half a picture",
    "mezza.png",
    "image/png",
    async () => (await picture().png().toBuffer()).subarray(0, 60),
    { alt: "x" },
    "danneggiata",
  ],
  [
    "a page as a text",
    "testo.txt",
    "text/plain",
    async () => Buffer.from("<!doctype html><script>1</script>"),
    {},
    wrong,
  ],
  ["a page", "pagina.html", "text/html", async () => Buffer.from("<!doctype html>"), {}, format],
  ["a program", "programma.exe", "application/x-msdownload", async () => Buffer.from("MZ"), {}, format],
])("%s is refused with a sentence", async (_, name, type, bytes, fields, sentence) => {
  const { status, json } = await upload(name, type, await bytes(), fields);
  expect(status).toBe(400);
  const said = JSON.stringify(json.errors);
  expect(said).toContain(sentence ?? "Descriva l'immagine in poche parole");
  if (!sentence) expect(json.errors?.[0]?.message).toBe("Un campo è da correggere: accanto c'è scritto come.");
  expect(await desk.payload.count({ collection: "media" as never })).toEqual({ totalDocs: 0 });
});

test("a file over 50 MB is refused with a sentence", async () => {
  const { status, json } = await upload("grande.txt", "text/plain", Buffer.alloc(51 * 1024 * 1024, "a"), {});
  expect([status, json.errors?.[0]?.message]).toEqual([413, expect.stringContaining("supera i 50 MB")]);
});

test("place, time and owner that a camera wrote are gone from the picture and from its sizes, and it stands upright", async () => {
  const exif = { IFD0: { Copyright: "Nome Cognome", Orientation: "6" }, IFD3: { GPSLatitude: "43/1 16/1 0/1" } };
  const traced = await picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(traced).metadata()).exif).toBeDefined();
  const { status, json } = await upload("foto.jpg", "image/jpeg", traced);
  expect(status).toBe(201);
  const doc = json.doc as Doc & { filename: string; sizes: Record<string, { filename?: string | null }> };
  const files = [doc.filename, ...Object.values(doc.sizes).flatMap(({ filename }) => filename ?? [])];
  for (const file of files) {
    const bytes = await readFile(join(desk.dataDir, "media", file));
    const { exif: left, orientation } = await sharp(bytes).metadata();
    expect([left, orientation], file).toEqual([undefined, undefined]);
    expect(bytes.includes("Nome Cognome"), file).toBe(false);
  }
  expect([doc.width, doc.height]).toEqual([160, 240]);
});

test.each([
  ['<img src=x onerror="alert(1)">.jpg', "img-src-x-onerror-22alert-1-22.jpg"],
  ["../../etc/passwd.jpg", "passwd.jpg"],
  ["Verbale della seduta – è qui.jpg", "Verbale-della-seduta-e-qui.jpg"],
])("a file named %j is kept under a name without markup or folders", async (name, kept) => {
  const { status, json } = await upload(name, "image/jpeg", await jpeg());
  expect([status, (json.doc as Doc | undefined)?.filename]).toEqual([201, kept]);
});

test("a form that is not well formed is refused with a sentence", async () => {
  const { status, json } = await upload("a\u0000b.jpg", "image/jpeg", await jpeg());
  expect([status, json.errors?.[0]?.message]).toEqual([400, expect.stringContaining("rinomini il file")]);
});
