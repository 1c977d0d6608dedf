import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { faultCategoryName, readReport } from "#src/fault-report/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { drawnMap, findCoverage } from "#src/territory/index.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { mayAnswer } from "./access.ts";
import { HideForm, ReleaseForm, StateForm } from "./fault-forms.tsx";
import { RequestsFrame } from "./frame.tsx";
import { requestsDeskMessages } from "./messages.ts";

/** A report with its pictures, as the desk reads it. */
export type FoundReport = NonNullable<Awaited<ReturnType<typeof readReport>>>;

/** Where a picture of a report is read at the desk. */
export const deskPicture = (id: string, place: number): string => `/admin/api/faults/picture/${id}/${place}`;

/** One fault report: what was sent, its state and answer, what is published of it, and hiding it. */
export async function Fault(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const may = mayAnswer(req, "fault-report");
  const id = asked(view, "id");
  const found = may && isUuid(id) ? await readReport(dbOf(req), mainSite, id) : undefined;
  const map = found && drawnMap(await findCoverage(dbOf(req)), positionOf(found));
  const { language } = req.i18n;
  const say = requestsDeskMessages(language);
  return (
    <RequestsFrame view={view} may={may}>
      <p>
        <a href="/admin/faults">{say("back")}</a>
      </p>
      {found ? (
        <>
          <h1>{say("fault.one", { number: found.number })}</h1>
          <Facts found={found} map={map} language={language} />
          <StateForm found={found} language={language} />
          <ReleaseForm found={found} language={language} />
          <HideForm found={found} language={language} />
        </>
      ) : (
        <h1>{say("refused.not-found")}</h1>
      )}
    </RequestsFrame>
  );
}

const positionOf = ({ latitude, longitude }: FoundReport) =>
  latitude === null || longitude === null ? undefined : { latitude, longitude };

function Facts({ found, map, language }: { found: FoundReport; map: ReturnType<typeof drawnMap>; language: string }) {
  const say = requestsDeskMessages(language);
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const position = found.latitude !== null && `${found.latitude}, ${found.longitude}`;
  const reporter = <Reporter {...found} anonymous={say("fault.anonymous")} />;
  const facts = [
    [say("sentAt"), date.format(found.sentAt)],
    [say("fault.category"), faultCategoryName(found.category, language)],
    [say("fault.where"), found.address],
    [say("fault.position"), position && <a href={`geo:${position.replace(" ", "")}`}>{position}</a>],
    [say("fault.subject"), found.title],
    [say("fault.details"), found.details],
    [say("who"), !found.erasedAt && reporter],
    [say("lastChange"), found.changedBy && `${date.format(found.changedAt)}, ${found.changedBy}`],
  ] as const;
  return (
    <>
      <dl className="arengo-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="arengo-words">{value}</dd>
            </div>
          ))}
      </dl>
      {map && (
        // biome-ignore lint/performance/noImgElement: the site draws it
        <img src={map.near.wide} alt={say("fault.map")} width={640} height={400} className="arengo-map" />
      )}
      {found.erasedAt && <p>{say("assistance.erased")}</p>}
      {found.pictures.length > 0 && (
        <section aria-label={say("fault.pictures")} className="arengo-pictures">
          {found.pictures.map(({ place }) => (
            <a key={place} href={deskPicture(found.id, place)}>
              {/* biome-ignore lint/performance/noImgElement: a picture of a citizen is no asset of the desk */}
              <img src={deskPicture(found.id, place)} alt={say("fault.picture", { place })} width={240} />
            </a>
          ))}
        </section>
      )}
    </>
  );
}

/** Who reported it, as far as it was said, with the way to write back. */
function Reporter({ name, email, anonymous }: { name: string; email: string; anonymous: string }) {
  if (name === "" && email === "") return anonymous;
  return (
    <>
      {name}
      {name !== "" && email !== "" && ", "}
      {email !== "" && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}
