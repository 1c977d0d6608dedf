-- Civic access beyond the first answer: requests that come by other ways, others concerned, postponement, review by the officer.
-- Safe while running: yes.

alter table trasparenza.requests
  add column channel text not null default 'web' check (channel in ('web', 'email', 'pec', 'counter', 'post')),
  add column protocol text not null default '' check (length(protocol) <= 100),
  add column paused_days smallint not null default 0 check (paused_days between 0 and 10),
  drop constraint requests_state_check,
  add constraint requests_state_check
    check (state in ('received', 'suspended', 'granted', 'partly', 'refused', 'deferred', 'transmitted', 'dropped'));
comment on column trasparenza.requests.paused_days is 'Days for which the clock stood still for the others concerned; ten in all at most (D.Lgs. 33/2013 art. 5 c. 5)';
grant insert on trasparenza.requests to arengo_desk;
grant update (paused_days) on trasparenza.requests to arengo_desk;
grant select (paused_days, suspended_on) on trasparenza.requests to arengo_worker;

create table trasparenza.third_parties (
  id uuid primary key,
  request uuid not null references trasparenza.requests,
  name text not null check (length(name) between 1 and 200),
  told_on date not null,
  opposed_on date check (opposed_on >= told_on),
  unique (request, name)
);
comment on table trasparenza.third_parties is 'Others concerned by a request, told of it; ten days to oppose. Erased with the request. Source: D.Lgs. 33/2013 art. 5 c. 5';
grant select, insert, update on trasparenza.third_parties to arengo_desk;
grant select (id, request), delete on trasparenza.third_parties to arengo_worker;

create table trasparenza.reviews (
  request uuid primary key references trasparenza.requests,
  asked_on date not null,
  details text not null check (length(details) <= 4000),
  due date not null,
  state text not null default 'received' check (state in ('received', 'suspended', 'granted', 'partly', 'refused')),
  suspended_on date,
  paused_days smallint not null default 0 check (paused_days between 0 and 10),
  outcome text not null default '' check (length(outcome) <= 4000),
  decided_on date,
  changed_by text,
  changed_at timestamptz not null
);
comment on table trasparenza.reviews is 'Reviews asked of the officer, to be decided in twenty days. Source: D.Lgs. 33/2013 art. 5 c. 7';
grant select, insert, update on trasparenza.reviews to arengo_desk;
grant select (request, asked_on, due, state, decided_on) on trasparenza.reviews to arengo_site;
grant select (request, due, state, suspended_on, paused_days), update (details, outcome) on trasparenza.reviews to arengo_worker;

-- The site cannot read who asked: it hands over number and address, and hears only what came of it.
create function trasparenza.ask_review(of_site text, of_number integer, of_email text, why text, asked_at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog, trasparenza as $$
declare
  held trasparenza.requests;
  today date := (asked_at at time zone 'Europe/Rome')::date;
begin
  select * into held from trasparenza.requests r
    where r.site = of_site and r.number = of_number and r.email <> '' and lower(r.email) = lower(of_email);
  if held.id is null then return 'unknown'; end if;
  if held.kind = 'documental' then return 'documental'; end if;
  if held.decided_on is null and held.due >= today then return 'too-early'; end if;
  insert into trasparenza.reviews (request, asked_on, details, due, changed_at)
    values (held.id, today, left(why, 4000), today + 20, asked_at) on conflict do nothing;
  return case when found then 'taken' else 'already' end;
end $$;
revoke all on function trasparenza.ask_review from public;
grant execute on function trasparenza.ask_review to arengo_site, arengo_desk;
