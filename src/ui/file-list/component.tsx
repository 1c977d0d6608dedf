/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Icon } from "../icon/component.tsx";
import { uiText } from "../messages.ts";
import { fileHref } from "./file-href.ts";
import { formatInWords, sizeInWords } from "./in-words.ts";

/** A file to download; without a title its name is shown. */
export interface ListedFile {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly title?: string | undefined;
}

interface FileListProps {
  readonly files: readonly ListedFile[];
  readonly locale: Locale;
  /** `data-element` on each link, such as `service-file` (C.SI.1.3). */
  readonly dataElement?: string;
}

/** Files to download, each with its format and size in words inside the link. Nothing when there are none. */
export function FileList({ files, locale, dataElement }: FileListProps) {
  if (files.length === 0) return null;
  const text = uiText(locale);
  return (
    <div class="link-list-wrapper">
      <ul class="link-list">
        {files.map((file) => (
          <li key={file.sha256 + file.name}>
            <a
              class="list-item icon-left text-break"
              href={fileHref(file)}
              type={file.mime}
              {...(dataElement && { "data-element": dataElement })}
            >
              <span class="list-item-title-icon-wrapper">
                <Icon name={file.mime === "application/pdf" ? "file-pdf" : "file"} size="sm" color="primary" />
                <span class="list-item-title">
                  <span class="visually-hidden">{text("file.download")} </span>
                  {file.title ?? file.name} (
                  {text("file.described", {
                    format: formatInWords(file, text),
                    size: sizeInWords(file.bytes, locale, text),
                  })}
                  )
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
