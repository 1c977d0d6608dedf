"use client";

import { PopupList, toast, useDocumentInfo, useForm, useLocale, useTranslation } from "@payloadcms/ui";
import { type FormEvent, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { checksMessages } from "./messages.ts";

const longestReason = 500;

/** Takes the document off the site: asks why, because whoever opens the old address reads it. The server asks too. */
export function Withdraw() {
  const document = useDocumentInfo();
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission } = document;
  const form = useForm();
  const { code: locale } = useLocale();
  const { i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState("");
  const names = useId();
  const say = checksMessages(i18n.language);
  if (!hasPublishedDoc || !hasPublishPermission || !collectionSlug) return null;

  const withdraw = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason === "") return setProblem(say("reasonEmpty"));
    const answer = await fetch(`/admin/api/${collectionSlug}/${id}?locale=${locale}&fallback-locale=null&depth=0`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "accept-language": i18n.language },
      body: JSON.stringify({ _status: "draft", withdrawalReason: reason }),
    }).catch(() => undefined);
    if (answer?.ok) {
      dialog.current?.close();
      toast.success(say("withdrawn"));
      document.incrementVersionCount();
      document.setUnpublishedVersionCount(1);
      document.setMostRecentVersionIsAutosaved(false);
      document.setHasPublishedDoc(false);
      return form.reset({ ...document.data, _status: "draft", withdrawalReason: reason });
    }
    const { errors } = ((await answer?.json().catch(() => undefined)) ?? {}) as { errors?: { message: string }[] };
    setProblem(errors?.[0]?.message ?? say("noAnswer"));
  };

  return (
    <>
      <PopupList.Button id="action-withdraw" onClick={() => dialog.current?.showModal()}>
        {say("withdraw")}
      </PopupList.Button>
      {createPortal(
        <dialog ref={dialog} className="arengo-dialog" aria-labelledby={`${names}-title`}>
          <form onSubmit={(event) => void withdraw(event)} noValidate>
            <h2 id={`${names}-title`}>{say("withdrawTitle")}</h2>
            <p>{say("withdrawText")}</p>
            <label htmlFor={`${names}-reason`}>{say("reason")}</label>
            <textarea
              id={`${names}-reason`}
              name="reason"
              rows={4}
              maxLength={longestReason}
              required
              aria-invalid={problem !== ""}
              aria-describedby={`${names}-problem`}
            />
            <p id={`${names}-problem`} className="arengo-problem" role="alert">
              {problem}
            </p>
            <div className="arengo-dialog-buttons">
              <button type="button" className="btn btn--style-secondary" onClick={() => dialog.current?.close()}>
                {say("cancel")}
              </button>
              <button type="submit" className="btn btn--style-primary">
                {say("withdraw")}
              </button>
            </div>
          </form>
        </dialog>,
        globalThis.document.body,
      )}
    </>
  );
}
