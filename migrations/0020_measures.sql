-- Page views on their way to ClickHouse, and the keys that make visitors anonymous.
-- Safe while running: yes (new tables).

-- A row here is an acknowledged measure. It leaves when ClickHouse has acknowledged it.
create table measures.inbox (
  batch uuid primary key,
  number bigint generated always as identity,
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  received_at timestamptz not null default now()
);
comment on column measures.inbox.batch is 'Given by the collector; also the deduplication token in ClickHouse, so that a batch sent twice counts once';
comment on column measures.inbox.number is 'Batches are moved in this order';
create unique index inbox_in_order on measures.inbox (number);

-- Shared by all site processes, so that one visitor is one visitor whichever process answers. Deleted when the day is over:
-- after that nobody can tell whether two visitors of two days were the same, not even with the data in hand.
create table measures.day_keys (
  day date primary key,
  key bytea not null check (octet_length(key) = 32)
);
comment on column measures.day_keys.day is 'Civil day in Europe/Rome';

grant insert on measures.inbox to arengo_site;
grant select, delete on measures.inbox to arengo_worker;
grant select, insert on measures.day_keys to arengo_site;
grant select (day), delete on measures.day_keys to arengo_worker;
