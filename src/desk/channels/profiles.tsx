import type { AdminViewServerProps, PayloadRequest } from "payload";
import {
  askingText,
  channelText,
  listAccounts,
  listApps,
  listValidity,
  networkPublishers,
  screenNetworks,
} from "#src/channels/index.ts";
import { may, type Role, type SiteWorker, workplacesOf, worksOn } from "#src/identity/index.ts";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { siteIdOf } from "../sites/site-id-of.ts";
import { mayConnect, mayConnectOn, mayReadPosts } from "./access.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";
import { isOwn, publishers } from "./reach.ts";

type Account = Awaited<ReturnType<typeof listAccounts>>[number];

/** The official profiles: who answers for each, whether it is open, and how others are connected. */
export async function Profiles(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const db = dbOf(req);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const [accounts, apps, validity] = await Promise.all([listAccounts(db, site), listApps(db), listValidity(db, site)]);
  const ended = validity.filter(({ notProvidedSince }) => notProvidedSince !== null);
  const isAdministrator = await mayConnectOn(req, site);
  const people = isAdministrator ? await listApprovers(req, site) : [];
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>{say("profiles")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/profili" language={language} />
      {accounts.length === 0 && <p>{say("noAccounts")}</p>}
      {accounts.map((account) => (
        <Profile key={account.id} {...{ account, language, people }} mayChange={isAdministrator} />
      ))}
      {ended.length > 0 && (
        <section aria-labelledby="ended-figures">
          <h2 id="ended-figures">{say("endedHeading")}</h2>
          <ul>
            {ended.map(({ name, metric, isOfPosts, notProvidedSince }) => (
              <li key={`${name} ${metric} ${isOfPosts}`}>
                {say(isOfPosts ? "endedOfPosts" : "endedOfProfile", {
                  ...{ name, metric: say(`metric.${metric}` as "metric.views") },
                  day: notProvidedSince ? romeTime(language).format(notProvidedSince) : "",
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isAdministrator && <Connect {...{ language, site }} apps={mayConnect(req) ? apps : undefined} />}
    </ChannelsFrame>
  );
}

const mostPeople = 300;

/** Whoever may approve posts of a site, by name. */
async function listApprovers(req: PayloadRequest, site: string): Promise<{ id: string; name: string }[]> {
  const siteId = await siteIdOf(req, site);
  if (siteId === null) return [];
  const { docs } = await req.payload.find({
    ...{ collection: "users" as never, req, depth: 0, limit: mostPeople, sort: "name", overrideAccess: false },
  });
  return (docs as (SiteWorker & { id: number | string; name?: string; email?: string; roles?: Role[] })[])
    .filter((person) => may(person.roles ?? [], "publish", "channel-post") && worksOn(workplacesOf(person), siteId))
    .map(({ id, name, email }) => ({ id: String(id), name: name || (email ?? "") }));
}

function Profile(props: {
  account: Account;
  language: string;
  mayChange: boolean;
  people: readonly { readonly id: string; readonly name: string }[];
}) {
  const { account, language, mayChange, people } = props;
  const say = channelsDeskMessages(language);
  const { id, name, network, state, stopReason, secretExpiresAt, renewUntil } = account;
  const end = renewUntil ?? (publishers.get(network)?.renew ? null : secretExpiresAt);
  return (
    <section aria-labelledby={`profile-${id}`}>
      <h2 id={`profile-${id}`}>
        {publishers.get(network)?.name ?? network}: {name}
      </h2>
      <p role={state === "stopped" ? "alert" : undefined}>
        {say(state === "stopped" ? "account.stopped" : "account.connected")}.{" "}
        {stopReason && channelText(language)(`reason.${stopReason}`)}{" "}
        {end && say("expires", { day: romeTime(language).format(end) })}
      </p>
      {account.responsibleMail === "" ? (
        <p>{say("nobodyTold")}</p>
      ) : (
        <p>
          {say("answersFor", {
            who: [account.responsible, account.office].filter(Boolean).join(", ") || account.responsibleMail,
          })}
        </p>
      )}
      {state === "connected" && account.measureReason && (
        <p>{say("noFigures", { why: askingText(language, account.measureReason) })}</p>
      )}
      {state === "connected" && account.inboxReason && (
        <p>{say("noComments", { why: askingText(language, account.inboxReason) })}</p>
      )}
      {mayChange && (
        <details className="arengo-amend">
          <summary>
            {say("edit")} ({name})
          </summary>
          <form className="arengo-form" method="post" action="/admin/api/channels/profile">
            <input type="hidden" name="id" value={id} />
            {(["name", "address", "office", "responsible", "responsibleMail", "policy"] as const).map((field) => (
              <Line key={field} id={`${field}-${id}`} name={field} label={say(field)} value={account[field]} />
            ))}
            <p className="arengo-field">
              <label htmlFor={`user-${id}`}>{say("responsibleUser")}</label>
              <select id={`user-${id}`} name="responsibleId" defaultValue={account.responsibleId}>
                <option value="">{say("nobody")}</option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            </p>
            <Line
              id={`kinds-${id}`}
              name="automaticKinds"
              label={say("automaticKinds")}
              value={account.automaticKinds.join(", ")}
            />
            {(["isPublic", "needsOtherPerson"] as const).map((field) => (
              <p key={field} className="arengo-choice">
                <label>
                  <input type="checkbox" name={field} defaultChecked={account[field]} /> {say(field)}
                </label>
              </p>
            ))}
            <p className="arengo-actions">
              <button type="submit" className="btn btn--style-primary btn--size-medium">
                {say("change")}
              </button>{" "}
              {!isOwn(network) && (
                <button type="submit" name="step" value="remove" className="btn btn--style-secondary btn--size-medium">
                  {say("remove")}
                </button>
              )}
            </p>
          </form>
        </details>
      )}
    </section>
  );
}

function Connect(props: {
  language: string;
  site: string;
  /** How the networks know this installation, for whoever may change it. */
  apps: Awaited<ReturnType<typeof listApps>> | undefined;
}) {
  const { language, site, apps } = props;
  const say = channelsDeskMessages(language);
  const byKey = networkPublishers.filter(({ network }) => !screenNetworks.includes(network));
  const byScreen = networkPublishers.filter(({ network }) => screenNetworks.includes(network));
  return (
    <>
      <h2>{say("connectHeading")}</h2>
      <form method="post" action="/admin/api/channels/connect" className="arengo-actions arengo-connect">
        <input type="hidden" name="site" value={site} />
        {byScreen.map(({ network, name }) => (
          <button
            key={network}
            type="submit"
            name="network"
            value={network}
            className="btn btn--style-secondary btn--size-medium"
          >
            {say("connectByScreen", { network: name })}
          </button>
        ))}
      </form>
      <h3>{say("connectByKey")}</h3>
      <form className="arengo-form" method="post" action="/admin/api/channels/connect-key" autoComplete="off">
        <input type="hidden" name="site" value={site} />
        <p className="arengo-field">
          <label htmlFor="key-network">{say("network")}</label>
          <select id="key-network" name="network">
            {byKey.map(({ network, name }) => (
              <option key={network} value={network}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <Line id="key-profile" name="profile" label={say("profileId")} value="" />
        <Line id="key-key" name="key" label={say("key")} value="" type="password" />
        <Line id="key-instance" name="instance" label={say("instance")} value="" />
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {say("connect")}
        </button>
      </form>
      {apps && <Apps {...{ language, apps, byScreen }} />}
    </>
  );
}

/** How each network knows this installation; the same for all sites. */
function Apps(props: {
  language: string;
  apps: Awaited<ReturnType<typeof listApps>>;
  byScreen: readonly { readonly network: string; readonly name: string }[];
}) {
  const { language, apps, byScreen } = props;
  const say = channelsDeskMessages(language);
  return (
    <>
      <h3>{say("appHeading")}</h3>
      <p>{say("appHelp")}</p>
      <form className="arengo-form" method="post" action="/admin/api/channels/app" autoComplete="off">
        <p className="arengo-field">
          <label htmlFor="app-network">{say("network")}</label>
          <select id="app-network" name="network">
            {byScreen.map(({ network, name }) => (
              <option key={network} value={network}>
                {name} {apps.find((one) => one.network === network)?.clientId ?? ""}
              </option>
            ))}
          </select>
        </p>
        <Line id="app-id" name="clientId" label={say("clientId")} value="" />
        <Line id="app-secret" name="clientSecret" label={say("clientSecret")} value="" type="password" />
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {say("change")}
        </button>
      </form>
    </>
  );
}

function Line(props: { id: string; name: string; label: string; value: string; type?: "text" | "password" }) {
  const { id, name, label, value, type = "text" } = props;
  return (
    <p className="arengo-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        maxLength={2_000}
        {...(type === "password" && { autoComplete: "new-password" })}
      />
    </p>
  );
}
