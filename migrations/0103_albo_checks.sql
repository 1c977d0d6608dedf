-- Whether the files of the acts are still the bytes that were posted, asked again every night.
-- Safe while running: yes (new table).
create table albo.file_checks (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  checked_at timestamptz not null,
  outcome text not null check (outcome in ('whole', 'differs', 'missing'))
);
grant select, insert, update on albo.file_checks to arengo_desk;
