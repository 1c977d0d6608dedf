/** @jsxImportSource preact */
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { dayInWords } from "#src/ui/date-time/format.ts";
import { formatInWords, sizeInWords } from "#src/ui/file-list/in-words.ts";
import { uiText } from "#src/ui/messages.ts";
import type { ActFile } from "../act-document.ts";
import type { ShownAct } from "../act-queries.ts";
import { alboText } from "../messages.ts";
import { actFilePath } from "../paths.ts";

/** The files of an act with their hashes; of an annulled one the hashes alone. */
export function ActFiles({ act, locale }: { readonly act: ShownAct; readonly locale: Locale }) {
  const text = alboText(locale);
  return (
    <>
      {act.isAnnulled && <p>{text("noFiles")}</p>}
      <ul class="list-unstyled">
        {act.document.files.map((file) => (
          <li key={file.sha256} class="border-bottom py-2">
            {act.isAnnulled ? nameOf(file) : <Download act={act} file={file} locale={locale} />}
            <p class="mb-0 small">
              {text(file.nature)}
              {file.extract && `, ${text("extract")}`}
            </p>
            <p class="mb-0 small text-break">
              {text("hash")}: <code>{file.sha256}</code>
            </p>
            {file.signatures?.map(({ name, signedAt }) => (
              <p key={name} class="mb-0 small">
                {text(signedAt ? "signedByAt" : "signedBy", {
                  name,
                  at: signedAt ? dayInWords(civilDateOf(new Date(signedAt)), locale) : "",
                })}
              </p>
            ))}
            {file.takenFrom && <p class="mb-0 small text-break">{text("takenFrom", { sha256: file.takenFrom })}</p>}
            {file.obscures && <p class="mb-0 small text-break">{text("obscures", { sha256: file.obscures })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

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
