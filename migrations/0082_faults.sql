-- Fault reports: what citizens report, what the office answers, and the public list without personal data.
-- Safe while running: yes (new schema).

create schema faults;
comment on schema faults is 'Fault reports. Personal data and what was not released are erased 180 days after the last change.';
grant usage on schema faults to arengo_desk, arengo_site, arengo_worker;

create table faults.reports (
  id uuid primary key,
  number integer generated always as identity unique,
  site text not null,
  category text not null,
  address text not null check (length(address) <= 400),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  title text not null check (length(title) <= 200),
  details text not null check (length(details) <= 1200),
  name text not null check (length(name) <= 200),
  email text not null check (length(email) <= 254),
  locale text not null,
  sent_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'in-charge', 'solved', 'not-competent')),
  answer text check (length(answer) <= 8000),
  public_title text check (length(public_title) <= 200),
  public_details text check (length(public_details) <= 1200),
  public_address text check (length(public_address) <= 400),
  released_at timestamptz,
  hidden_at timestamptz,
  hidden_reason text check (length(hidden_reason) <= 1000),
  changed_by text,
  changed_at timestamptz not null,
  erased_at timestamptz,
  check ((latitude is null) = (longitude is null)),
  check (released_at is null or (public_title <> '' and public_details is not null)),
  check (hidden_at is null or hidden_reason <> '')
);
comment on column faults.reports.id is 'Made with the form: the same form sent twice is one report';
comment on column faults.reports.public_title is 'What the office releases: the words of the citizen without personal data';
create index reports_by_state on faults.reports (site, state, number desc);
create index reports_by_change on faults.reports (changed_at) where erased_at is null;

create table faults.pictures (
  report uuid not null,
  place smallint not null check (place between 1 and 3),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  image bytea not null check (octet_length(image) <= 4000000),
  bytes integer generated always as (octet_length(image)) stored,
  width integer not null,
  height integer not null,
  alt text not null default '' check (length(alt) <= 500),
  is_released boolean not null default false,
  kept_at timestamptz not null,
  primary key (report, place),
  unique (report, digest),
  check (not is_released or alt <> '')
);
comment on table faults.pictures is 'Kept as they are sent, before the report is: what was chosen is not lost when a field is wrong. Without a report for a day they are deleted';
comment on column faults.pictures.digest is 'SHA-256 of what was sent: the same picture sent twice is kept once';

create view faults.public_reports as
  select number, site, category, state, sent_at, changed_at, released_at is not null as is_released,
    case when released_at is not null then public_title end as title,
    case when released_at is not null then public_details end as details,
    case when released_at is not null then public_address end as address,
    case when released_at is not null then latitude end as latitude,
    case when released_at is not null then longitude end as longitude,
    case when released_at is not null then answer end as answer
  from faults.reports where hidden_at is null;
comment on view faults.public_reports is 'Everything that everybody may read of a report; words only after the office released them';

create view faults.public_pictures as
  select r.site, r.number, p.place, p.image, p.width, p.height, p.alt
  from faults.pictures p join faults.reports r on r.id = p.report
  where p.is_released and r.released_at is not null and r.hidden_at is null;

-- The site writes who reports and what, and cannot read it again; everybody's part it reads through the views.
grant select on faults.public_reports, faults.public_pictures to arengo_site;
grant insert, select (id, number, site, category, state, answer, sent_at, erased_at) on faults.reports to arengo_site;
grant insert, select (report, place, digest, bytes, width, height), delete on faults.pictures to arengo_site;
grant select, update (state, answer, public_title, public_details, public_address, released_at, hidden_at, hidden_reason, changed_by, changed_at) on faults.reports to arengo_desk;
grant select, update (alt, is_released) on faults.pictures to arengo_desk;
grant select (id, changed_at, erased_at, released_at), update (name, email, title, details, address, latitude, longitude, erased_at) on faults.reports to arengo_worker;
grant select (report, is_released, kept_at), delete on faults.pictures to arengo_worker;
