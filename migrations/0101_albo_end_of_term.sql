-- What the notice board does at the end of a term, during interruptions, at the end of a year, and with acts sent by programs.
-- Safe while running: yes (new tables, one function replaced).

-- Certificates (relate di pubblicazione): what they say is frozen, and so are their bytes.
create table albo.certificates (
  act uuid primary key references albo.acts,
  data jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  at timestamptz not null
);

-- Interruptions: written by who asks the site from outside its process.
create table albo.outages (
  id bigint generated always as identity primary key,
  site text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null check (ended_at > began_at),
  cause text not null,
  recorded_at timestamptz not null
);
create index outages_by_end on albo.outages (site, ended_at);
create table albo.heartbeats (
  site text primary key,
  seen_at timestamptz not null,
  failing_since timestamptz,
  failure text
);
comment on table albo.heartbeats is 'When the board was last asked for from outside; a gap here is an interruption too';
create table albo.lost_days (
  act uuid not null references albo.acts,
  day date not null,
  entry bigint not null,
  primary key (act, day)
);
comment on table albo.lost_days is 'Days of a term that did not count, each given back once';

-- A year that is closed takes no more acts.
create table albo.closed_years (
  site text not null,
  register text not null,
  year smallint not null,
  last_number integer not null check (last_number >= 0),
  document jsonb not null,
  entry bigint not null unique,
  at timestamptz not null,
  primary key (site, register, year)
);

-- Programs that may send acts. The key itself is shown once and kept nowhere.
create table albo.api_keys (
  id uuid primary key,
  site text not null,
  name text not null check (name <> ''),
  key_sha256 text not null unique,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);

do $$ declare t text; begin
  foreach t in array array['certificates', 'outages', 'lost_days', 'closed_years'] loop
    execute format('create trigger append_only before update or delete on albo.%I for each statement execute function albo.refuse()', t);
    execute format('create trigger never_truncated before truncate on albo.%I for each statement execute function albo.refuse()', t);
    execute format('alter table albo.%I enable always trigger append_only', t);
    execute format('alter table albo.%I enable always trigger never_truncated', t);
  end loop;
end $$;

create function albo.refuse_closed_year() returns trigger language plpgsql as $$
begin
  if exists (select from albo.closed_years y where (y.site, y.register, y.year) = (new.site, new.register, new.year)) then
    raise exception 'the register of % is closed', new.year using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
-- after give_number, which sets the year: triggers run in the order of their names
create trigger keep_closed before insert on albo.acts for each row execute function albo.refuse_closed_year();
alter table albo.acts enable always trigger keep_closed;

grant select on albo.certificates, albo.outages, albo.heartbeats, albo.lost_days, albo.closed_years, albo.api_keys to arengo_desk;
grant insert on albo.certificates, albo.outages, albo.lost_days, albo.closed_years, albo.api_keys to arengo_desk;
grant update (revoked_at) on albo.api_keys to arengo_desk;
grant select, insert on albo.outages to arengo_worker;
grant select, insert, update on albo.heartbeats to arengo_worker;
grant select on albo.closed_years, albo.outages to arengo_site;
