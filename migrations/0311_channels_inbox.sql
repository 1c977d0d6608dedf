-- What people write under the municipality's posts and to its profiles: answered, hidden with a reason, assigned, counted.
-- Safe while running: yes (new tables, new columns without default).

create table channels.inbox (
  id uuid primary key,
  account_id uuid not null references channels.accounts,
  delivery_id uuid references channels.deliveries,
  remote_id text not null check (length(remote_id) between 1 and 500),
  remote_url text not null default '' check (length(remote_url) <= 1000),
  what text not null check (what in ('comment', 'mention')),
  author text not null default '' check (length(author) <= 200),
  author_id text not null default '' check (length(author_id) <= 500),
  text text not null default '' check (length(text) <= 20000),
  progress jsonb not null default '{}',
  written_at timestamptz not null,
  fetched_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed', 'hidden', 'gone')),
  office text not null default '' check (length(office) <= 200),
  flags text[] not null default '{}',
  first_answered_at timestamptz,
  wanted text check (wanted in ('hide', 'show')),
  rule text not null default '' check (length(rule) <= 40),
  reason text not null default '' check (length(reason) <= 100),
  decided_by text not null default '' check (length(decided_by) <= 300),
  changed_at timestamptz not null,
  forgotten_at timestamptz,
  unique (account_id, remote_id)
);
comment on table channels.inbox is 'Comments and mentions. Author and text are erased at the end of their term; times stay, for the response time';
comment on column channels.inbox.delivery_id is 'Which of our posts it answers';
comment on column channels.inbox.progress is 'What an answer to it needs, such as the record it belongs to';
comment on column channels.inbox.flags is 'Words that a person should look at; nothing is ever hidden by them';
comment on column channels.inbox.wanted is 'Hiding or showing that the network has still to do';
comment on column channels.inbox.rule is 'The point of the published policy for which it is hidden';
comment on column channels.inbox.reason is 'Why the network did not do what was wanted';
create index inbox_by_state on channels.inbox (account_id, state, written_at desc);
create index inbox_to_forget on channels.inbox (changed_at) where forgotten_at is null;

create table channels.moderation (
  id bigint generated always as identity primary key,
  site text not null,
  network text not null,
  day date not null,
  what text not null check (what in ('hidden', 'shown')),
  rule text not null check (length(rule) between 1 and 40)
);
comment on table channels.moderation is 'Public register of what was hidden and shown again, by rule. Nothing of whose words or which. Nobody changes a row';
create trigger moderation_stays before update or delete on channels.moderation for each row execute function channels.refuse_change();

create table channels.stop_words (
  site text not null,
  word text not null check (length(word) between 2 and 60),
  made_by text not null,
  made_at timestamptz not null,
  primary key (site, word)
);
comment on table channels.stop_words is 'Names of streets and families that the word lists take for something else';

alter table channels.accounts add column inbox_at timestamptz;
comment on column channels.accounts.inbox_at is 'When the network is asked for comments and mentions next; null: never asked yet';
alter table channels.posts add column inbox_item uuid references channels.inbox;
comment on column channels.posts.inbox_item is 'The comment or mention that this post answers';

grant select, insert, update on channels.inbox to arengo_desk, arengo_worker;
grant select, insert on channels.moderation to arengo_worker;
grant select on channels.moderation to arengo_desk, arengo_site;
grant select, insert, delete on channels.stop_words to arengo_desk;
grant select on channels.stop_words to arengo_worker;
grant update (inbox_at) on channels.accounts to arengo_worker;
