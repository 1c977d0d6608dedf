"use client";

import { type FormEvent, useState } from "react";

/** The groups of words as a text to change; saved without leaving the page, so that nothing typed is lost when a line is wrong. */
export function WordsForm(props: { site: string; groups: string; label: string; save: string; mayChange: boolean }) {
  const [told, setTold] = useState<{ message: string; isWrong: boolean }>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => undefined);
    const { message = "" } = ((await answer?.json().catch(() => undefined)) ?? {}) as { message?: string };
    setTold({ message, isWrong: !answer?.ok });
  };
  return (
    <form method="post" action="/admin/api/search-words" onSubmit={(event) => void send(event)}>
      <input type="hidden" name="site" value={props.site} />
      <p className="arengo-field">
        <label htmlFor="search-groups">{props.label}</label>
        <textarea
          id="search-groups"
          name="groups"
          rows={16}
          defaultValue={props.groups}
          readOnly={!props.mayChange}
          aria-describedby="search-told"
        />
      </p>
      <p id="search-told" role="status" className={told?.isWrong ? "arengo-problem" : ""}>
        {told?.message}
      </p>
      {props.mayChange && (
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {props.save}
        </button>
      )}
    </form>
  );
}
