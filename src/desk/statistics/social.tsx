import type { AdminViewServerProps } from "payload";
import { addDays, civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { formatTag } from "#src/kernel/languages.ts";
import {
  dayMetrics,
  listAudiences,
  listEstimates,
  listProfiles,
  profileName,
  rankProfiles,
  type SocialLine,
  summariseSocial,
} from "#src/social-measures/index.ts";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayKeepFigures } from "./access.ts";
import { FiguresFrame } from "./frame.tsx";
import { statisticsDeskMessages } from "./messages.ts";
import { readRefused } from "./refused-form.ts";
import { Forms } from "./social-forms.tsx";
import { SocialNotes } from "./social-notes.tsx";

type Say = ReturnType<typeof statisticsDeskMessages>;

/** The figures of the social profiles of the last twelve months, and the forms by which they come in. */
export async function SocialFigures(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = statisticsDeskMessages(language);
  const db = dbOf(req);
  const { site, sites } = await chooseSite(view);
  const until = civilDateOf(new Date());
  const period = { from: addDays(until, -364), until };
  const before = { from: addDays(until, -729), until: addDays(until, -365) };
  const [refused, profiles, summary, ranks, audiences, estimates] = await Promise.all([
    readRefused(req, { form: asked(view, "form"), site: site.key }),
    listProfiles(db, site.key),
    summariseSocial(db, { site: site.key, period, before }),
    rankProfiles(db, site.key, period),
    listAudiences(db, site.key, period),
    listEstimates(db, site.key, period),
  ]);
  const day = dateFormat(language, { dateStyle: "long" });
  return (
    <FiguresFrame view={view}>
      <h1>{say("social.title")}</h1>
      <SiteChoice site={site} sites={sites} path="/admin/statistiche/social" language={language} />
      <p>{say("social.intro")}</p>
      <FileFaults view={view} say={say} />
      <Figures summary={summary} say={say} language={language} />
      {summary.ended.length > 0 && (
        <ul>
          {summary.ended.map(({ profile, metric, since }) => (
            <li key={profile + metric}>
              {say("social.notProvided", {
                ...{ profile, metric: say(`metric.${metric}` as "metric.followers") },
                since: day.format(new Date(`${since}T12:00:00Z`)),
              })}
            </li>
          ))}
        </ul>
      )}
      <SocialNotes ranks={ranks} audiences={audiences} estimates={estimates} language={language} />
      {mayKeepFigures(req) && (
        <Forms
          say={say}
          site={site.key}
          today={until}
          typedInto={(form) => (refused?.form === form ? (name) => refused.typed[name] ?? "" : undefined)}
          profiles={profiles.map((one) => [one.id, profileName(one)] as const)}
        />
      )}
    </FiguresFrame>
  );
}

/** Rows of a file that could not be read, each in a sentence. */
function FileFaults({ view, say }: { view: AdminViewServerProps; say: Say }) {
  const unknown = asked(view, "unknown");
  const faults = asked(view, "faults")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, 20);
  return (
    <>
      {faults.length > 0 && (
        <ul>
          {faults.map((line) => {
            const [row = "", kind = "", ...text] = line.split(":");
            return <li key={line}>{say(`fault.${kind}` as "fault.no-date", { row, text: text.join(":") })}</li>;
          })}
        </ul>
      )}
      {unknown !== "" && <p>{say("social.unknown", { columns: unknown })}</p>}
    </>
  );
}

function Figures(props: { summary: Awaited<ReturnType<typeof summariseSocial>>; say: Say; language: string }) {
  const { summary, say, language } = props;
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0, useGrouping: true });
  const percent = new Intl.NumberFormat(formatTag(language), {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  const rows = [
    ...summary.profiles,
    ...(summary.lines.length > 0 ? [{ key: "all", name: say("social.all"), lines: summary.lines }] : []),
  ];
  if (rows.length === 0) return <p>{say("social.none")}</p>;
  const known = dayMetrics.filter((metric) => rows.some(({ lines }) => lines.some(({ key }) => key === metric)));
  return (
    <ScrollTable
      label={say("social.title")}
      columns={[say("social.profile"), ...known.map((metric) => say(`metric.${metric}`))]}
    >
      {rows.map(({ key, name, lines }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {known.map((metric) => {
            const line = lines.find((one) => one.key === metric);
            return (
              <td key={metric}>
                {line ? count.format(line.value) : say("social.unknownValue")}
                {line && line.change !== null && ` (${percent.format(line.change)})`}
                {line && <Restriction line={line} say={say} language={language} />}
              </td>
            );
          })}
        </tr>
      ))}
    </ScrollTable>
  );
}

/** What a figure does not say of the twelve months: of how many days it is, or of which one. */
function Restriction(props: { line: SocialLine; say: Say; language: string }) {
  const { line, say, language } = props;
  const { coverage, on } = line;
  if (!coverage && on === undefined) return null;
  const day = dateFormat(language, { dateStyle: "medium" });
  return (
    <small>
      {" "}
      {coverage
        ? say("social.fewDays", { count: coverage.days, of: coverage.of })
        : say("social.onDay", { day: day.format(new Date(`${on}T12:00:00Z`)) })}
    </small>
  );
}
