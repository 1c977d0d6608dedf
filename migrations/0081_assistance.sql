-- Requests for assistance: who asks for help with which service, and what the office answers.
-- Safe while running: yes (new schema).

create schema assistance;
comment on schema assistance is 'Requests for assistance. Holds personal data; they are erased 180 days after the last change.';
grant usage on schema assistance to arengo_desk, arengo_site, arengo_worker;

create table assistance.requests (
  id uuid primary key,
  number integer generated always as identity unique,
  site text not null,
  category text not null,
  service_title text check (length(service_title) <= 500),
  service_path text check (service_path ~ '^/' and length(service_path) <= 2000),
  details text not null check (length(details) <= 1200),
  name text not null check (length(name) <= 200),
  surname text not null check (length(surname) <= 200),
  email text not null check (length(email) <= 254),
  locale text not null,
  sent_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'in-charge', 'answered', 'closed')),
  office text check (length(office) <= 500),
  answer text check (length(answer) <= 8000),
  changed_by text,
  changed_at timestamptz not null,
  erased_at timestamptz
);
comment on column assistance.requests.id is 'Made with the form: the same form sent twice is one request';
comment on column assistance.requests.office is 'Title of the office that was charged with it';
comment on column assistance.requests.erased_at is 'When the worker took away who asked, what, and what was answered';
create index requests_by_state on assistance.requests (site, state, number desc);
create index requests_by_change on assistance.requests (changed_at) where erased_at is null;

-- The site writes who asks and cannot read it again; the answer it shows to whoever holds the signed link.
grant insert on assistance.requests to arengo_site;
grant select (id, number, site, category, service_title, service_path, state, answer, sent_at, erased_at) on assistance.requests to arengo_site;
grant select, update (state, office, answer, changed_by, changed_at) on assistance.requests to arengo_desk;
grant select (id, changed_at, erased_at), update (name, surname, email, details, answer, erased_at) on assistance.requests to arengo_worker;
