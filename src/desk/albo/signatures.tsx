import type { ActFile, findSignatureReports, ReportedSignature } from "#src/albo/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { alboDeskMessages } from "./messages.ts";

interface SignaturesProps {
  readonly language: string;
  readonly files: readonly ActFile[];
  readonly reports: Awaited<ReturnType<typeof findSignatureReports>>;
}

/** What was found in the signatures of the files on the day they came. */
export function Signatures({ language, files, reports }: SignaturesProps) {
  const say = alboDeskMessages(language);
  const checked = files.flatMap((file) => {
    const report = reports.get(file.sha256);
    return report ? [{ file, ...report }] : [];
  });
  if (checked.length === 0) return null;
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const words = (one: ReportedSignature) =>
    [
      say(one.isIntact ? "signature.intact" : "signature.broken"),
      one.coversWholeFile === false && say("signature.partly"),
      one.isOutOfTime && say("signature.outOfTime"),
      one.stampedAt &&
        say(one.stampedBy ? "signature.stampedBy" : "signature.stamped", {
          ...{ at: date.format(new Date(one.stampedAt)), by: one.stampedBy ?? "" },
        }),
      one.hasBrokenStamp && say("signature.brokenStamp"),
      one.signedAt && !one.stampedAt && say("signature.said", { at: date.format(new Date(one.signedAt)) }),
      one.issuer && say("signature.issuer", { name: one.issuer }),
      say(one.saysQualified ? "signature.saysQualified" : "signature.notQualified"),
    ]
      .filter(Boolean)
      .join("; ");
  return (
    <>
      <h2>{say("signatures")}</h2>
      <p>{say("signaturesHelp")}</p>
      <ul>
        {checked.flatMap(({ file, form, signatures, at }) =>
          signatures.map((one) => (
            <li key={`${file.sha256} ${one.serial} ${one.signedAt ?? ""}`}>
              {file.name} ({say(one.isTimeStamp ? "signature.ofDocument" : `signature.${form}`)}, {date.format(at)}):{" "}
              <strong>{one.name || say("signature.nobody")}</strong>: {words(one)}.
            </li>
          )),
        )}
      </ul>
    </>
  );
}
