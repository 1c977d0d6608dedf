-- What was found when the signatures of a file were looked at, once for its bytes.
-- Safe while running: yes (new table).
create table albo.signature_reports (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  form text not null check (form in ('cades', 'pades')),
  report jsonb not null,
  at timestamptz not null
);
comment on table albo.signature_reports is 'Who signed a file and what the certificates say, as it was when the file came; names of people, so the site does not read it';
create trigger append_only before update or delete on albo.signature_reports for each statement execute function albo.refuse();
create trigger never_truncated before truncate on albo.signature_reports for each statement execute function albo.refuse();
alter table albo.signature_reports enable always trigger append_only;
alter table albo.signature_reports enable always trigger never_truncated;
grant select, insert on albo.signature_reports to arengo_desk;
