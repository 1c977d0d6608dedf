"use client";

import { type ReactNode, useEffect } from "react";
import { cleanPasted, isFromOffice } from "./clean-pasted.ts";

/** Around the whole desk: text that comes from Word, LibreOffice or Google Docs reaches an editor clean. */
export function CleanPaste({ children }: { children?: ReactNode }) {
  useEffect(() => {
    document.addEventListener("paste", passOnClean, { capture: true });
    return () => document.removeEventListener("paste", passOnClean, { capture: true });
  }, []);
  return children;
}

/** Stops the paste and hands the editor another one with the clean text. */
function passOnClean(event: ClipboardEvent): void {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const { target } = event;
  if (!event.isTrusted || !(target instanceof Element) || !target.closest("[contenteditable=true]")) return;
  if (!isFromOffice(html)) return;
  const pasted = new DOMParser().parseFromString(html, "text/html");
  cleanPasted(pasted);
  const clean = new DataTransfer();
  clean.setData("text/plain", event.clipboardData?.getData("text/plain") ?? "");
  clean.setData("text/html", pasted.body.innerHTML);
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clean, bubbles: true, cancelable: true }));
}
