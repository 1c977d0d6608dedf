-- The published store: the only content the site reads. Written in the transaction that publishes.
-- Safe while running: yes (new tables).
create table published.documents (
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  path text not null check (path like '/%'),
  title text not null,
  summary text not null default '',
  section text not null,
  document jsonb not null,
  tags text[] not null default '{}',
  refs text[] not null default '{}',
  image jsonb,
  sort_at timestamptz not null,
  starts_at timestamptz,
  ends_at timestamptz,
  listed boolean not null default true,
  visible_from timestamptz not null,
  visible_until timestamptz,
  first_published_at timestamptz not null,
  updated_at timestamptz not null,
  entry bigint not null,
  primary key (site, kind, id, locale)
);
comment on column published.documents.tags is 'Cached pages that carry one of these are dropped when the document changes, such as news:12, topic:turismo';
comment on column published.documents.refs is 'Other documents named by this one, as kind:id; back-references are found through it';
comment on column published.documents.section is 'Path of the section, language-neutral key such as novita/comunicati';
comment on column published.documents.sort_at is 'Lists are ordered by it, newest first: date of the news, start of the event, publication otherwise';
create unique index documents_by_path on published.documents (site, path);
create index documents_by_section on published.documents (site, locale, section, sort_at desc, id);
create index documents_by_kind on published.documents (site, locale, kind, sort_at desc, id);
create index documents_by_title on published.documents (site, locale, kind, title);
create index documents_by_refs on published.documents using gin (refs);
create index documents_by_tags on published.documents using gin (tags);
create index documents_by_time on published.documents (site, locale, kind, starts_at) where starts_at is not null;
create index documents_ending on published.documents (visible_until) where visible_until is not null;

-- Every address that was ever used: a moved page redirects for ever, a withdrawn one says so (410).
create table published.paths (
  site text not null,
  locale text not null,
  path text not null,
  kind text not null,
  id text not null,
  withdrawn_at timestamptz,
  withdrawn_entry bigint,
  reason text,
  primary key (site, path)
);
create index paths_of_document on published.paths (site, kind, id, locale);

-- Public notes on corrections, shown on the page they speak of.
create table published.corrections (
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  entry bigint not null,
  at timestamptz not null,
  note text not null,
  primary key (site, kind, id, locale, entry)
);

-- Files that published documents carry; a file is served only while one of them is visible.
create table published.files (
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  primary key (site, kind, id, locale, sha256, name),
  foreign key (site, kind, id, locale) references published.documents on delete cascade
);
create index files_by_hash on published.files (sha256);

grant select on all tables in schema published to arengo_site, arengo_worker;
grant select, insert, update, delete on all tables in schema published to arengo_desk;

create table events.happened (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
grant select, insert on events.happened to arengo_desk, arengo_worker;
