-- The yearly attestation: the grid as the system filled it on the day that ANAC sets, which nobody changes afterwards.
-- Safe while running: yes (new tables and function).

create function trasparenza.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'what was attested stays: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create table trasparenza.attestation_days (
  site text not null,
  round text not null check (round in ('attestation', 'follow-up')),
  day text not null check (day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (site, round)
);
comment on table trasparenza.attestation_days is 'Month and day of the snapshot where ANAC or the municipality set another than the default';
grant select, insert, update on trasparenza.attestation_days to arengo_desk;

create table trasparenza.attestations (
  site text not null,
  year smallint not null check (year between 2020 and 2200),
  round text not null check (round in ('attestation', 'follow-up')),
  planned_on date not null,
  taken_at timestamptz not null,
  taken_by text not null,
  grid jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  content uuid not null,
  primary key (site, year, round)
);
comment on table trasparenza.attestations is 'The grid as it was; sha256: of the CSV that is published with it; content: what is published in entry 15.01';
create trigger append_only before update or delete on trasparenza.attestations for each statement execute function trasparenza.refuse();
create trigger never_truncated before truncate on trasparenza.attestations for each statement execute function trasparenza.refuse();
alter table trasparenza.attestations enable always trigger append_only;
alter table trasparenza.attestations enable always trigger never_truncated;
grant select, insert on trasparenza.attestations to arengo_desk;
