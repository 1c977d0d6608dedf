import { type topicsWithCounts, urgencies } from "#src/push/index.ts";
import { AutomaticKinds } from "../channels/automatic-kinds.tsx";
import { pushDeskMessages } from "./messages.ts";

type Topic = Awaited<ReturnType<typeof topicsWithCounts>>[number];

/** What is said of a topic, folded away; without one, the form that opens it. */
export function TopicForm({
  language,
  topic,
  site,
  kinds = [],
}: {
  language: string;
  topic?: Topic;
  site?: string;
  kinds?: readonly string[];
}) {
  const say = pushDeskMessages(language);
  const id = topic?.id ?? "new";
  const name = topic?.names[language] || topic?.names.it || "";
  const form = (
    <form className="arengo-form" method="post" action="/admin/api/push/topic">
      {topic ? <input type="hidden" name="id" value={topic.id} /> : <input type="hidden" name="site" value={site} />}
      {(["nameIt", "nameEn"] as const).map((field) => (
        <p key={field} className="arengo-field">
          <label htmlFor={`${field}-${id}`}>{say(field)}</label>
          <input
            id={`${field}-${id}`}
            name={field}
            defaultValue={topic?.names[field === "nameIt" ? "it" : "en"] ?? ""}
            maxLength={120}
            required={field === "nameIt"}
          />
        </p>
      ))}
      <p className="arengo-field">
        <label htmlFor={`urgency-${id}`}>{say("urgency")}</label>
        <select id={`urgency-${id}`} name="urgency" defaultValue={topic?.urgency ?? "normal"}>
          {urgencies.map((urgency) => (
            <option key={urgency} value={urgency}>
              {say(`urgency.${urgency}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="arengo-field">
        <label htmlFor={`hours-${id}`}>{say("hoursHelp")}</label>
        <input
          id={`hours-${id}`}
          name="hours"
          type="number"
          min={0}
          max={672}
          step="any"
          defaultValue={topic ? topic.ttlSeconds / 3_600 : 24}
        />
      </p>
      <p className="arengo-choice">
        <label>
          <input type="checkbox" name="isOpen" defaultChecked={topic?.isOpen ?? true} /> {say("isOpen")}
        </label>
      </p>
      <AutomaticKinds language={language} kinds={kinds} />
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        {say(topic ? "change" : "make")}
      </button>
    </form>
  );
  return topic ? (
    <details className="arengo-amend">
      <summary>{say("changeOf", { name })}</summary>
      {form}
    </details>
  ) : (
    form
  );
}
