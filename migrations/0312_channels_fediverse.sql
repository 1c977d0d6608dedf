-- The Fediverse: each site an actor that people follow from Mastodon and its kin (ActivityPub).
-- Safe while running: yes (new tables).

create table channels.fediverse_followers (
  account_id uuid not null references channels.accounts,
  actor text not null check (length(actor) <= 1000),
  inbox text not null check (length(inbox) <= 1000),
  shared_inbox text not null default '' check (length(shared_inbox) <= 1000),
  since timestamptz not null,
  primary key (account_id, actor)
);
comment on table channels.fediverse_followers is 'Who is to be told: addresses only, no name and no picture. Gone as soon as they go';

create table channels.fediverse_objects (
  id uuid primary key,
  account_id uuid not null references channels.accounts,
  message jsonb not null,
  reply_to text not null default '' check (length(reply_to) <= 1000),
  mention jsonb,
  published_at timestamptz not null,
  updated_at timestamptz,
  deleted_at timestamptz
);
comment on table channels.fediverse_objects is 'What our actors said, by the id of its delivery; a deleted one is answered as gone';
create index fediverse_objects_newest on channels.fediverse_objects (account_id, published_at desc, id desc);

create table channels.fediverse_sends (
  serial bigint generated always as identity primary key,
  account_id uuid not null references channels.accounts,
  object_id uuid references channels.fediverse_objects,
  what text not null check (what in ('create', 'update', 'delete', 'accept', 'reject')),
  inbox text not null check (length(inbox) <= 1000),
  recipient text not null check (length(recipient) <= 1000),
  follow text not null default '' check (length(follow) <= 1000),
  version int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts int not null default 0,
  next_at timestamptz not null,
  reason text not null default '' check (length(reason) <= 200),
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table channels.fediverse_sends is 'One activity to one server; sent again until it is taken, which does no harm: its id stays the same';
create index fediverse_sends_waiting on channels.fediverse_sends (inbox, serial) where state = 'waiting';
create index fediverse_sends_by_object on channels.fediverse_sends (object_id);

create table channels.fediverse_blocks (
  site text not null,
  what text not null check (what in ('server', 'actor')),
  value text not null check (length(value) between 1 and 1000),
  reason text not null default '' check (length(reason) <= 500),
  made_by text not null,
  made_at timestamptz not null,
  primary key (site, what, value)
);

create table channels.fediverse_reactions (
  object_id uuid not null references channels.fediverse_objects,
  what text not null check (what in ('like', 'share')),
  activity text not null check (activity ~ '^[0-9a-f]{64}$'),
  primary key (object_id, what, activity)
);
comment on column channels.fediverse_reactions.activity is 'Hash of its id, so that it can be taken back; nothing of whose it was';

create table channels.fediverse_memory (
  key text primary key,
  value jsonb not null,
  expires_at timestamptz
);
comment on table channels.fediverse_memory is 'Activities that were taken already, keys of other servers, which signatures a server reads';

grant select, insert, update, delete on channels.fediverse_followers, channels.fediverse_memory, channels.fediverse_reactions,
  channels.fediverse_sends to arengo_worker;
grant select, insert, update on channels.fediverse_objects to arengo_worker;
grant select, delete on channels.fediverse_followers to arengo_desk;
grant select on channels.fediverse_sends, channels.fediverse_objects to arengo_desk;
grant select, insert, delete on channels.fediverse_blocks to arengo_desk;
grant select on channels.fediverse_blocks to arengo_worker;
