-- When profiles and posts are measured next, and two views for whoever reads the figures (the statistics first of all).
-- Safe while running: yes (new columns without default, new views, rights).
--
-- How to read them. A row of channels.measures is one figure at one instant, never a difference: counts are totals since the post
-- or the profile began.
--   profile (delivery_id is null): followers
--   post:                          views, reach, likes, replies, shares, quotes, saves, clicks (each network gives some of them)
--   state known: value is there · absent: the network gives none now · ended: it gives this figure no more
-- channels.latest_measures has the newest row of each figure, with its site, network and what the post was about;
-- channels.metric_validity says from when to when a figure of a profile (or of its posts) was known, and since when it is not
-- provided. A figure that is not there is not known; it is never 0 instead.

alter table channels.accounts add column measure_at timestamptz;
comment on column channels.accounts.measure_at is 'When its figures are asked for next; null: never asked yet';
alter table channels.deliveries add column measure_at timestamptz;
comment on column channels.deliveries.measure_at is 'When its figures are asked for next; null: an hour after it was sent; infinity: no more';
create index deliveries_to_measure on channels.deliveries (coalesce(measure_at, sent_at))
  where state = 'sent' and remote_id is not null;

create view channels.latest_measures as
  select distinct on (m.account_id, m.delivery_id, m.metric)
    a.site, a.network, m.account_id, a.name as account, m.delivery_id, d.remote_id, d.remote_url, d.sent_at, d.post_id, p.title,
    p.kind, p.document_id, p.locale, m.metric, m.state, m.value, m.at
  from channels.measures m
  join channels.accounts a on a.id = m.account_id
  left join channels.deliveries d on d.id = m.delivery_id
  left join channels.posts p on p.id = d.post_id
  order by m.account_id, m.delivery_id, m.metric, m.at desc;
comment on view channels.latest_measures is 'The newest row of each figure. kind, document_id, locale: the content that the post announces';

create view channels.metric_validity as
  select a.site, a.network, m.account_id, m.delivery_id is not null as is_of_posts, m.metric,
    min(m.at) filter (where m.state = 'known') as known_from,
    max(m.at) filter (where m.state = 'known') as known_until,
    min(m.at) filter (where m.state = 'ended' and m.at > coalesce(k.last_known, '-infinity')) as not_provided_since
  from channels.measures m
  join channels.accounts a on a.id = m.account_id
  left join lateral (
    select max(o.at) as last_known from channels.measures o
    where o.account_id = m.account_id and o.metric = m.metric and o.state = 'known'
      and (o.delivery_id is null) = (m.delivery_id is null)
  ) k on true
  group by a.site, a.network, m.account_id, m.delivery_id is not null, m.metric;
comment on view channels.metric_validity is 'not_provided_since is null while the figure is provided';

grant select on channels.latest_measures, channels.metric_validity to arengo_desk, arengo_worker;
grant update (measure_at) on channels.accounts to arengo_worker;
