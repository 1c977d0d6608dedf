"use client";

import { PopupList, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { SchedulePlans } from "./schedule-form.tsx";
import { scheduleMessages } from "./schedule-messages.ts";

/** In the menu of a document: what is to be published or withdrawn by itself, and when. In place of Payload's, which has American hours. */
export function Schedule() {
  const { id, collectionSlug, hasPublishPermission } = useDocumentInfo();
  const { i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = useId();
  const say = scheduleMessages(i18n.language);
  if (id === undefined || !hasPublishPermission || !collectionSlug) return null;
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <PopupList.Button id="action-schedule" onClick={open}>
        {say("open")}
      </PopupList.Button>
      {createPortal(
        <dialog
          ref={dialog}
          className="arengo-dialog arengo-schedule"
          aria-labelledby={name}
          onClose={() => setOpen(false)}
        >
          <h2 id={name}>{say("title")}</h2>
          {isOpen && (
            <SchedulePlans id={id} collection={collectionSlug} onClose={() => dialog.current?.close()} say={say} />
          )}
        </dialog>,
        globalThis.document.body,
      )}
    </>
  );
}
