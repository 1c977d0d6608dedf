-- The map of the municipality, imported from a GeoJSON file, from which static pictures are drawn.
-- Safe while running: yes (new schema).

create schema territory;
comment on schema territory is 'The imported map; nothing of a citizen. Replaced as a whole by `arengo map import`';
grant usage on schema territory to arengo_desk, arengo_site, arengo_worker;

create table territory.coverage (
  only_one boolean primary key default true check (only_one),
  source text not null check (length(source) between 3 and 200),
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  features integer not null,
  imported_at timestamptz not null
);
comment on column territory.coverage.source is 'Whose data they are and under which licence; stands below every picture';

create table territory.features (
  id bigint generated always as identity primary key,
  layer text not null check (layer in ('boundary', 'green', 'water', 'waterway', 'building', 'rail', 'road', 'name')),
  weight smallint not null check (weight between 1 and 4),
  name text not null default '' check (length(name) <= 100),
  extent box not null,
  parts jsonb not null
);
comment on column territory.features.weight is '1 is shown on every picture, 4 only on those of the nearest surroundings';
comment on column territory.features.parts is 'Lists of [longitude, latitude], WGS 84, decimal degrees: rings of an area, runs of a line, one point';
create index features_by_extent on territory.features using gist (extent);

grant select on territory.coverage, territory.features to arengo_desk, arengo_site, arengo_worker;
grant insert, delete on territory.coverage, territory.features to arengo_desk;
