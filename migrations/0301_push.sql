-- Notifications on telephones and computers (Web Push): topics, browsers that asked, notices, and one row for each browser of each notice.
-- Safe while running: yes (new schema).

create schema push;
comment on schema push is 'Web Push (RFC 8030, 8291, 8292). A browser is an address of its push service; nobody knows whose it is';
grant usage on schema push to arengo_desk, arengo_site, arengo_worker;

create table push.topics (
  id uuid primary key,
  site text not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  urgency text not null check (urgency in ('very-low', 'low', 'normal', 'high')),
  ttl_seconds int not null check (ttl_seconds between 0 and 2419200),
  is_open boolean not null default true,
  made_at timestamptz not null,
  unique (site, slug)
);
comment on column push.topics.id is 'That of its row in channels.accounts';
comment on column push.topics.ttl_seconds is 'How long a push service keeps a notice for a browser that is not there';

create table push.browsers (
  id uuid primary key,
  site text not null,
  endpoint text not null unique check (length(endpoint) <= 1000),
  p256dh text not null check (length(p256dh) = 87),
  auth text not null check (length(auth) between 22 and 24),
  locale text not null check (length(locale) <= 10),
  made_at timestamptz not null
);
comment on column push.browsers.id is 'Worked out from the address with a key of the data folder';

create table push.wishes (
  browser_id uuid not null references push.browsers on delete cascade,
  topic_id uuid not null references push.topics on delete cascade,
  primary key (browser_id, topic_id)
);
create index wishes_by_topic on push.wishes (topic_id);

create table push.notices (
  id uuid primary key,
  topic_id uuid not null references push.topics,
  payload text not null check (octet_length(payload) <= 3993),
  state text not null default 'open' check (state in ('open', 'withdrawn')),
  made_at timestamptz not null
);
comment on column push.notices.id is 'That of its delivery; it is the Topic too, by which a later one replaces it where it was not shown yet';
comment on column push.notices.payload is 'What is encrypted for each browser: 4096 bytes less what encryption adds';

create table push.sends (
  id bigint generated always as identity primary key,
  notice_id uuid not null references push.notices,
  browser_id uuid references push.browsers on delete set null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'gone', 'refused', 'withdrawn')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  code smallint,
  done_at timestamptz,
  unique (notice_id, browser_id)
);
comment on column push.sends.state is 'gone: the push service says that there is no such browser any more, and it was forgotten';
create index sends_due on push.sends (next_at, id) where state = 'queued';
create index sends_by_notice on push.sends (notice_id, state);
create index sends_by_browser on push.sends (browser_id) where browser_id is not null;

grant select on push.topics to arengo_site, arengo_worker;
grant select, insert, update on push.topics to arengo_desk;

grant select (id, site, locale), insert, update (p256dh, auth, locale), delete on push.browsers to arengo_site;
grant select, insert, delete on push.wishes to arengo_site;
grant select, delete on push.browsers to arengo_worker;
grant select on push.wishes to arengo_worker, arengo_desk;
grant select, insert, update on push.notices, push.sends to arengo_worker;
grant select on push.notices, push.sends to arengo_desk;
