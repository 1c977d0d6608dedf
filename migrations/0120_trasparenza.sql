-- The transparency section: what is written for each node, how the municipality works on it, and requests for civic access.
-- What is public is in the published store, with its entry in the register. Safe while running: yes (new schema, one index).

create schema trasparenza;
comment on schema trasparenza is 'Transparency section. Requests hold personal data, erased five years after the answer.';
grant usage on schema trasparenza to arengo_desk, arengo_site, arengo_worker;

create table trasparenza.settings (
  site text primary key,
  inhabitants integer not null check (inhabitants > 0),
  officer_name text not null check (length(officer_name) <= 300),
  officer_email text not null check (length(officer_email) <= 254)
);

create table trasparenza.nodes (
  site text not null,
  node text not null check (node ~ '^[0-9]{2}([.][0-9]{2})?$'),
  intro text not null default '' check (length(intro) <= 5000),
  office text not null default '' check (length(office) <= 300),
  email text not null default '' check (length(email) <= 254),
  every text check (every in ('quarter', 'half-year', 'year', 'timely', 'none')),
  not_applicable text check (length(not_applicable) between 1 and 2000),
  checked_on date,
  checked_by text,
  changed_at timestamptz not null,
  primary key (site, node)
);
comment on column trasparenza.nodes.not_applicable is 'Why there is nothing to publish here; null: it applies';
comment on column trasparenza.nodes.checked_on is 'Civil day on which somebody last said that what is there is whole, or that there is nothing to publish';

create table trasparenza.contents (
  id uuid primary key,
  site text not null,
  node text not null,
  content jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'changed', 'withdrawn')),
  entry bigint,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table trasparenza.contents is 'What is written at the desk; the site cannot read it. state changed: published, and changed since';
create index contents_by_node on trasparenza.contents (site, node, changed_at desc);

create table trasparenza.reminders (
  site text not null,
  node text not null,
  due date not null,
  step text not null check (step in ('soon', 'due', 'overdue', 'escalated')),
  sent_at timestamptz not null,
  primary key (site, node, due, step)
);

create table trasparenza.requests (
  id uuid primary key,
  number integer generated always as identity unique,
  site text not null,
  kind text not null check (kind in ('simple', 'generalised', 'documental')),
  subject text not null check (length(subject) <= 300),
  details text not null check (length(details) <= 4000),
  name text not null check (length(name) <= 200),
  surname text not null check (length(surname) <= 200),
  email text not null check (length(email) <= 254),
  locale text not null,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'suspended', 'granted', 'partly', 'refused', 'transmitted')),
  due date not null,
  suspended_on date,
  office text not null default '' check (length(office) <= 300),
  public_subject text not null default '' check (length(public_subject) <= 300),
  outcome text not null default '' check (length(outcome) <= 4000),
  decided_on date,
  changed_by text,
  changed_at timestamptz not null,
  erased_at timestamptz
);
comment on column trasparenza.requests.public_subject is 'What the public register says was asked: written by the office, without persons';
create index requests_by_state on trasparenza.requests (site, state, number desc);

create index documents_by_kind_section on published.documents (site, kind, section);

grant select, insert, update on trasparenza.settings, trasparenza.nodes to arengo_desk;
grant select, insert, update, delete on trasparenza.contents to arengo_desk;
grant select on trasparenza.settings, trasparenza.nodes to arengo_site, arengo_worker;
grant select on trasparenza.requests to arengo_desk;
grant update (state, due, suspended_on, office, public_subject, outcome, decided_on, changed_by, changed_at) on trasparenza.requests to arengo_desk;
-- The site writes who asks and cannot read it again; what the public register shows it may.
grant insert on trasparenza.requests to arengo_site;
grant select (id, number, site, kind, public_subject, state, received_at, due, decided_on, office) on trasparenza.requests to arengo_site;
grant select (id, site, number, kind, state, due, decided_on, erased_at), update (name, surname, email, details, subject, outcome, erased_at) on trasparenza.requests to arengo_worker;
grant select, insert on trasparenza.reminders to arengo_worker;
grant insert on mail.outbox to arengo_worker;
