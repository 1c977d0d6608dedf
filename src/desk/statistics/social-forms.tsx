import type { ReactNode } from "react";
import { audienceDimensions, dayMetrics, networkName, networks } from "#src/social-measures/index.ts";
import type { statisticsDeskMessages } from "./messages.ts";

type Say = ReturnType<typeof statisticsDeskMessages>;

function Part({
  title,
  action,
  site,
  children,
  say,
  files,
  isOpen,
}: {
  title: string;
  action: string;
  site: string;
  children: ReactNode;
  say: Say;
  files?: boolean;
  isOpen?: boolean;
}) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <form
        className="arengo-form arengo-figures"
        method="post"
        action={`/admin/api/statistiche/social/${action}?site=${site}`}
        {...(files && { encType: "multipart/form-data" })}
      >
        {children}
        <button type="submit">{say("save")}</button>
      </form>
    </details>
  );
}

/** The forms by which figures of the profiles come in. */
export function Forms({
  say,
  site,
  today,
  profiles,
  typed,
}: {
  say: Say;
  site: string;
  today: string;
  /** What was typed into the figures of a day, by name, when they were refused. */
  typed: ((name: string) => string) | undefined;
  profiles: readonly (readonly [string, string])[];
}) {
  const profile = <Choice label={say("social.profile")} name="profile" options={profiles} />;
  const dayField = (
    <label>
      {say("social.day")}
      <input type="date" name="day" defaultValue={today} max={today} required />
    </label>
  );
  const network = (
    <Choice
      label={say("social.network")}
      name="network"
      options={networks.map((one) => [one, networkName(one)] as const)}
    />
  );
  const metrics = [...dayMetrics, ...audienceDimensions].map((one) => [one, say(`metric.${one}`)] as const);
  return (
    <>
      <h2>{say("social.enter")}</h2>
      <Part title={say("social.addProfile")} action="profile" site={site} say={say}>
        {network}
        <Text label={say("social.name")} name="name" />
        <Tick label={say("social.linked")} name="isLinked" />
      </Part>
      {profiles.length > 0 && (
        <>
          <Part title={say("social.addFile")} action="file" site={site} say={say} files>
            <p>{say("social.fileHelp")}</p>
            {profile}
            <label>
              {say("social.file")}
              <input type="file" name="file" accept=".csv,.txt,text/csv" required />
            </label>
          </Part>
          <Part title={say("social.addDay")} action="day" site={site} say={say} isOpen={typed !== undefined}>
            <p>{say("social.dayHelp")}</p>
            <Choice
              label={say("social.profile")}
              name="profile"
              options={profiles}
              {...(typed && { chosen: typed("profile") })}
            />
            <label>
              {say("social.day")}
              <input type="date" name="day" defaultValue={typed?.("day") || today} max={today} required />
            </label>
            {dayMetrics.map((metric) => (
              <label key={metric}>
                {say(`metric.${metric}`)}
                <input name={metric} inputMode="numeric" maxLength={20} defaultValue={typed?.(metric)} />
              </label>
            ))}
          </Part>
          <Part title={say("social.addAudience")} action="audience" site={site} say={say}>
            {profile}
            {dayField}
            <Choice
              label={say("social.dimension")}
              name="dimension"
              options={audienceDimensions.map((one) => [one, say(`metric.${one}`)] as const)}
            />
            <label>
              {say("social.shares")}
              <textarea name="shares" rows={5} maxLength={5000} required />
            </label>
          </Part>
          <Part title={say("social.addEnded")} action="ended" site={site} say={say}>
            {profile}
            <Choice label={say("social.metric")} name="metric" options={metrics} />
            {dayField}
          </Part>
          <Part title={say("social.addEstimate")} action="estimate" site={site} say={say}>
            {profile}
            {dayField}
            <Text label={say("social.value")} name="value" />
            <label>
              {say("social.method")}
              <textarea name="method" rows={3} minLength={10} maxLength={1000} required />
            </label>
          </Part>
        </>
      )}
      <Part title={say("social.addOther")} action="other" site={site} say={say} files>
        <p>{say("social.otherHelp")}</p>
        <label>
          {say("social.file")}
          <input type="file" name="file" accept=".csv,.txt,text/csv" />
        </label>
        {network}
        <label>
          {say("social.municipality")}
          <input name="municipality" maxLength={120} />
        </label>
        {dayField}
        <label>
          {say("metric.followers")}
          <input name="followers" inputMode="numeric" maxLength={20} />
        </label>
        <Tick label={say("social.province")} name="province" />
        <Tick label={say("social.similar")} name="similar" />
      </Part>
    </>
  );
}

function Choice({
  label,
  name,
  options,
  chosen,
}: {
  label: string;
  name: string;
  chosen?: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const Text = ({ label, name }: { label: string; name: string }) => (
  <label>
    {label}
    <input name={name} maxLength={120} required />
  </label>
);

const Tick = ({ label, name }: { label: string; name: string }) => (
  <label>
    <input type="checkbox" name={name} /> {label}
  </label>
);
