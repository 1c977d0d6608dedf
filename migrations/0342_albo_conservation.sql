-- What the metadata for conservation (annex 5 of AgID's guidelines on documents) want to know of the body beside its settings: the area that
-- keeps the register, and where acts stand in the classification. Safe while running: yes (new table).
create table albo.conservation (
  site text primary key,
  area_name text not null check (length(area_name) <= 200),
  area_code text not null check (length(area_code) <= 40),
  class_index text not null check (class_index <> '' and length(class_index) <= 40),
  class_name text not null check (class_name <> '' and length(class_name) <= 200),
  class_plan text not null check (length(class_plan) <= 200)
);
comment on column albo.conservation.area_code is 'IPA code of the homogeneous organisational area (AOO); empty: that of the body, where there is one area';
grant select, insert, update on albo.conservation to arengo_desk;
