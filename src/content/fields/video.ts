import type { Field } from "payload";
import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, Finding } from "../desk-type.ts";
import type { PublicVideo } from "../public-document.ts";
import { defined, group, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { groupField, longTextField, textField } from "./build.ts";
import { badAddress } from "./check.ts";
import { checkMessages, commonTexts as t } from "./messages.ts";

/** A film that stands elsewhere, with its transcript. */
export const videoField = (): Field =>
  groupField("video", t.video, [
    textField("url", t.videoUrl, { localized: false }),
    longTextField("transcript", t.transcript, 10_000),
  ]);

/** The film of a document, if its address can be led to. */
export function videoOf(source: DeskDocument): PublicVideo | undefined {
  const video = group(source, "video");
  const url = safeHref(video.url);
  return url === undefined ? undefined : defined({ url, transcript: text(video, "transcript") });
}

/** An address that is none stops; a film without transcript is a barrier for those who cannot hear or see it. */
export function videoFindings(source: DeskDocument, language: Locale): Finding[] {
  const video = group(source, "video");
  const bad = badAddress(video.url, "video.url", { url: t.videoUrl }, language);
  if (bad.length > 0 || text(video, "url") === undefined || text(video, "transcript") !== undefined) return bad;
  return [{ severity: "warning", field: "video.transcript", message: checkMessages(language)("noTranscript") }];
}
