"use client";

import { useEffect } from "react";

/** Sends what stands in a form to be kept each time a field changes, so that a closed page or a crash takes nothing away. */
export function KeepTyped({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const keep = () => {
      const typed = new FormData(form);
      for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
      typed.set("draft", "on");
      // while the desk does not answer the form itself still holds everything
      fetch(form.action, { method: "POST", body: typed }).catch(() => undefined);
    };
    form.addEventListener("change", keep);
    return () => form.removeEventListener("change", keep);
  }, [id]);
  return null;
}
