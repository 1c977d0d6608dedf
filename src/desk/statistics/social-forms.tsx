import type { ReactNode } from "react";
import { audienceDimensions, dayMetrics, networkName, networks } from "#src/social-measures/index.ts";
import type { statisticsDeskMessages } from "./messages.ts";
import type { SocialForm, Typed } from "./social-fields.ts";

interface Given {
  readonly say: ReturnType<typeof statisticsDeskMessages>;
  readonly site: string;
  readonly today: string;
  readonly profiles: readonly (readonly [string, string])[];
  /** What was typed into a form; the one for which something was stands open. */
  readonly typedInto: (form: SocialForm) => Typed;
}

/** The forms by which figures of the profiles come in. */
export function Forms(given: Given) {
  const { say, profiles } = given;
  return (
    <>
      <h2>{say("social.enter")}</h2>
      <Part form="profile" title={say("social.addProfile")} given={given}>
        {(typed) => (
          <>
            <Network say={say} typed={typed} />
            <Text label={say("social.name")} name="name" typed={typed} isRequired />
            <Tick label={say("social.linked")} name="isLinked" typed={typed} />
          </>
        )}
      </Part>
      {profiles.length > 0 && <ProfileForms {...given} />}
      <Part form="other" title={say("social.addOther")} given={given} hasFile>
        {(typed) => (
          <>
            <p>{say("social.otherHelp")}</p>
            <File label={say("social.file")} />
            <Network say={say} typed={typed} />
            <Text label={say("social.municipality")} name="municipality" typed={typed} />
            <Day given={given} typed={typed} />
            <Count label={say("metric.followers")} name="followers" typed={typed} />
            <Tick label={say("social.province")} name="province" typed={typed} />
            <Tick label={say("social.similar")} name="similar" typed={typed} />
          </>
        )}
      </Part>
    </>
  );
}

/** The forms about a profile that is there. */
function ProfileForms(given: Given) {
  const { say, profiles } = given;
  const ofProfile = (typed: Typed) => (
    <Choice label={say("social.profile")} name="profile" options={profiles} typed={typed} />
  );
  const named = (metrics: readonly (typeof dayMetrics | typeof audienceDimensions)[number][]) =>
    metrics.map((one) => [one, say(`metric.${one}`)] as const);
  return (
    <>
      <Part form="file" title={say("social.addFile")} given={given} hasFile>
        {(typed) => (
          <>
            <p>{say("social.fileHelp")}</p>
            {ofProfile(typed)}
            <File label={say("social.file")} isRequired />
          </>
        )}
      </Part>
      <Part form="day" title={say("social.addDay")} given={given}>
        {(typed) => (
          <>
            <p>{say("social.dayHelp")}</p>
            {ofProfile(typed)}
            <Day given={given} typed={typed} />
            {dayMetrics.map((metric) => (
              <Count key={metric} label={say(`metric.${metric}`)} name={metric} typed={typed} />
            ))}
          </>
        )}
      </Part>
      <Part form="audience" title={say("social.addAudience")} given={given}>
        {(typed) => (
          <>
            {ofProfile(typed)}
            <Day given={given} typed={typed} />
            <Choice
              label={say("social.dimension")}
              name="dimension"
              options={named(audienceDimensions)}
              typed={typed}
            />
            <label>
              {say("social.shares")}
              <textarea name="shares" rows={5} defaultValue={typed?.("shares")} required />
            </label>
          </>
        )}
      </Part>
      <Part form="ended" title={say("social.addEnded")} given={given}>
        {(typed) => (
          <>
            {ofProfile(typed)}
            <Choice
              label={say("social.metric")}
              name="metric"
              options={named([...dayMetrics, ...audienceDimensions])}
              typed={typed}
            />
            <Day given={given} typed={typed} />
          </>
        )}
      </Part>
      <Part form="estimate" title={say("social.addEstimate")} given={given}>
        {(typed) => (
          <>
            {ofProfile(typed)}
            <Day given={given} typed={typed} />
            <Text label={say("social.value")} name="value" typed={typed} isRequired />
            <label>
              {say("social.method")}
              <textarea
                name="method"
                rows={3}
                minLength={10}
                maxLength={1000}
                defaultValue={typed?.("method")}
                required
              />
            </label>
          </>
        )}
      </Part>
    </>
  );
}

function Part(props: {
  form: SocialForm;
  title: string;
  given: Given;
  hasFile?: boolean;
  children: (typed: Typed) => ReactNode;
}) {
  const { form, title, given, hasFile, children } = props;
  const typed = given.typedInto(form);
  return (
    <details open={typed !== undefined}>
      <summary>{title}</summary>
      <form
        className="arengo-form arengo-figures"
        method="post"
        action={`/admin/api/statistiche/social/${form}?site=${given.site}`}
        {...(hasFile && { encType: "multipart/form-data" })}
      >
        {children(typed)}
        <button type="submit">{given.say("save")}</button>
      </form>
    </details>
  );
}

interface Field {
  readonly label: string;
  readonly name: string;
  readonly typed: Typed;
}

function Choice({ label, name, typed, options }: Field & { options: readonly (readonly [string, string])[] }) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={typed?.(name)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const Network = ({ say, typed }: Pick<Given, "say"> & Pick<Field, "typed">) => (
  <Choice
    label={say("social.network")}
    name="network"
    options={networks.map((one) => [one, networkName(one)] as const)}
    typed={typed}
  />
);

const Day = ({ given, typed }: { given: Given } & Pick<Field, "typed">) => (
  <label>
    {given.say("social.day")}
    <input type="date" name="day" defaultValue={typed?.("day") || given.today} max={given.today} required />
  </label>
);

const Text = ({ label, name, typed, isRequired }: Field & { isRequired?: boolean }) => (
  <label>
    {label}
    <input name={name} maxLength={120} defaultValue={typed?.(name)} required={isRequired} />
  </label>
);

const Count = ({ label, name, typed }: Field) => (
  <label>
    {label}
    <input name={name} inputMode="numeric" maxLength={20} defaultValue={typed?.(name)} />
  </label>
);

const File = ({ label, isRequired }: { label: string; isRequired?: boolean }) => (
  <label>
    {label}
    <input type="file" name="file" accept=".csv,.txt,text/csv" required={isRequired} />
  </label>
);

const Tick = ({ label, name, typed }: Field) => (
  <label>
    <input type="checkbox" name={name} defaultChecked={typed?.(name) === "on"} /> {label}
  </label>
);
