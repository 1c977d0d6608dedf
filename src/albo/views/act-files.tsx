/** @jsxImportSource preact */

import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { dayInWords } from "#src/ui/date-time/format.ts";
import { formatInWords, sizeInWords } from "#src/ui/file-list/in-words.ts";
import { uiText } from "#src/ui/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { ActFile } from "../act-document.ts";
import type { ShownAct } from "../act-queries.ts";
import { alboText } from "../messages.ts";
import { actFilePath, fileTextPath } from "../paths.ts";

/** The files of an act with their hashes; of an annulled one the hashes alone. */
export function ActFiles(props: {
  readonly act: ShownAct;
  /** Hashes of the files whose words can be read on a page. */
  readonly texts: ReadonlySet<string>;
  readonly locale: Locale;
}) {
  const { act, texts, locale } = props;
  const text = alboText(locale);
  return (
    <>
      {act.isAnnulled && <p>{text("noFiles")}</p>}
      <ul class="list-unstyled">
        {onceEach(act.document.files).map((file) => (
          <li key={file.sha256} class="border-bottom py-2">
            {act.isAnnulled ? nameOf(file) : <Download act={act} file={file} locale={locale} />}
            <p class="mb-0 small">
              {text(file.nature)}
              {file.extract && `, ${text("extract")}`}
            </p>
            {texts.has(file.sha256) && (
              <p class="mb-0">
                <a href={fileTextPath(locale, act.document, file.sha256)}>{text("readText", { name: nameOf(file) })}</a>
              </p>
            )}
            <p class="mb-0 small text-break">
              {text("hash")}
              {colon(locale)} <code>{file.sha256}</code>
            </p>
            <Signed file={file} locale={locale} />
            {file.takenFrom && <p class="mb-0 small text-break">{text("takenFrom", { sha256: file.takenFrom })}</p>}
            {file.obscures && <p class="mb-0 small text-break">{text("obscures", { sha256: file.obscures })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who signed a file, and who stamped the time. */
function Signed({ file, locale }: { file: ActFile; locale: Locale }) {
  const text = alboText(locale);
  const dayOf = (at: string) => dayInWords(civilDateOf(new Date(at)), locale);
  return (
    <>
      {file.signatures?.map(({ name, signedAt, stampedBy }) => (
        <p key={`${name} ${signedAt}`} class="mb-0 small">
          {text(signedAt ? "signedByAt" : "signedBy", { name, at: signedAt ? dayOf(signedAt) : "" })}
          {stampedBy && `, ${text("stampedBy", { name: stampedBy })}`}
        </p>
      ))}
      {file.timeStamps?.map(({ by, at }) => (
        <p key={at} class="mb-0 small">
          {text("timeStamp", { name: by, at: dayOf(at) })}
        </p>
      ))}
    </>
  );
}

/** A copy that stands for a signed file and for what was taken out of it is one file. */
const onceEach = (files: readonly ActFile[]): ActFile[] =>
  files.filter(({ sha256 }, place) => files.findIndex((one) => one.sha256 === sha256) === place);

const nameOf = (file: ActFile): string => file.title || file.name;

function Download({ act, file, locale }: { act: ShownAct; file: ActFile; locale: Locale }) {
  const text = uiText(locale);
  const described = { format: formatInWords(file, text), size: sizeInWords(file.bytes, locale, text) };
  return (
    <a class="text-break" href={actFilePath(act.document, file)} type={file.mime}>
      <span class="visually-hidden">{text("file.download")} </span>
      {nameOf(file)} ({text("file.described", described)})
    </a>
  );
}
