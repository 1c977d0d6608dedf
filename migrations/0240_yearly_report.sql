-- The yearly reports that were published: each version whole, with its entry in the register.
-- Safe while running: yes (new schema).

create schema report;
comment on schema report is 'Published yearly reports. What readers see now is in the published store; here every version stays.';
grant usage on schema report to arengo_desk, arengo_site, arengo_worker;

create table report.versions (
  site text not null,
  year int not null check (year between 1990 and 2999),
  version int not null check (version > 0),
  entry bigint not null unique,
  document jsonb not null,
  note text not null default '' check (length(note) <= 2000),
  published_at timestamptz not null,
  primary key (site, year, version),
  check (version = 1 or note <> '')
);
comment on table report.versions is 'Nobody changes or deletes a row: a correction is a further version with its note';
comment on column report.versions.document is 'The public document whose hash is in the register entry';

create function report.refuse_change() returns trigger language plpgsql as $$
begin raise exception 'a published report is never changed: publish a further version'; end $$;
create trigger versions_stay before update or delete on report.versions for each row execute function report.refuse_change();
create trigger versions_stay_whole before truncate on report.versions execute function report.refuse_change();

grant select, insert on report.versions to arengo_desk;
grant select on report.versions to arengo_site, arengo_worker;
