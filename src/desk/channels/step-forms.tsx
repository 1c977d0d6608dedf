import type { ReactNode } from "react";

/** A button that does one thing to a post. */
export function StepForm({ id, step, label }: { id: string; step: string; label: string }) {
  return (
    <form method="post" action="/admin/api/channels/step">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        {label}
      </button>
    </form>
  );
}

/** A thing that is done to a post with a note that says why. */
export function NoteForm(props: {
  id: string;
  step: string;
  heading: string;
  help?: string;
  note: string;
  button: string;
  children?: ReactNode;
}) {
  const { id, step, heading, help, note, button, children } = props;
  return (
    <details className="arengo-amend">
      <summary>{heading}</summary>
      <form className="arengo-form" method="post" action="/admin/api/channels/step">
        {help && <p>{help}</p>}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="step" value={step} />
        {children}
        <p className="arengo-field">
          <label htmlFor={`note-${step}`}>{note}</label>
          <textarea id={`note-${step}`} name="note" rows={3} maxLength={2_000} required />
        </p>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          {button}
        </button>
      </form>
    </details>
  );
}
