import type { Payload } from "payload";
import { settingsLabels, topicTerms } from "#src/content/desk-types.ts";
import { roles } from "#src/identity/index.ts";
import { languageName, spokenOf } from "#src/kernel/languages.ts";
import { deskLabels } from "../messages.ts";
import { Field } from "./field.tsx";
import { LookExample } from "./look-example.tsx";
import { madeTopics } from "./make-topics.ts";
import { setUpMessages } from "./messages.ts";
import { OpenPage } from "./open-page.tsx";
import type { Progress } from "./progress.ts";
import { fieldsOf, furtherLanguages, problemsOf, type Step } from "./steps.ts";

interface PageProps {
  readonly step: Step;
  readonly progress: Progress;
  readonly language: string;
  readonly payload: Payload;
  readonly isSiteOpen: boolean;
}

/** What a page of the guided set-up asks, with the button that hands it in. */
export function PageFields(props: PageProps) {
  const { step, progress, language } = props;
  const say = setUpMessages(language);
  if (step === "open") return <OpenPage {...props} />;
  const problem = progress.typed[`problem.${step}`];
  const count = progress.handedIn.has(step) ? problemsOf(step, progress.typed, language).size : 0;
  return (
    <>
      <div role="status">
        {count > 0 && <p className="arengo-problem">{say("problems", { count })}</p>}
        {problem && <p className="arengo-problem">{problem}</p>}
      </div>
      {step === "look" ? (
        <Look {...props} />
      ) : step === "languages" ? (
        <Languages {...props} />
      ) : step === "topics" ? (
        <Topics {...props} />
      ) : step === "people" ? (
        <People {...props} />
      ) : (
        <Texts {...props} />
      )}
      <button type="submit" className="btn btn--style-primary btn--size-large">
        {say(step === "people" ? "skip" : "forward")}
      </button>
    </>
  );
}

const optionalFields = ["province", "patronDay", "region.label", "region.url", "codes.cadastral", "codes.vat", "phone"];
const typeOf: Readonly<Record<string, "email" | "tel" | "url">> = {
  email: "email",
  pec: "email",
  phone: "tel",
  "region.url": "url",
};

function Texts({ step, progress, language }: PageProps) {
  const say = setUpMessages(language);
  const problems = progress.handedIn.has(step) ? problemsOf(step, progress.typed, language) : new Map<string, string>();
  return (fieldsOf[step] ?? []).map((name) => {
    const own = name === "region.label" || name === "region.url" ? say(name) : undefined;
    const text = settingsLabels(name, language);
    return (
      <Field
        key={name}
        {...{ name, type: typeOf[name] ?? "text" }}
        label={own ?? text.label}
        value={progress.typed[name] ?? ""}
        help={own ? undefined : text.help}
        problem={problems.get(name)}
        optional={optionalFields.includes(name) ? say("optional") : undefined}
      />
    );
  });
}

function Look({ progress: { typed, handedIn }, language }: PageProps) {
  const say = setUpMessages(language);
  const problem = handedIn.has("look") ? problemsOf("look", typed, language).get("primaryColor") : undefined;
  return (
    <>
      <LookExample
        color={typed.primaryColor ?? "#0066cc"}
        name={typed.municipality ?? ""}
        problem={problem}
        label={settingsLabels("primaryColor", language).label}
        language={language}
      />
      <p className="arengo-field">
        <label htmlFor="set-up-coat">{say("coatOfArms")}</label>
        <span id="set-up-coat-help" className="arengo-hint">
          {say("coatOfArms.help")} {typed.coatOfArms && say("coatOfArms.there")}
        </span>
        <input
          id="set-up-coat"
          type="file"
          name="coatOfArmsFile"
          accept="image/png,image/jpeg,image/webp,image/avif"
          aria-describedby="set-up-coat-help"
        />
      </p>
      <Field name="alt" label={say("alt")} value={typed.alt ?? ""} help={say("alt.help")} />
    </>
  );
}

/** A language's name; of one that the program does not speak, that its own words will be English. */
function nameOfLanguage(code: string, language: string): string {
  const name = languageName(code, language);
  return spokenOf(code) === code ? name : setUpMessages(language)("writtenOnly", { name });
}

function Languages({ progress: { typed }, language }: PageProps) {
  return furtherLanguages.map((code) => (
    <p key={code} className="arengo-choice">
      <label>
        <input type="checkbox" name={`language.${code}`} defaultChecked={typed[`language.${code}`] === "on"} />{" "}
        {nameOfLanguage(code, language)}
      </label>
    </p>
  ));
}

async function Topics({ language, payload }: PageProps) {
  const say = setUpMessages(language);
  const made = await madeTopics(payload);
  const open = topicTerms.filter(({ code }) => !made.has(code));
  return (
    <>
      {made.size > 0 && <p>{say("topics.made", { count: made.size })}</p>}
      {open.length > 0 && (
        <fieldset className="arengo-choices">
          <legend>{say("topics.legend")}</legend>
          {open.map(({ code, it, en }) => (
            <label key={code}>
              <input type="checkbox" name="topic" value={code} defaultChecked /> {language === "it" ? it : en}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

async function People({ progress: { typed }, language, payload }: PageProps) {
  const say = setUpMessages(language);
  const found = await payload.find({ collection: "users" as never, depth: 0, limit: 100, sort: "name" });
  const there = found.docs as unknown as { id: number; name: string; email: string; roles: string[] }[];
  const roleName = (role: string) =>
    deskLabels.roleNames[role as keyof typeof deskLabels.roleNames]?.[language === "it" ? "it" : "en"] ?? role;
  return (
    <>
      {typed.invited && (
        <div role="status" className="arengo-invited">
          <p>{say(typed.link ? "handOver" : "sentTo", { email: typed.invited })}</p>
          {typed.link && (
            <p>
              <code>{typed.link}</code>
            </p>
          )}
        </div>
      )}
      <h3>{say("people.there")}</h3>
      <ul>
        {there.map(({ id, name, email, roles: held }) => (
          <li key={id}>
            {name}, {email}: {held.map(roleName).join(", ")}
          </li>
        ))}
      </ul>
      <Field name="personName" label={say("name")} value={typed.personName ?? ""} />
      <Field name="personEmail" label={say("email")} value={typed.personEmail ?? ""} type="email" />
      <p className="arengo-field">
        <label htmlFor="set-up-role">{say("role")}</label>
        <select id="set-up-role" name="personRole" defaultValue={typed.personRole || "editor"}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleName(role)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit" name="invite" value="on" className="btn btn--style-secondary btn--size-medium">
          {say("invite")}
        </button>
      </p>
    </>
  );
}
