import { settingsLabels } from "#src/content/desk-types.ts";
import { setUpMessages } from "./messages.ts";
import type { Progress } from "./progress.ts";
import { fieldsOf, problemsOf, steps } from "./steps.ts";

/** The last page: all that was written, what is still missing, and the button that opens the site; afterwards, where to go. */
export function OpenPage(props: {
  readonly progress: Progress;
  readonly language: string;
  readonly isSiteOpen: boolean;
}) {
  const { progress, language, isSiteOpen } = props;
  const say = setUpMessages(language);
  const problem = progress.typed["problem.open"];
  const missing = steps.filter((step) => problemsOf(step, progress.typed, language).size > 0);
  const isDone = isSiteOpen && progress.handedIn.size === 0;
  if (isDone)
    return (
      <div role="status">
        <p>
          <strong>{say("open.done")}</strong> {say("open.change")}
        </p>
        <ul>
          <li>
            <a href="/">{say("open.visit")}</a>
          </li>
          <li>
            <a href="/admin/collections/news/create">{say("open.next")}</a>
          </li>
        </ul>
      </div>
    );
  return (
    <>
      {problem && (
        <p role="status" className="arengo-problem">
          {problem}
        </p>
      )}
      <dl className="arengo-summary">
        {Object.values(fieldsOf)
          .flat()
          .filter((name) => progress.typed[name])
          .map((name) => (
            <div key={name}>
              <dt>{name.startsWith("region.") ? say(name as "region.url") : settingsLabels(name, language).label}</dt>
              <dd>{progress.typed[name]}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 ? (
        <>
          <p>{say("open.missing")}</p>
          <ul>
            {missing.map((step) => (
              <li key={step}>
                <a href={`/admin/set-up?step=${step}`}>{say(step)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <button type="submit" className="btn btn--style-primary btn--size-large">
          {say("open.button")}
        </button>
      )}
    </>
  );
}
