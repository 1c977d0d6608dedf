import type { Schedule } from "#src/albo/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { ActForm, ChoiceField, Send, TextField } from "./fields.tsx";
import { alboDeskMessages } from "./messages.ts";

interface SchedulesProps {
  readonly language: string;
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly suggested: readonly Schedule[];
}

/** Ways of posting an act several times: those that there are, and a form for one more. */
export function Schedules({ language, schedules, suggested }: SchedulesProps) {
  const say = alboDeskMessages(language);
  const missing = suggested.find(({ code }) => !schedules.has(code));
  return (
    <>
      <h2>{say("schedules")}</h2>
      <p>{say("schedulesIntro")}</p>
      {[...schedules.values()].map((schedule) => (
        <details key={schedule.code} className="arengo-amend">
          <summary>{schedule.name}</summary>
          <ScheduleForm {...{ language, schedule }} isKept />
          <ActForm action="schedule" id="">
            <input type="hidden" name="remove" value={schedule.code} />
            <Send label={say("removeSchedule", { name: schedule.name })} weak />
          </ActForm>
        </details>
      ))}
      <details className="arengo-amend" open={schedules.size === 0}>
        <summary>{say("newSchedule")}</summary>
        <ScheduleForm {...{ language }} schedule={missing} isKept={false} />
      </details>
    </>
  );
}

function ScheduleForm(props: { language: string; schedule: Schedule | undefined; isKept: boolean }) {
  const { language, schedule, isKept } = props;
  const say = alboDeskMessages(language);
  const text = (value: string | number | null | undefined) => String(value ?? "");
  const days = dateFormat(language, { weekday: "long", timeZone: "UTC" });
  // 1 January 2024 was a Monday
  const weekdays = Array.from({ length: 7 }, (_, place) => days.format(new Date(Date.UTC(2024, 0, place + 1))));
  const key = isKept ? (schedule?.code ?? "") : "new";
  return (
    <ActForm action="schedule" id="">
      {isKept ? (
        <input type="hidden" name="code" value={key} />
      ) : (
        <TextField name="code" label={say("schedule.code")} value={text(schedule?.code)} />
      )}
      <TextField name="name" suffix={key} label={say("schedule.name")} value={text(schedule?.name)} />
      <TextField name="times" suffix={key} type="number" label={say("schedule.times")} value={text(schedule?.times)} />
      <TextField name="days" suffix={key} type="number" label={say("schedule.days")} value={text(schedule?.days)} />
      <TextField
        name="everyDays"
        suffix={key}
        type="number"
        label={say("schedule.everyDays")}
        value={text(schedule?.everyDays)}
      />
      <ChoiceField
        name="weekday"
        suffix={key}
        label={say("schedule.weekday")}
        value={text(schedule?.weekday)}
        options={[["", say("schedule.anyDay")], ...weekdays.map((name, place) => [String(place + 1), name] as const)]}
      />
      <TextField name="citation" suffix={key} label={say("citation")} value={text(schedule?.citation)} />
      <Send label={say("saveSchedule")} weak />
    </ActForm>
  );
}
