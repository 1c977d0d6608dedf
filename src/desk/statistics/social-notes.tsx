import { dateFormat } from "#src/kernel/date-format.ts";
import { formatTag } from "#src/kernel/languages.ts";
import type { listAudiences, listEstimates, rankProfiles } from "#src/social-measures/index.ts";
import { statisticsDeskMessages } from "./messages.ts";

/** What is known of the profiles beside their figures: places among municipalities, who follows, estimates of residents. */
export function SocialNotes(props: {
  ranks: Awaited<ReturnType<typeof rankProfiles>>;
  audiences: Awaited<ReturnType<typeof listAudiences>>;
  estimates: Awaited<ReturnType<typeof listEstimates>>;
  language: string;
}) {
  const { ranks, audiences, estimates, language } = props;
  const say = statisticsDeskMessages(language);
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0, useGrouping: true });
  const percent = new Intl.NumberFormat(formatTag(language), { style: "percent", maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames([formatTag(language)], { type: "region", fallback: "code" });
  const day = dateFormat(language, { dateStyle: "long" });
  const asDay = (text: string) => day.format(new Date(`${text}T12:00:00Z`));
  const lists = [
    {
      title: say("social.ranks"),
      lines: ranks.map(({ network, group, place, of, on }) => {
        const named = say(group === "similar" ? "group.similar" : "group.province");
        return say("social.rank", { network, group: named, place, of, on: asDay(on) });
      }),
    },
    {
      title: say("social.audiences"),
      lines: audiences.map(({ profile, dimension, on, shares }) => {
        const nameOf = (key: string) =>
          dimension === "followerCountry" && /^[A-Z]{2}$/.test(key) ? (countries.of(key) ?? key) : key;
        const list = shares.map(({ key, share }) => `${nameOf(key)} ${percent.format(share)}`).join(", ");
        const named = say(`metric.${dimension}` as "metric.age");
        return say("social.audience", { profile, dimension: named, on: asDay(on), list });
      }),
    },
    {
      title: say("social.residents"),
      lines: estimates.map(({ profile, value, on, method }) =>
        say("social.resident", { profile, value: count.format(value), on: asDay(on), method }),
      ),
    },
  ];
  return lists
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    ));
}
