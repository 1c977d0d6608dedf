-- Newsletters: lists, who subscribed and agreed to what, issues, and one row for each recipient of each issue.
-- Safe while running: yes (new schema).

create schema newsletter;
comment on schema newsletter is 'Lists of the municipality, press lists included. The site writes what citizens ask and cannot read addresses';
grant usage on schema newsletter to arengo_desk, arengo_site, arengo_worker;

create table newsletter.lists (
  id uuid primary key,
  site text not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  descriptions jsonb not null default '{}',
  is_press boolean not null default false,
  is_open boolean not null default true,
  made_at timestamptz not null,
  unique (site, slug)
);
comment on column newsletter.lists.id is 'That of its row in channels.accounts';
comment on column newsletter.lists.names is 'By language; Italian is always there';
comment on column newsletter.lists.is_press is 'Only journalists whom the press office accredited get it, some of them before an embargo ends';
comment on column newsletter.lists.is_open is 'Stands on the public page';

create table newsletter.subscribers (
  id uuid primary key,
  site text not null,
  email text not null check (length(email) between 3 and 254),
  locale text not null check (length(locale) <= 10),
  hard_bounces smallint not null default 0,
  asked_at timestamptz not null,
  made_at timestamptz not null
);
comment on column newsletter.subscribers.id is 'Worked out from site and address with a key of the data folder: the same address has the same one';
comment on column newsletter.subscribers.asked_at is 'When the last letter that asks to confirm was written';
create unique index subscribers_by_email on newsletter.subscribers (site, lower(email));

create table newsletter.subscriptions (
  id uuid primary key,
  subscriber_id uuid not null references newsletter.subscribers on delete cascade,
  list_id uuid not null references newsletter.lists on delete cascade,
  rhythm text not null check (rhythm in ('immediate', 'daily', 'weekly')),
  consent text not null check (length(consent) <= 2000),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  person text not null default '' check (length(person) <= 120),
  outlet text not null default '' check (length(outlet) <= 200),
  accreditation text not null default 'none' check (accreditation in ('none', 'waiting', 'accredited', 'refused')),
  may_embargo boolean not null default false,
  decided_by text not null default '' check (length(decided_by) <= 300),
  decided_at timestamptz,
  unique (subscriber_id, list_id)
);
comment on column newsletter.subscriptions.consent is 'The words agreed to, in the language in which they were read; asked_at and confirmed_at say when';
comment on column newsletter.subscriptions.may_embargo is 'Trusted with news before an embargo ends';
create index subscriptions_by_list on newsletter.subscriptions (list_id, confirmed_at);

create table newsletter.issues (
  id uuid primary key,
  list_id uuid not null references newsletter.lists,
  kind text not null check (kind in ('letter', 'digest', 'correction')),
  rhythm text check (rhythm in ('daily', 'weekly')),
  day date,
  parts jsonb not null,
  replaces uuid references newsletter.issues,
  state text not null default 'open' check (state in ('open', 'withdrawn')),
  made_at timestamptz not null,
  unique (list_id, rhythm, day)
);
comment on column newsletter.issues.id is 'That of its delivery; a digest has its own';
comment on column newsletter.issues.parts is 'What it says: the messages as the archive of the channels has them';
create index issues_by_list on newsletter.issues (list_id, made_at desc);

create table newsletter.recipients (
  id bigint generated always as identity primary key,
  issue_id uuid not null references newsletter.issues,
  subscription_id uuid references newsletter.subscriptions on delete set null,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'sent', 'refused', 'uncertain', 'left', 'withdrawn')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  sending_since timestamptz,
  code smallint,
  status text not null default '' check (length(status) <= 12),
  done_at timestamptz,
  unique (issue_id, subscription_id)
);
comment on table newsletter.recipients is 'One issue for one person. Whoever leaves leaves a row without a name, so that counts stay';
comment on column newsletter.recipients.state is 'uncertain: the message was handed over whole and no answer came, or the sender died while it was';
comment on column newsletter.recipients.status is 'What the mail server answered, as RFC 3463 numbers it; its words may hold the address and are not kept';
create index recipients_due on newsletter.recipients (next_at, id) where state in ('queued', 'sending');
create index recipients_by_issue on newsletter.recipients (issue_id, state);
create index recipients_by_subscription on newsletter.recipients (subscription_id) where subscription_id is not null;

create table newsletter.days (
  list_id uuid not null references newsletter.lists on delete cascade,
  day date not null,
  what text not null check (what in ('subscribed', 'left', 'bounced')),
  count int not null default 0,
  primary key (list_id, day, what)
);
comment on table newsletter.days is 'How many came and went on a day; nothing of who';

grant select on newsletter.lists to arengo_site, arengo_worker;
grant select, insert, update on newsletter.lists to arengo_desk;

grant select (id, site, locale, asked_at), insert, update (locale, asked_at), delete on newsletter.subscribers to arengo_site;
grant select (id, subscriber_id, list_id, rhythm, confirmed_at, asked_at, accreditation), insert,
  update (rhythm, consent, asked_at, confirmed_at, person, outlet, accreditation), delete on newsletter.subscriptions to arengo_site;
grant select, delete on newsletter.subscribers to arengo_desk, arengo_worker;
grant update (hard_bounces) on newsletter.subscribers to arengo_worker;
grant select, delete on newsletter.subscriptions to arengo_desk, arengo_worker;
grant update (accreditation, may_embargo, decided_by, decided_at) on newsletter.subscriptions to arengo_desk;

grant select on newsletter.issues, newsletter.recipients to arengo_desk;
grant update (state, next_at, done_at) on newsletter.recipients to arengo_desk;
grant select, insert, update (state) on newsletter.issues to arengo_worker;
grant select, insert, update on newsletter.recipients to arengo_worker;
grant select, insert, update on newsletter.days to arengo_site, arengo_worker, arengo_desk;
