import { bookingDeskMessages } from "./messages.ts";

/** Why the office does it, as who booked reads it; asked for always. */
export function Reason({ id, language, value = "" }: { id: string; language: string; value?: string }) {
  return (
    <p className="arengo-field">
      <label htmlFor={id}>{bookingDeskMessages(language)("reason")}</label>
      <input id={id} name="reason" type="text" required maxLength={500} defaultValue={value} />
    </p>
  );
}
