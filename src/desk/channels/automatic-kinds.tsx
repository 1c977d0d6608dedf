import { defineDeskMessages } from "#src/kernel/messages.ts";
import { offeredKinds } from "./read-automatic-kinds.ts";

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
      {offeredKinds.map((kind) => (
        <label key={kind}>
          <input type="checkbox" name="kind" value={kind} defaultChecked={kinds.includes(kind)} /> {say(kind)}
        </label>
      ))}
    </fieldset>
  );
}
