import qrcode from "qrcode-generator";
import { dateFormat } from "#src/kernel/date-format.ts";
import { printPdf } from "#src/platform/print-pdf.ts";
import type { CertificateData } from "./certificate-data.ts";
import { certificateText } from "./certificate-text.ts";
import { template } from "./template.ts";

/** Prints a certificate as tagged PDF/A-2: the same data give the same bytes, whenever and wherever. */
export async function printCertificate(program: string, data: CertificateData): Promise<Buffer> {
  const url = `${data.origin}/registro/entry/${data.entries[0]?.number ?? 0}`;
  return printPdf(program, {
    template,
    inputs: { data: JSON.stringify(pageOf(data, url)), qr: qrSvg(url) },
    madeAt: new Date(data.madeAt),
  });
}

const moment = (at: string) => dateFormat("it", { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
const day = (date: string) => dateFormat("it", { dateStyle: "long" }).format(new Date(`${date}T12:00:00Z`));

/** The certificate's words in their order; the template only sets them. */
function pageOf(data: CertificateData, url: string) {
  const say = certificateText("it");
  const rows: [string, string | undefined][] = [
    [say("number"), `${data.number}/${data.year}`],
    [say("type"), data.type],
    [say("subject"), data.title],
    [say("act"), data.act && say("actOf", { number: data.act.number, date: day(data.act.date) })],
    [say("organ"), data.organ],
    [say("requester"), data.requester],
    [say("office"), data.office],
    [say("protocol"), data.protocol],
    [say("emergencyNumber"), data.emergencyNumber],
    [say("from"), moment(data.startsAt)],
    [say("until"), moment(data.endsAt)],
    [
      say("days"),
      data.periods
        ? say("daysInPeriods", { days: data.effectiveDays, count: data.periods.length })
        : say("daysOf", { days: data.effectiveDays, from: day(data.firstDay), until: day(data.lastDay) }),
    ],
    ...(data.periods ?? []).map(({ from, until, days }, place): [string, string] => [
      say("period", { place: place + 1 }),
      say("periodOf", { from: moment(from), until: moment(until), count: days }),
    ]),
    [say("counting"), say(data.counting === "first-day-counts" ? "countingFirst" : "countingWhole")],
    [say("citation"), data.citation],
    [say("enforceableOn"), data.enforceableOn && day(data.enforceableOn)],
    [say("approvedBy"), data.approvedBy],
  ];
  return {
    body: data.body,
    title: say("title"),
    date: datePartsOf(data.madeAt),
    statement: say("statement", { number: data.number, year: data.year }),
    headings: {
      data: say("data"),
      files: say("files"),
      facts: say("facts"),
      interruptions: say("interruptions"),
      verify: say("verify"),
    },
    rows: rows.filter(([, value]) => value !== undefined && value !== ""),
    fileHeader: [say("file"), say("exposed"), say("hash")],
    files: data.files.map(({ name, from, until, sha256, isObscured }) => [
      isObscured ? say("obscured", { name }) : name,
      say("span", { from: moment(from), until: moment(until) }),
      sha256,
    ]),
    facts: data.facts.map(({ what, at, reason, days }) =>
      [`${moment(at)}: ${say(`fact.${what}` as "fact.extension", { count: days ?? 0 })}`, reason]
        .filter(Boolean)
        .join(". "),
    ),
    noFacts: say("noFacts"),
    interruptions: data.interruptions.map(({ from, until, cause }) =>
      say("interruption", { from: moment(from), until: moment(until), cause }),
    ),
    noInterruptions: say("noInterruptions"),
    verifyText: say("verifyText", { entries: data.entries.map(({ number }) => number).join(", ") }),
    url,
    qrAlt: say("qrAlt", { url }),
    madeAt: say("madeAt", { at: moment(data.madeAt) }),
    ...(data.proof && { proof: proofOf(data.proof) }),
    ...(data.sealedBy !== undefined && { seal: say("sealedBy", { name: data.sealedBy }) }),
  };
}

function proofOf({ entry, treeSize, leafHash, root, path }: NonNullable<CertificateData["proof"]>) {
  const say = certificateText("it");
  return {
    title: say("proof"),
    text: say("proofText", { entry, size: treeSize }),
    lines: [
      [say("proofLeaf"), leafHash],
      [say("proofRoot"), root],
      [say("proofPath"), path.join(" ")],
    ].filter(([, value]) => value !== ""),
  };
}

/** Year to second in UTC, as Typst's `datetime` takes them. */
function datePartsOf(at: string): number[] {
  const date = new Date(at);
  return [
    ...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    ...[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()],
  ];
}

/** A QR code as SVG: modules as one path, no fonts, no scripts. */
function qrSvg(text: string): string {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const path = Array.from({ length: size * size }, (_, place) => [place % size, Math.floor(place / size)] as const)
    .filter(([x, y]) => code.isDark(y, x))
    .map(([x, y]) => `M${x + 4} ${y + 4}h1v1h-1z`)
    .join("");
  const side = size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path d="${path}"/></svg>`;
}
