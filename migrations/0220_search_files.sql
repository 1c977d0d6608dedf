-- Words inside files (PDF, office documents) are found too, and titles are suggested while somebody types.
-- Safe while running: yes (new tables). Everything is indexed again by the next sweeps, a thousand documents at a time.
create table search.files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome text not null,
  text text not null,
  read_at timestamptz not null default now()
);
comment on table search.files is 'Text of published files, read once for each content by a job; what may be shown of it is decided by published.documents';

create table search.beginnings (
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  place smallint not null check (place between 0 and 2),
  beginning text not null,
  primary key (site, kind, id, locale, beginning),
  foreign key (site, kind, id, locale) references search.documents on delete cascade
);
comment on table search.beginnings is 'Each title from each of its words on, folded: what has been typed so far is looked up as the beginning of one';
comment on column search.beginnings.place is 'Shown first: 0 what people do and where they go, 1 what explains it, 2 news and papers';
create index beginnings_by_text on search.beginnings (site, locale, place, beginning text_pattern_ops);

grant select, insert, update, delete on search.files, search.beginnings to arengo_worker;
grant select on search.beginnings to arengo_site;

update search.documents set entry = 0;
