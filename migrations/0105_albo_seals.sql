-- Certificates that a person has signed, and the closed register of a year as PDF/A.
-- Safe while running: yes (new tables).
create table albo.signed_certificates (
  act uuid not null references albo.certificates,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  form text not null check (form in ('cades', 'pades')),
  signers jsonb not null,
  person text not null,
  at timestamptz not null,
  primary key (act, sha256)
);
comment on table albo.signed_certificates is 'The certificate as it was made stays what it is; these hold its bytes and a signature';
create table albo.year_prints (
  site text not null,
  register text not null,
  year smallint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  at timestamptz not null,
  primary key (site, register, year),
  foreign key (site, register, year) references albo.closed_years
);
do $$ declare t text; begin
  foreach t in array array['signed_certificates', 'year_prints'] loop
    execute format('create trigger append_only before update or delete on albo.%I for each statement execute function albo.refuse()', t);
    execute format('create trigger never_truncated before truncate on albo.%I for each statement execute function albo.refuse()', t);
    execute format('alter table albo.%I enable always trigger append_only', t);
    execute format('alter table albo.%I enable always trigger never_truncated', t);
  end loop;
end $$;
grant select, insert on albo.signed_certificates, albo.year_prints to arengo_desk;
grant select on albo.year_prints to arengo_site;
