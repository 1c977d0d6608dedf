import fc from "fast-check";
import { expect, test } from "vitest";
import { generateAccessLog, year2011 } from "#test/generators/access-log.ts";
import { readClfLine } from "./clf-line.ts";
import { hashLine } from "./hash-line.ts";
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
  if (reason === "") hashLine(view, careful);
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
    usual.replace("https://www.example/", "https://www.example/\\x22a*b"),
    usual.replace("(X11)", "(X11; a*b **** \\x5c)"),
    usual.replace("/a/b.pdf?x=1", "/a!b!!!!.c\\x22d"),
    usual.replace("/a/b.pdf?x=1", "/a.b#c?d"),
    usual.replace("/a/b.pdf?x=1", "/.a"),
    usual.replace("/a/b.pdf?x=1", "/a.b/"),
    usual.replace("/a/b.pdf?x=1", "/a."),
    usual.replace("08:00:00", "08:09:59"),
    usual.replace("08:00:00", "08:10:00"),
    usual.replace("08:00:00", "18:10:00"),
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
    usual.replace("HTTP/1.1", 'HTTP/1"1'),
    usual.replace("HTTP/1.1", 'HTTP/".1'),
    usual.replace(/ "Mozilla.*/, ""),
    usual.slice(0, 90),
    usual.replace('6.0"\n', '6.0" "203.0.113.9"\n'),
    "\n",
    "non e' una riga\n",
  ];
  for (const text of others) expect(read(text).next, text).toBe(-1);
});

test("whatever becomes of a line, the fast reader finds what the careful one finds or leaves it to it", () => {
  const letter = fc.constantFrom(...'"\\*?#!./ a[]-5\n\u0001\u0002\u008a\u00a2\u00e8');
  const edit = fc.record({ at: fc.nat(usual.length - 2), letter, isPutIn: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = edits.reduce(
        (text, { at, letter, isPutIn }) => text.slice(0, at) + letter + text.slice(isPutIn ? at : at + 1),
        usual,
      );
      const text = changed.slice(0, changed.indexOf("\n") + 1);
      const { fast, careful, reason, next, length } = read(text);
      if (fast) expect({ text, reason, next, line: fast }).toEqual({ text, reason: "", next: length, line: careful });
    }),
    { numRuns: 3_000 },
  );
});
