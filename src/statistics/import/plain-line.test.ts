import { expect, test } from "vitest";
import { generateAccessLog, year2011 } from "#test/generators/access-log.ts";
import { readClfLine } from "./clf-line.ts";
import { hashBrowser } from "./hash-line.ts";
import { emptyLine } from "./line.ts";
import { readPlainLine } from "./plain-line.ts";

/** What both readers say of a line; `undefined` where the fast one leaves it to the other. */
function read(text: string, hasHost = false) {
  const bytes = Buffer.from(text, "latin1");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [fast, careful] = [emptyLine(), emptyLine()];
  const next = readPlainLine(bytes, view, 0, bytes.length, hasHost, fast);
  const end = text.endsWith("\r\n") ? bytes.length - 2 : bytes.length - 1;
  const reason = readClfLine(bytes, 0, end, hasHost, careful);
  if (reason === "") hashBrowser(view, careful);
  return { reason, careful, fast: next < 0 ? undefined : fast, next, length: bytes.length };
}

const usual =
  '151.1.1.1 - - [05/Jun/2011:08:00:00 +0200] "GET /a/b.pdf?x=1 HTTP/1.1" 200 512 "https://www.example/" "Mozilla/5.0 (X11) Firefox/6.0"\n';

test("the fast reader of lines finds what the careful one finds", () => {
  const lines = [...generateAccessLog(year2011(2_000))].join("").split(/(?<=\n)/);
  const odd = [
    usual.replace("\n", "\r\n"),
    usual.replace("GET", "POST"),
    usual.replace("GET", "HEAD"),
    usual.replace("HTTP/1.1", "HTTP/2"),
    usual.replace("HTTP/1.1", "HTTP/2.0"),
    usual.replace("200 512", "304 -"),
    usual.replace("151.1.1.1", "2001:db8::1"),
    usual.replace("151.1.1.1", "nome.example"),
    usual.replace("/a/b.pdf?x=1", "/a.b/c?d=/e.f#g"),
    usual.replace("/a/b.pdf?x=1", "/caff\u00e8.html"),
    usual.replace("+0200", "-0530"),
    usual.replace("05/Jun", "06/Jun"),
    usual.replace("Mozilla/5.0 (X11) Firefox/6.0", ""),
    usual.replace("https://www.example/", "-"),
  ];
  for (const text of [...lines, ...odd]) {
    const { reason, fast, careful, next, length } = read(text);
    expect(reason).toBe("");
    expect(next, text).toBe(length);
    expect(fast).toEqual(careful);
  }
  expect(lines.length).toBeGreaterThan(3_000);
  const hosted = read(`www.comune.example:80 ${usual}`, true);
  expect(hosted.fast).toEqual(hosted.careful);
});

test("what is not written as almost all lines are is left to the careful reader", () => {
  const others = [
    usual.replace("- -", "- mario"),
    usual.replace("GET", "DELETE"),
    usual.replace("/a/b.pdf?x=1", "http://www.example/a"),
    usual.replace("/a/b.pdf?x=1", "/due parole"),
    usual.replace("(X11)", '(\\"X11\\")'),
    usual.replace("(X11)", '("X11")'),
    usual.replace("Jun", "Foo"),
    usual.replace("05/Jun", "31/Jun"),
    usual.replace("08:00:00", "24:00:00"),
    usual.replace("08:00:00", "08:0x:00"),
    usual.replace("08:00:00", "08:00:60"),
    usual.replace("200 512", "999 512"),
    usual.replace("200 512", "200"),
    usual.replace("HTTP/1.1", "HTTP/1.1 x"),
    usual.replace(/ "Mozilla.*/, ""),
    usual.slice(0, 90),
    usual.replace('6.0"\n', '6.0" "203.0.113.9"\n'),
    "\n",
    "non e' una riga\n",
  ];
  for (const text of others) expect(read(text).next, text).toBe(-1);
});
