"use client";

import { useRef, useState } from "react";
import type { Choice } from "./list-contents.ts";
import { channelsDeskMessages } from "./messages.ts";

const pauseMs = 300;

/** Chooses the content that a post goes out with: those changed last, or those whose title has some words. */
export function ContentPicker(props: { language: string; site: string; value: string; choices: readonly Choice[] }) {
  const { language, site, value } = props;
  const say = channelsDeskMessages(language);
  const [choices, setChoices] = useState(props.choices);
  const [chosen, setChosen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = async (words: string) => {
    const query = new URLSearchParams({ site, words, chosen });
    const answer = await fetch(`/admin/api/channels/contents?${query}`).catch(() => undefined);
    if (answer?.ok) setChoices(((await answer.json()) as { contents: Choice[] }).contents);
  };
  return (
    <>
      <p className="arengo-field">
        <label htmlFor="content-words">{say("contentSearch")}</label>
        <input
          id="content-words"
          type="search"
          maxLength={100}
          onInput={(event) => {
            const words = event.currentTarget.value;
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void look(words), pauseMs);
          }}
        />
      </p>
      <p className="arengo-field">
        <label htmlFor="post-document">{say("document")}</label>
        <select
          id="post-document"
          name="document"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{say("noDocument")}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </p>
      <p role="status">{say("contentsFound", { count: choices.length })}</p>
    </>
  );
}
