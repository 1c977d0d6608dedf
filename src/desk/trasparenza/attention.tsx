import { type HeldContent, lastDayToPublish, type listUnsettled } from "#src/trasparenza/index.ts";
import { dayInFigures } from "../day-in-figures.ts";
import { transparencyDeskMessages } from "./messages.ts";

/** What the transparency officer should look at: validations to follow up, contents that end soon, pages that went away. */
export function Attention(props: {
  unsettled: Awaited<ReturnType<typeof listUnsettled>>;
  ending: readonly { id: string; title: string; until: string }[];
  lost: readonly { id: string; title: string }[];
  drafts: readonly HeldContent[];
  language: string;
}) {
  const { unsettled, ending, lost, drafts, language } = props;
  const say = transparencyDeskMessages(language);
  const lists: [string, { id: string; line: string }[]][] = [
    [
      say("unsettled"),
      unsettled.map(({ id, outcome, note, content }) => ({
        id,
        line: `${content.title}: ${say(`outcome.${outcome}`)}. ${note}`,
      })),
    ],
    [
      say("waitingDrafts"),
      drafts.map(({ id, content, state }) => {
        const due = state === "draft" ? lastDayToPublish(content) : undefined;
        const by = due === undefined ? "" : `, ${say("dueBy").toLowerCase()} ${dayInFigures(due)}`;
        return { id, line: `${content.title} (${say(`state.${state}`)}${by})` };
      }),
    ],
    [say("endingSoon"), ending.map(({ id, title, until }) => ({ id, line: `${title} (${until})` }))],
    [say("lostPages"), lost.map(({ id, title }) => ({ id, line: title }))],
  ];
  return lists.map(
    ([heading, items]) =>
      items.length > 0 && (
        <section key={heading} aria-label={heading}>
          <h2>{heading}</h2>
          <ul>
            {items.slice(0, 50).map(({ id, line }) => (
              <li key={id}>
                <a href={`/admin/trasparenza/contenuto?id=${id}`}>{line}</a>
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}
