-- What people of the desk write onto the curves of the figures: a snow alert, a festival.
-- Safe while running: yes (new table).

create table measures.annotations (
  id uuid primary key,
  site text not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  text text not null check (length(text) between 1 and 120),
  text_en text not null default '' check (length(text_en) <= 120),
  written_by text not null check (length(written_by) <= 300),
  written_at timestamptz not null
);
comment on table measures.annotations is 'Shown to everyone on the page of figures, on the chart and in its table';
comment on column measures.annotations.from_day is 'Civil day; both ends counted';
create index annotations_by_day on measures.annotations (site, from_day);

grant usage on schema measures to arengo_desk;
grant select, insert, delete on measures.annotations to arengo_desk;
grant select on measures.annotations to arengo_site;
