"use client";

import { useEffect } from "react";

/** Sends what stands in a form to be kept each time a field changes, so that a closed page or a crash takes nothing away. */
export function KeepTyped({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    let before = new AbortController();
    const keep = () => {
      // an older state must not arrive after this one
      before.abort();
      before = new AbortController();
      const typed = new FormData(form);
      for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
      typed.set("draft", "on");
      // while the desk does not answer the form itself still holds everything
      const sent = { method: "POST", body: typed, signal: before.signal, keepalive: true };
      fetch(form.action, sent).catch(() => undefined);
    };
    const isSent = () => before.abort();
    form.addEventListener("change", keep);
    form.addEventListener("submit", isSent);
    return () => {
      form.removeEventListener("change", keep);
      form.removeEventListener("submit", isSent);
    };
  }, [id]);
  return null;
}
