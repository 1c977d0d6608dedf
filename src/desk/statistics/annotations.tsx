import type { AdminViewServerProps } from "payload";
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Annotation } from "#src/statistics/desk/index.ts";
import { AnnotationForm, typedAnnotation } from "./annotation-form.tsx";
import { statisticsDeskMessages } from "./messages.ts";

/** What was written onto the curves in the last year, each with the form that changes it, and the form for more. */
export function Annotations(props: {
  view: Pick<AdminViewServerProps, "searchParams">;
  annotations: readonly Annotation[];
  site: string;
  mayWrite: boolean;
  language: string;
  today: string;
}) {
  const { view, annotations, site, mayWrite, language, today } = props;
  const say = statisticsDeskMessages(language);
  const day = dateFormat(language, { dateStyle: "long" });
  const asDay = (text: string) => day.format(new Date(`${text}T12:00:00Z`));
  const action = (what: string) => `/admin/api/statistiche/annotation/${what}?site=${site}`;
  const typed = typedAnnotation(view);
  const isAbout = (id: string) => typed !== undefined && typed.id === id;
  const isTypedAnew = typed !== undefined && !annotations.some(({ id }) => isAbout(id));
  return (
    <section aria-labelledby="annotations">
      <h2 id="annotations">{say("annotations.title")}</h2>
      <p>{say("annotations.intro")}</p>
      {annotations.length > 0 && (
        <ul>
          {annotations.map((annotation) => {
            const { id, fromDay, untilDay, text, textEn } = annotation;
            const shown = { fromDay, untilDay: untilDay === fromDay ? "" : untilDay, text, textEn };
            return (
              <li key={id}>
                {fromDay === untilDay ? asDay(fromDay) : `${asDay(fromDay)} – ${asDay(untilDay)}`}: {text}
                {textEn !== "" && (
                  <>
                    {" / "}
                    <span lang="en">{textEn}</span>
                  </>
                )}
                {mayWrite && (
                  <>
                    <details open={isAbout(id)}>
                      <summary aria-label={say("annotations.changeThis", { text })}>
                        {say("annotations.change")}
                      </summary>
                      <AnnotationForm
                        action={action("write")}
                        id={id}
                        values={typed && isAbout(id) ? typed : shown}
                        language={language}
                        button={say("save")}
                      />
                    </details>
                    <form method="post" action={action("remove")}>
                      <input type="hidden" name="id" value={id} />
                      <button type="submit" aria-label={say("annotations.removeThis", { text })}>
                        {say("annotations.remove")}
                      </button>
                    </form>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite && (
        <>
          <h3>{say("annotations.new")}</h3>
          <AnnotationForm
            action={action("write")}
            values={isTypedAnew ? typed : { fromDay: today, untilDay: "", text: "", textEn: "" }}
            language={language}
            button={say("annotations.add")}
          />
        </>
      )}
    </section>
  );
}
