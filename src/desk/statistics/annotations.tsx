import { dateFormat } from "#src/kernel/date-format.ts";
import type { Annotation } from "#src/statistics/desk/index.ts";
import { statisticsDeskMessages } from "./messages.ts";

/** What was written onto the curves in the last year, and the form for more. */
export function Annotations(props: {
  annotations: readonly Annotation[];
  site: string;
  mayWrite: boolean;
  language: string;
  today: string;
}) {
  const { annotations, site, mayWrite, language, today } = props;
  const say = statisticsDeskMessages(language);
  const day = dateFormat(language, { dateStyle: "long" });
  const asDay = (text: string) => day.format(new Date(`${text}T12:00:00Z`));
  const action = (what: string) => `/admin/api/statistiche/annotation/${what}?site=${site}`;
  return (
    <section aria-labelledby="annotations">
      <h2 id="annotations">{say("annotations.title")}</h2>
      <p>{say("annotations.intro")}</p>
      {annotations.length > 0 && (
        <ul>
          {annotations.map(({ id, fromDay, untilDay, text }) => (
            <li key={id}>
              {fromDay === untilDay ? asDay(fromDay) : `${asDay(fromDay)} – ${asDay(untilDay)}`}: {text}
              {mayWrite && (
                <form method="post" action={action("remove")}>
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" aria-label={say("annotations.removeThis", { text })}>
                    {say("annotations.remove")}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <form className="arengo-form arengo-figures" method="post" action={action("write")}>
          <label>
            {say("annotations.from")}
            <input type="date" name="fromDay" defaultValue={today} required />
          </label>
          <label>
            {say("annotations.until")}
            <input type="date" name="untilDay" />
          </label>
          <label>
            {say("annotations.text")}
            <input name="text" maxLength={120} required />
          </label>
          <label>
            {say("annotations.textEn")}
            <input name="textEn" maxLength={120} />
          </label>
          <button type="submit">{say("save")}</button>
        </form>
      )}
    </section>
  );
}
