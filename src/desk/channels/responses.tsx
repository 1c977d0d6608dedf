import type { countResponses } from "#src/channels/index.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { inboxMessages } from "./inbox-messages.ts";
import { publishers } from "./reach.ts";

/** How soon people got an answer, by network. */
export function Responses({ rows, language }: { rows: Awaited<ReturnType<typeof countResponses>>; language: string }) {
  const say = inboxMessages(language);
  if (rows.length === 0) return null;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const timeOf = (minutes: number | null) =>
    minutes === null
      ? say("noMedian")
      : minutes < 120
        ? say("minutes", { value: number.format(minutes) })
        : say("hours", { value: number.format(minutes / 60) });
  return (
    <>
      <h2>{say("responses")}</h2>
      <ScrollTable
        label={say("responses")}
        columns={(["network", "received", "answered", "open", "median"] as const).map((column) => say(column))}
      >
        {rows.map(({ network, received, answered, open, medianMinutes }) => (
          <tr key={network}>
            <th scope="row">{publishers.get(network)?.name ?? network}</th>
            <td>{number.format(received)}</td>
            <td>{number.format(answered)}</td>
            <td>{number.format(open)}</td>
            <td>{timeOf(medianMinutes)}</td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
