"use client";

import { useField, useFormFields, useTranslation } from "@payloadcms/ui";
import { altFromCaption } from "./alt-from-caption.ts";
import { mediaMessages } from "./messages.ts";

/** Offers the caption as a beginning while the alternative text is empty; nobody is spared looking at it. */
export function SuggestAlt() {
  const { i18n } = useTranslation();
  const { value, setValue } = useField<string>({ path: "alt" });
  const caption = useFormFields(([fields]) => fields.caption?.value);
  const offered = typeof caption === "string" ? altFromCaption(caption) : "";
  if (offered === "" || (value ?? "").trim() !== "") return null;
  const say = mediaMessages(i18n.language);
  return (
    <p className="arengo-suggestion">
      {say("fromCaption", { text: offered })}{" "}
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setValue(offered)}>
        {say("take")}
      </button>
    </p>
  );
}
