"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ContentPicker } from "./content-picker.tsx";
import type { Choice } from "./list-contents.ts";
import { channelsDeskMessages } from "./messages.ts";
import { type Previewed, Previews } from "./previews.tsx";

interface Medium {
  readonly sha256: string;
  readonly name: string;
  readonly alt: string;
  readonly mime?: string;
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}
interface Finding {
  readonly severity: "error" | "warning";
  readonly key: string;
  readonly sentence: string;
}
interface Props {
  readonly language: string;
  /** The site in whose name it is said. */
  readonly site: string;
  /** In which it may be written. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly post: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly link: string;
    readonly locale: string;
    readonly media: readonly Medium[];
    readonly release: string;
    readonly day: string;
    readonly time: string;
    readonly embargoDay: string;
    readonly embargoTime: string;
    readonly isExempt: boolean;
    readonly asThread: boolean;
    readonly document: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly declaration: string;
  };
  readonly chosen: readonly { readonly accountId: string; readonly text: string }[];
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly network: string }[];
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly Finding[];
  readonly isSilent: boolean;
  readonly contents: readonly Choice[];
}

/** How long nobody must have typed until the preview is made anew, milliseconds. */
const pauseMs = 400;

/** One text, what each channel says instead, when it goes out, and how it will look; works without the preview too. */
export function ComposerForm(props: Props) {
  const { language, site, languages, post, accounts, chosen, templates, isSilent } = props;
  const say = channelsDeskMessages(language);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [previews, setPreviews] = useState<readonly Previewed[]>([]);
  const [findings, setFindings] = useState<readonly Finding[]>(props.findings);
  const look = async () => {
    if (!form.current) return;
    const body = new FormData(form.current);
    body.delete("picture");
    const answer = await fetch("/admin/api/channels/preview", { method: "POST", body }).catch(() => undefined);
    if (!answer?.ok) return;
    const told = (await answer.json()) as { channels: Previewed[]; findings: Finding[] };
    setPreviews(told.channels);
    setFindings(told.findings);
  };
  const later = (_event?: FormEvent) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(), pauseMs);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what is there already
  useEffect(() => {
    later();
    return () => clearTimeout(timer.current);
  }, []);
  return (
    <div className="arengo-composer">
      <form
        ref={form}
        className="arengo-form"
        method="post"
        action="/admin/api/channels/save"
        encType="multipart/form-data"
        onInput={later}
      >
        <input type="hidden" name="id" value={post.id} />
        <input type="hidden" name="site" value={site} />
        {post.id === "" && templates.length > 0 && (
          <p>
            {say("template")}:{" "}
            {templates.map(({ id, name }) => (
              <a key={id} href={`/admin/canali/post?site=${site}&template=${id}`} className="arengo-tap">
                {name}
              </a>
            ))}
          </p>
        )}
        <Field name="title" label={say("titleField")} value={post.title} />
        <p className="arengo-field">
          <label htmlFor="post-text">{say("text")}</label>
          <textarea id="post-text" name="text" rows={8} maxLength={70_000} defaultValue={post.text} />
        </p>
        <p className="arengo-choice">
          <label>
            <input type="checkbox" name="asThread" defaultChecked={post.asThread} /> {say("asThread")}
          </label>
        </p>
        <Field name="link" type="url" label={say("link")} value={post.link} />
        <p className="arengo-choice">
          <label>
            <input type="checkbox" name="shorten" /> {say("shorten")}
          </label>
        </p>
        <p className="arengo-field">
          <label htmlFor="post-locale">{say("language")}</label>
          <select id="post-locale" name="locale" defaultValue={post.locale}>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <fieldset>
          <legend>{say("where")}</legend>
          {accounts.length === 0 && <p>{say("noAccounts")}</p>}
          {accounts.map(({ id, name, network }) => {
            const own = chosen.find(({ accountId }) => accountId === id);
            return (
              <div key={id}>
                <p className="arengo-choice">
                  <label>
                    <input type="checkbox" name="channel" value={id} defaultChecked={own !== undefined} /> {network}:{" "}
                    {name}
                  </label>
                </p>
                <details open={Boolean(own?.text)}>
                  <summary>{say("variant", { channel: `${network}: ${name}` })}</summary>
                  <textarea
                    name={`text:${id}`}
                    aria-label={say("variant", { channel: `${network}: ${name}` })}
                    rows={4}
                    maxLength={70_000}
                    defaultValue={own?.text ?? ""}
                  />
                </details>
              </div>
            );
          })}
        </fieldset>
        <fieldset>
          <legend>{say("pictures")}</legend>
          {post.media.map((medium) => (
            <div key={medium.sha256}>
              <input type="hidden" name="medium" value={JSON.stringify(medium)} />
              <Field name={`alt:${medium.sha256}`} label={say("alt", { name: medium.name })} value={medium.alt} />
              {medium.mime?.startsWith("image/") && (
                <fieldset className="arengo-focus">
                  <legend>{say("focus", { name: medium.name })}</legend>
                  {(["x", "y"] as const).map((axis) => (
                    <p key={axis} className="arengo-field">
                      <label htmlFor={`focus-${axis}-${medium.sha256}`}>{say(`focus.${axis}`)}</label>
                      <input
                        id={`focus-${axis}-${medium.sha256}`}
                        name={`focus-${axis}:${medium.sha256}`}
                        type="number"
                        min={0}
                        max={100}
                        defaultValue={Math.round((medium.focus?.[axis] ?? 0.5) * 100)}
                      />
                    </p>
                  ))}
                </fieldset>
              )}
              <p className="arengo-choice">
                <label>
                  <input type="checkbox" name={`drop:${medium.sha256}`} /> {say("drop", { name: medium.name })}
                </label>
              </p>
            </div>
          ))}
          <p className="arengo-field">
            <label htmlFor="post-picture">{say("addPicture")}</label>
            <input
              id="post-picture"
              name="picture"
              type="file"
              multiple
              accept="image/jpeg,image/png,image/webp,video/mp4"
            />
          </p>
          <Field name="newAlt" label={say("newAlt")} value="" />
        </fieldset>
        <fieldset>
          <legend>{say("whenHeading")}</legend>
          {(["now", "scheduled", "with-publication"] as const).map((release) => (
            <p key={release} className="arengo-choice">
              <label>
                <input type="radio" name="release" value={release} defaultChecked={post.release === release} />{" "}
                {say(release === "with-publication" ? "withPublication" : release)}
              </label>
            </p>
          ))}
          <Field name="day" type="date" label={say("day")} value={post.day} />
          <Field name="time" type="time" label={say("time")} value={post.time} />
          <ContentPicker language={language} site={site} value={post.document} choices={props.contents} />
          <Field name="embargoDay" type="date" label={say("embargoDay")} value={post.embargoDay} />
          <Field name="embargoTime" type="time" label={say("embargoTime")} value={post.embargoTime} />
          <p className="arengo-choice">
            <label>
              <input type="checkbox" name="isExempt" defaultChecked={post.isExempt} /> {say("isExempt")}
            </label>
          </p>
        </fieldset>
        {isSilent && (
          <fieldset>
            <legend>{say("declaration")}</legend>
            <p className="arengo-choice">
              <label>
                <input type="checkbox" name="impersonal" defaultChecked={post.declaration !== ""} /> {say("impersonal")}
              </label>
            </p>
            <p className="arengo-choice">
              <label>
                <input type="checkbox" name="indispensable" defaultChecked={post.declaration !== ""} />{" "}
                {say("indispensable")}
              </label>
            </p>
            <Field name="declaration" label={say("declarationReason")} value={post.declaration} />
          </fieldset>
        )}
        <Findings findings={findings} reasons={post.reasons} language={language} />
        <p className="arengo-actions">
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {say("save")}
          </button>
          <button type="submit" name="next" value="send" className="btn btn--style-primary btn--size-medium">
            {say("send")}
          </button>
        </p>
      </form>
      <section aria-labelledby="preview">
        <h2 id="preview">{say("preview")}</h2>
        {previews.length === 0 ? <p>{say("previewWait")}</p> : <Previews channels={previews} language={language} />}
      </section>
    </div>
  );
}

function Field(props: { name: string; label: string; value: string; type?: "text" | "url" | "date" | "time" }) {
  const { name, label, value, type = "text" } = props;
  return (
    <p className="arengo-field">
      <label htmlFor={`post-${name}`}>{label}</label>
      <input id={`post-${name}`} name={name} type={type} defaultValue={value} maxLength={2_000} />
    </p>
  );
}

function Findings({
  findings,
  reasons,
  language,
}: {
  findings: readonly Finding[];
  reasons: Readonly<Record<string, string>>;
  language: string;
}) {
  const say = channelsDeskMessages(language);
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return (
    <section className="arengo-checks arengo-findings" aria-live="polite" aria-labelledby="findings">
      <h2 id="findings">
        {errors.length > 0 ? say("toCorrect") : warnings.length > 0 ? say("toExplain") : say("nothingFound")}
      </h2>
      <ul>
        {errors.map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      {errors.length > 0 && warnings.length > 0 && <h3>{say("toExplain")}</h3>}
      {warnings.map(({ key, sentence }) => (
        <div key={key}>
          <p>{sentence}</p>
          <Field name={`reason:${key}`} label={say("reason")} value={reasons[key] ?? ""} />
        </div>
      ))}
    </section>
  );
}
