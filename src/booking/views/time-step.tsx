/** @jsxImportSource preact */
import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { type Draft, monthsOf } from "../draft.ts";
import { bookingText } from "../messages.ts";
import { dayName } from "../when.ts";
import { Radios } from "./radios.tsx";

/** Month and slot: the free times of one month, by day. */
export function TimeStep(props: {
  locale: Locale;
  draft: Pick<Draft, "month" | "time">;
  slots: readonly Date[];
  error?: string | undefined;
}) {
  const { locale, draft, slots, error } = props;
  const text = bookingText(locale);
  const months = monthsOf(slots);
  const month = months.includes(draft.month) ? draft.month : months[0];
  const days = Map.groupBy(
    slots.filter((slot) => civilDateOf(slot).startsWith(month ?? "-")),
    (slot) => civilDateOf(slot),
  );
  if (month === undefined) return <p id="booking-time">{text("noSlots")}</p>;
  return (
    <>
      <div class="mb-4">
        <label class="form-label" for="booking-month">
          {text("month")}
        </label>
        <select class="form-select mb-2" id="booking-month" name="month">
          {months.map((one) => (
            <option key={one} value={one} selected={one === month}>
              {monthName(one, locale)}
            </option>
          ))}
        </select>
        <button class="btn btn-outline-primary" type="submit" name="go" value="time">
          {text("show")}
        </button>
      </div>
      <h3 class="h5">{text("slots")}</h3>
      {[...days].map(([day, free], place) => (
        <Radios
          key={day}
          name="time"
          legend={dayName(free[0] as Date, locale)}
          options={free.map((slot) => ({ value: slot.toISOString(), label: clockTimeOf(slot) }))}
          chosen={draft.time}
          isFurther={place > 0}
          error={place === 0 ? error : undefined}
        />
      ))}
    </>
  );
}

const monthName = (month: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-15`));
