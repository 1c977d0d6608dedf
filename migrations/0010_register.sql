-- The register: append-only Merkle tree (docs/spec/register.md). Nothing here is ever changed or removed.
-- Safe while running: yes (new tables).
create table register.counter (
  one boolean primary key default true check (one),
  last bigint not null default 0
);
insert into register.counter default values;

create table register.entries (
  number bigint primary key check (number > 0),
  leaf bytea not null check (octet_length(leaf) between 2 and 65535),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  version integer not null check (version > 0),
  action text not null check (action in ('publish', 'correct', 'withdraw', 'expire', 'annul')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  office text not null,
  role text not null,
  at timestamptz not null,
  replaces bigint references register.entries,
  unique (site, kind, id, locale, version)
);
create index entries_by_replaced on register.entries (replaces) where replaces is not null;

create table register.nodes (
  level smallint not null check (level between 0 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table register.nodes is 'Hashes of the perfect subtrees: node (level, index) covers the leaves index * 2^level and the 2^level - 1 after it';

create table register.checkpoints (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null
);

create function register.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the register is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege', hint = 'To correct what was said, publish a correction: it becomes a new entry.';
end $$;

create function register.only_forward() returns trigger language plpgsql as $$
begin
  if new.last <> old.last + 1 then
    raise exception 'the register counts one by one: % cannot follow %', new.last, old.last using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

do $$ declare t text; begin
  foreach t in array array['entries', 'nodes', 'checkpoints'] loop
    execute format('create trigger append_only before update or delete on register.%I for each statement execute function register.refuse()', t);
    execute format('create trigger never_truncated before truncate on register.%I for each statement execute function register.refuse()', t);
    execute format('alter table register.%I enable always trigger append_only', t);
    execute format('alter table register.%I enable always trigger never_truncated', t);
  end loop;
end $$;
create trigger only_forward before update on register.counter for each row execute function register.only_forward();
create trigger never_removed before delete on register.counter for each statement execute function register.refuse();
create trigger never_truncated before truncate on register.counter for each statement execute function register.refuse();
alter table register.counter enable always trigger only_forward;
alter table register.counter enable always trigger never_removed;
alter table register.counter enable always trigger never_truncated;

grant select on all tables in schema register to arengo_desk, arengo_site, arengo_worker;
grant insert on register.entries, register.nodes, register.checkpoints to arengo_desk, arengo_worker;
grant update (last) on register.counter to arengo_desk, arengo_worker;
