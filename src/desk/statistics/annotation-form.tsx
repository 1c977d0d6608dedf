import type { AdminViewServerProps } from "payload";
import { asked } from "../albo/frame.tsx";
import { annotationFields } from "./annotation-fields.ts";
import { statisticsDeskMessages } from "./messages.ts";

type TypedAnnotation = Readonly<Record<(typeof annotationFields)[number], string>>;

/** What was typed into a form that was refused, and of which annotation; `undefined` where nothing was. */
export function typedAnnotation(
  view: Pick<AdminViewServerProps, "searchParams">,
): (TypedAnnotation & { readonly id: string }) | undefined {
  if (!["bad-annotation", "gone-annotation"].includes(asked(view, "refused"))) return undefined;
  const [fromDay, untilDay, text, textEn] = annotationFields.map((name) => asked(view, name));
  const id = asked(view, "refused") === "gone-annotation" ? "" : asked(view, "annotation");
  return { id, fromDay: fromDay ?? "", untilDay: untilDay ?? "", text: text ?? "", textEn: textEn ?? "" };
}

/** The form by which an annotation is written, or changed when it has an id. */
export function AnnotationForm(props: {
  action: string;
  id?: string;
  values: TypedAnnotation;
  language: string;
  /** What stands on the button. */
  button: string;
}) {
  const { action, id, values, language, button } = props;
  const say = statisticsDeskMessages(language);
  return (
    <form className="arengo-form arengo-figures" method="post" action={action}>
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <label>
        {say("annotations.from")}
        <input type="date" name="fromDay" defaultValue={values.fromDay} required />
      </label>
      <label>
        {say("annotations.until")}
        <input type="date" name="untilDay" defaultValue={values.untilDay} />
      </label>
      <label>
        {say("annotations.text")}
        <input name="text" maxLength={120} defaultValue={values.text} required />
      </label>
      <label>
        {say("annotations.textEn")}
        <input name="textEn" maxLength={120} defaultValue={values.textEn} />
      </label>
      <button type="submit">{button}</button>
    </form>
  );
}
