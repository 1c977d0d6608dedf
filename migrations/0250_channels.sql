-- Channels: official profiles, posts, their deliveries to each network with a state of their own, silence periods, archive.
-- Safe while running: yes (new schema; one more right on mail.outbox).

create schema channels;
comment on schema channels is 'What is said outside the site: profiles, posts, deliveries. Secrets are sealed with a key of the data folder.';
grant usage on schema channels to arengo_desk, arengo_site, arengo_worker;

create table channels.accounts (
  id uuid primary key,
  site text not null,
  network text not null check (network ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null check (length(name) between 1 and 120),
  address text not null default '' check (length(address) <= 500),
  remote_id text not null default '' check (length(remote_id) <= 300),
  settings jsonb not null default '{}',
  office text not null default '' check (length(office) <= 200),
  responsible_id text not null default '',
  responsible text not null default '' check (length(responsible) <= 200),
  responsible_mail text not null default '' check (length(responsible_mail) <= 254),
  policy text not null default '' check (length(policy) <= 500),
  is_public boolean not null default true,
  needs_other_person boolean not null default true,
  automatic_kinds text[] not null default '{}',
  state text not null default 'connected' check (state in ('connected', 'stopped', 'removed')),
  stop_reason text not null default '',
  stopped_at timestamptz,
  secret bytea,
  secret_expires_at timestamptz,
  renew_until timestamptz,
  warned_days int,
  paused_until timestamptz,
  next_call_at timestamptz,
  connected_at timestamptz not null,
  unique (site, network, remote_id)
);
comment on table channels.accounts is 'Official profiles. A removed one stays for the archive, without its secret';
comment on column channels.accounts.settings is 'What is no secret, such as the instance of Mastodon; strings only';
comment on column channels.accounts.automatic_kinds is 'Kinds of documents whose publication is delivered here by itself';
comment on column channels.accounts.secret is 'AES-256-GCM with keys/channels.key of the data folder; the row''s id is bound to it';
comment on column channels.accounts.secret_expires_at is 'End of what opens the network now; where it can be renewed, renew_until counts for people';
comment on column channels.accounts.paused_until is 'The network asked to wait until then';
comment on column channels.accounts.warned_days is 'Days before the end at which the responsible person was last written to';

create table channels.posts (
  id uuid primary key,
  site text not null,
  kind text,
  document_id text,
  locale text not null default 'it',
  title text not null check (length(title) <= 300),
  text text not null check (length(text) <= 70000),
  link text not null default '' check (length(link) <= 2000),
  media jsonb not null default '[]',
  state text not null check (state in ('draft', 'waiting', 'approved', 'withdrawn')),
  release text not null check (release in ('now', 'scheduled', 'with-publication')),
  scheduled_at timestamptz,
  embargo_until timestamptz,
  is_exempt boolean not null default false,
  declaration jsonb,
  reasons jsonb not null default '{}',
  author_id text not null,
  author text not null check (length(author) <= 300),
  approver text check (length(approver) <= 300),
  sent_back text not null default '' check (length(sent_back) <= 2000),
  entry bigint,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  approved_at timestamptz,
  check (release <> 'scheduled' or scheduled_at is not null or state = 'draft'),
  check (release <> 'with-publication' or kind is not null)
);
comment on column channels.posts.is_exempt is 'Legal publicity and alerts: silence periods do not hold them';
comment on column channels.posts.declaration is 'art. 9 L. 28/2000: { impersonal, indispensable, reason, by, at }';
comment on column channels.posts.reasons is 'Why a warning was passed over, by its code';
comment on column channels.posts.entry is 'Register entry that holds the hash of what was approved';
create index posts_by_document on channels.posts (site, kind, document_id, locale) where kind is not null;
create index posts_by_time on channels.posts (site, coalesce(scheduled_at, created_at) desc);

create table channels.variants (
  post_id uuid not null references channels.posts on delete cascade,
  account_id uuid not null references channels.accounts,
  text text check (length(text) <= 70000),
  primary key (post_id, account_id)
);
comment on column channels.variants.text is 'What this channel says instead; null: the text of the post';

create table channels.deliveries (
  id uuid primary key,
  post_id uuid not null references channels.posts,
  account_id uuid not null references channels.accounts,
  part smallint not null default 0,
  reply_to uuid references channels.deliveries,
  state text not null check (state in ('queued', 'review', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn')),
  wanted text check (wanted in ('edit', 'delete')),
  message jsonb not null,
  wanted_message jsonb,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  due_at timestamptz not null,
  next_at timestamptz not null,
  attempts int not null default 0,
  asked int not null default 0,
  first_call_at timestamptz,
  calling_since timestamptz,
  progress jsonb not null default '{}',
  remote_id text,
  remote_url text,
  reason text not null default '',
  detail text not null default '' check (length(detail) <= 1000),
  sent_at timestamptz,
  created_at timestamptz not null,
  unique (post_id, account_id, part)
);
comment on table channels.deliveries is 'One publication on one channel. Written with the publication; moved on by the worker';
comment on column channels.deliveries.part is '0 is the post; others continue it or correct it in answer to it';
comment on column channels.deliveries.wanted is 'A change of what was sent that has still to be made there';
comment on column channels.deliveries.calling_since is 'A call began and its answer is not known: the network is asked before anything is sent again';
comment on column channels.deliveries.progress is 'What the network gave before the end, such as a container: an own key for asking';
create index deliveries_due on channels.deliveries (next_at) where state in ('queued', 'sending') or wanted is not null;
create index deliveries_by_state on channels.deliveries (state, due_at);

create table channels.archive (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references channels.deliveries,
  at timestamptz not null,
  what text not null check (what in ('sent', 'edited', 'deleted', 'refused', 'uncertain', 'found', 'decided', 'withdrawn', 'stopped')),
  message jsonb not null,
  sha256 text not null,
  entry bigint,
  remote_id text,
  remote_url text,
  answer jsonb,
  person text not null default '',
  reason text not null default '',
  words tsvector generated always as (to_tsvector('italian', coalesce(message ->> 'text', ''))) stored
);
comment on table channels.archive is 'What was said to each network and what it answered. Nobody changes or deletes a row';
create index archive_by_delivery on channels.archive (delivery_id);
create index archive_by_words on channels.archive using gin (words);
create function channels.refuse_change() returns trigger language plpgsql as $$
begin raise exception 'the archive of the channels is never changed'; end $$;
create trigger archive_stays before update or delete on channels.archive for each row execute function channels.refuse_change();

create table channels.silence_periods (
  id uuid primary key,
  site text not null,
  title text not null check (length(title) between 1 and 200),
  basis text not null check (length(basis) <= 500),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  made_by text not null,
  made_at timestamptz not null
);
comment on table channels.silence_periods is 'Communication only where impersonal and indispensable (art. 9 L. 28/2000)';

create table channels.measures (
  delivery_id uuid references channels.deliveries,
  account_id uuid not null references channels.accounts,
  metric text not null check (length(metric) <= 60),
  at timestamptz not null,
  value bigint,
  state text not null check (state in ('known', 'absent', 'ended'))
);
comment on table channels.measures is 'Figures as the networks gave them; absent: the network gives none (yet), ended: it gives this one no more';
create index measures_by_account on channels.measures (account_id, metric, at desc);
create index measures_by_delivery on channels.measures (delivery_id, metric, at desc) where delivery_id is not null;

create table channels.apps (
  network text not null,
  instance text not null default '',
  client_id text not null check (length(client_id) <= 300),
  secret bytea,
  primary key (network, instance)
);
comment on table channels.apps is 'This installation as the networks know it (OAuth); the secret is sealed';

create table channels.connecting (
  state text primary key,
  site text not null,
  network text not null,
  instance text not null default '',
  sealed bytea not null,
  person_id text not null,
  expires_at timestamptz not null
);
comment on table channels.connecting is 'Who has gone to a network to allow us and is not back yet; deleted when back or after ten minutes';

create table channels.templates (
  id uuid primary key,
  site text not null,
  name text not null check (length(name) between 1 and 120),
  text text not null check (length(text) <= 10000)
);

create table channels.short_links (
  code text primary key check (code ~ '^[a-z2-9]{6,12}$'),
  site text not null,
  target text not null check (length(target) <= 2000),
  post_id uuid references channels.posts,
  made_at timestamptz not null
);
create table channels.short_link_days (
  code text not null references channels.short_links,
  day date not null,
  clicks bigint not null default 0,
  primary key (code, day)
);
comment on table channels.short_link_days is 'Clicks a day; nothing of who clicked';

grant select, insert, update on channels.accounts, channels.posts, channels.deliveries, channels.apps to arengo_desk;
grant select, insert, update, delete on channels.variants, channels.templates, channels.connecting, channels.silence_periods to arengo_desk;
grant delete on channels.posts to arengo_desk;
grant select, insert on channels.archive, channels.short_links to arengo_desk;
grant select on channels.measures, channels.short_link_days to arengo_desk;

grant select on channels.posts, channels.variants to arengo_worker;
grant select, insert on channels.archive, channels.measures to arengo_worker;
grant select, insert, update on channels.deliveries to arengo_worker;
grant select, update (secret, secret_expires_at, renew_until, warned_days, state, stop_reason, stopped_at, paused_until, next_call_at)
  on channels.accounts to arengo_worker;
grant select on channels.silence_periods, channels.apps to arengo_worker;

grant select (site, network, name, address, office, responsible, policy, is_public, state, connected_at) on channels.accounts to arengo_site;
grant select on channels.short_links to arengo_site;
grant select, insert, update on channels.short_link_days to arengo_site;

-- who is told that a channel stopped is told by the worker
grant insert, select (about) on mail.outbox to arengo_worker;
