import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import "./tables.ts";

/** Days whose figures are looked at again: a worker that stood still catches up. */
const lookedBack = "40 days";

/**
 * Brings what the channels measured (`channels.measures`) into the figures of the social profiles: the followers of each day as they were last
 * told, the figures of each post, and since when a network gives a figure no more. What people entered stays. Repeatable.
 */
export async function takeChannelFigures(db: Db, now: Date): Promise<void> {
  await sql`
    insert into social.profiles (id, site, network, name, changed_at)
    select gen_random_uuid(), a.site, a.network, a.name, ${now} from channels.accounts a
    where a.state <> 'removed' and exists (select from channels.measures m where m.account_id = a.id)
    on conflict (site, network, name) do nothing`.execute(db);
  await sql`
    insert into social.days (profile, day, metric, value, source, entered_by, entered_at)
    select distinct on (p.id, day) p.id, (m.at at time zone 'Europe/Rome')::date as day, 'followers', m.value, 'channel', 'channels', ${now}
    from channels.measures m
    join channels.accounts a on a.id = m.account_id
    join social.profiles p on p.site = a.site and p.network = a.network and p.name = a.name
    where m.delivery_id is null and m.metric = 'followers' and m.state = 'known' and m.value >= 0
      and m.at > ${now}::timestamptz - ${lookedBack}::interval
    order by p.id, day, m.at desc
    on conflict (profile, metric, day) do update set value = excluded.value, entered_at = excluded.entered_at
    where social.days.source = 'channel' and social.days.value <> excluded.value`.execute(db);
  await sql`
    insert into social.posts (profile, key, day, title, views, reach, reactions, comments, shares, clicks)
    select p.id, l.remote_id, min((l.sent_at at time zone 'Europe/Rome')::date), left(min(l.title), 300),
      max(l.value) filter (where l.metric = 'views'), max(l.value) filter (where l.metric = 'reach'),
      max(l.value) filter (where l.metric in ('likes', 'reactions')), max(l.value) filter (where l.metric in ('replies', 'comments')),
      max(l.value) filter (where l.metric = 'shares'), max(l.value) filter (where l.metric = 'clicks')
    from channels.latest_measures l
    join social.profiles p on p.site = l.site and p.network = l.network and p.name = l.account
    where l.delivery_id is not null and l.remote_id is not null and length(l.remote_id) between 1 and 500 and l.sent_at is not null
      and l.state = 'known' and l.value >= 0
    group by p.id, l.remote_id
    on conflict (profile, key) do update set title = excluded.title,
      views = coalesce(excluded.views, social.posts.views), reach = coalesce(excluded.reach, social.posts.reach),
      reactions = coalesce(excluded.reactions, social.posts.reactions), comments = coalesce(excluded.comments, social.posts.comments),
      shares = coalesce(excluded.shares, social.posts.shares), clicks = coalesce(excluded.clicks, social.posts.clicks)`.execute(
    db,
  );
  await sql`
    insert into social.ended (profile, metric, since)
    select p.id, v.metric, (v.not_provided_since at time zone 'Europe/Rome')::date
    from channels.metric_validity v
    join channels.accounts a on a.id = v.account_id
    join social.profiles p on p.site = a.site and p.network = a.network and p.name = a.name
    where not v.is_of_posts and v.metric = 'followers' and v.not_provided_since is not null
    on conflict (profile, metric) do nothing`.execute(db);
}

/** Once an hour: the channels ask the networks no more often than once a day. */
export const takeChannelFiguresJob = defineJob({
  name: "social.take-channel-figures",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: (_payload, { db, now }: { readonly db: Db; readonly now: () => Date }) => takeChannelFigures(db, now()),
});

/** When it runs by itself. */
export const socialCron: readonly CronItem[] = [{ task: takeChannelFiguresJob.name, match: "40 * * * *" }];
