import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Kinds of contents that a list or a topic may tell of by itself. Others are written in "Profiles and access". */
const offered = ["news", "event", "call"] as const;

const words = defineDeskMessages({
  it: { legend: "Che cosa arriva da solo quando si pubblica", news: "Notizie", event: "Eventi", call: "Bandi" },
  en: { legend: "What goes out by itself when it is published", news: "News", event: "Events", call: "Calls" },
});

/** Which contents go out by themselves. */
export function AutomaticKinds({ language, kinds }: { language: string; kinds: readonly string[] }) {
  const say = words(language);
  return (
    <fieldset className="arengo-choice">
      <legend>{say("legend")}</legend>
      {offered.map((kind) => (
        <label key={kind}>
          <input type="checkbox" name="kind" value={kind} defaultChecked={kinds.includes(kind)} /> {say(kind)}
        </label>
      ))}
    </fieldset>
  );
}

/** What was chosen there, with those of before that were not offered. */
export function automaticKindsIn(form: FormData, before: readonly string[]): string[] {
  const chosen = new Set(form.getAll("kind").map(String));
  return [
    ...offered.filter((kind) => chosen.has(kind)),
    ...before.filter((kind) => !offered.some((one) => one === kind)),
  ];
}
