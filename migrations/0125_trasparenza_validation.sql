-- The look before publishing: what files hold, and what who published said of it. Only grows.
-- Safe while running: yes (new tables).

create table trasparenza.scans (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome text not null,
  findings jsonb not null,
  tagged boolean,
  at timestamptz not null
);
comment on table trasparenza.scans is 'Personal data and IBANs found in files, by their bytes; read in processes of their own';
grant select, insert on trasparenza.scans to arengo_desk;

create table trasparenza.validations (
  id bigint generated always as identity primary key,
  content uuid not null,
  outcome text not null check (outcome in ('publishable', 'provisional', 'not-publishable')),
  note text not null default '' check (length(note) <= 2000),
  concerns jsonb not null default '[]',
  entry bigint,
  person text not null,
  role text not null,
  at timestamptz not null
);
comment on table trasparenza.validations is 'Outcome of the validation before publishing, told to the transparency officer. Source: ANAC delibera 495/2024, annex 4';
create index validations_by_content on trasparenza.validations (content, id desc);
grant select, insert on trasparenza.validations to arengo_desk;
