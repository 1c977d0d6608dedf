import { AutomaticKinds } from "../channels/automatic-kinds.tsx";
import { newsletterDeskMessages } from "./messages.ts";

interface Known {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

/** What is said of a list; without one, the form that opens it. */
export function ListForm({
  language,
  list,
  site,
  kinds = [],
}: {
  language: string;
  list?: Known;
  site?: string;
  kinds?: readonly string[];
}) {
  const say = newsletterDeskMessages(language);
  const values = {
    ...{ nameIt: list?.names.it, nameEn: list?.names.en },
    ...{ descriptionIt: list?.descriptions.it, descriptionEn: list?.descriptions.en },
  };
  return (
    <form className="arengo-form" method="post" action="/admin/api/newsletter/list">
      {list ? <input type="hidden" name="list" value={list.id} /> : <input type="hidden" name="site" value={site} />}
      {(["nameIt", "nameEn", "descriptionIt", "descriptionEn"] as const).map((name) => (
        <p key={name} className="arengo-field">
          <label htmlFor={`list-${name}`}>{say(name)}</label>
          <input
            id={`list-${name}`}
            name={name}
            defaultValue={values[name] ?? ""}
            maxLength={name.startsWith("name") ? 120 : 500}
            required={name === "nameIt"}
          />
        </p>
      ))}
      {!list && (
        <p className="arengo-choice">
          <label>
            <input type="checkbox" name="isPress" /> {say("isPress")}
          </label>
        </p>
      )}
      <p className="arengo-choice">
        <label>
          <input type="checkbox" name="isOpen" defaultChecked={list?.isOpen ?? true} /> {say("isOpen")}
        </label>
      </p>
      <AutomaticKinds language={language} kinds={kinds} />
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        {say(list ? "change" : "make")}
      </button>
    </form>
  );
}
