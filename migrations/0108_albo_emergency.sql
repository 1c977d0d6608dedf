-- The emergency register: numbers given by hand while the system was down, each with the definitive one that it got afterwards.
-- Safe while running: yes (new table; the index is small).
create table albo.emergencies (
  site text not null,
  code text not null check (code ~ '^E[1-9][0-9]{0,2}/[0-9]{4}$'),
  began_at timestamptz not null,
  ended_at timestamptz not null check (ended_at > began_at),
  cause text not null check (cause <> '' and length(cause) <= 600),
  authorised_by text not null check (authorised_by <> '' and length(authorised_by) <= 200),
  numbers integer not null check (numbers between 0 and 10000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (site, code)
);
comment on table albo.emergencies is 'Times when acts were numbered by hand, from 1 to numbers; written down when they are over';
create trigger append_only before update or delete on albo.emergencies for each statement execute function albo.refuse();
create trigger never_truncated before truncate on albo.emergencies for each statement execute function albo.refuse();
alter table albo.emergencies enable always trigger append_only;
alter table albo.emergencies enable always trigger never_truncated;
grant select, insert on albo.emergencies to arengo_desk;
-- an emergency number is of one act
create unique index exposures_by_emergency on albo.exposures (site, (document ->> 'emergencyNumber'))
  where document ->> 'emergencyNumber' is not null;
