-- What the networks say of the municipality's profiles: by day, by audience, by post; other municipalities' public counts.
-- Safe while running: yes (new schema).

create schema social;
comment on schema social is 'Figures of social profiles, entered by hand, by the networks'' own CSV, or by the channels. Totals only: nothing of any follower.';
grant usage on schema social to arengo_desk, arengo_worker;

create table social.profiles (
  id uuid primary key,
  site text not null,
  network text not null check (network ~ '^[a-z][a-z0-9-]{0,30}$'),
  name text not null check (length(name) between 1 and 120),
  is_linked boolean not null default false,
  changed_at timestamptz not null,
  unique (site, network, name)
);
comment on column social.profiles.is_linked is 'Of a museum, a festival: summed with the municipality''s own, told apart from them';

create table social.days (
  profile uuid not null references social.profiles on delete cascade,
  day date not null,
  metric text not null check (metric in ('followers', 'newFollowers', 'lostFollowers', 'reach', 'views', 'uniqueViews', 'interactions', 'posts')),
  value bigint not null check (value >= 0),
  source text not null check (source in ('hand', 'csv', 'channel')),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (profile, metric, day)
);
comment on table social.days is 'A figure that is not there is not known; it is never 0 instead';
comment on column social.days.day is 'Civil day. The total of a month or year stands on its last day';

create table social.audience (
  profile uuid not null references social.profiles on delete cascade,
  day date not null,
  dimension text not null check (dimension in ('age', 'gender', 'followerCountry', 'city')),
  key text not null check (length(key) between 1 and 100),
  share numeric(7, 6) not null check (share between 0 and 1),
  primary key (profile, dimension, day, key)
);
comment on column social.audience.share is 'From 0 to 1, as the network gave it on that day';

create table social.posts (
  profile uuid not null references social.profiles on delete cascade,
  key text not null check (length(key) between 1 and 500),
  day date not null,
  title text not null check (length(title) <= 300),
  views bigint check (views >= 0),
  reach bigint check (reach >= 0),
  reactions bigint check (reactions >= 0),
  comments bigint check (comments >= 0),
  shares bigint check (shares >= 0),
  clicks bigint check (clicks >= 0),
  primary key (profile, key)
);
comment on column social.posts.key is 'The network''s own number of the post, or its address';
create index posts_by_day on social.posts (profile, day);

create table social.ended (
  profile uuid not null references social.profiles on delete cascade,
  metric text not null check (length(metric) <= 40),
  since date not null,
  primary key (profile, metric)
);
comment on table social.ended is 'Figures that a network stopped giving; those known to the program need no row';

create table social.estimates (
  profile uuid not null references social.profiles on delete cascade,
  day date not null,
  value bigint not null check (value >= 0),
  method text not null check (length(method) between 10 and 1000),
  primary key (profile, day)
);
comment on table social.estimates is 'Residents among the followers: an estimate is nothing without its method';

create table social.others (
  site text not null,
  network text not null check (network ~ '^[a-z][a-z0-9-]{0,30}$'),
  municipality text not null check (length(municipality) between 1 and 120),
  day date not null,
  followers bigint not null check (followers >= 0),
  groups text[] not null check (groups <@ array['province', 'similar'] and cardinality(groups) > 0),
  primary key (site, network, municipality, day)
);
comment on table social.others is 'Public counts of other municipalities'' profiles, for ranks with their date';

grant select, insert, update, delete on all tables in schema social to arengo_desk;
grant select on all tables in schema social to arengo_worker;
