-- What readers think of a page, without who they are.
-- Safe while running: yes (new schema).

create schema rating;
comment on schema rating is 'How clear readers find the pages (Modello Comuni, C.SI.2.5 and C.SI.2.6). Holds no personal data.';
grant usage on schema rating to arengo_desk, arengo_site, arengo_worker;

create table rating.ratings (
  id uuid primary key,
  site text not null,
  page text not null check (page ~ '^/' and length(page) <= 2000),
  locale text not null,
  stars smallint not null check (stars between 1 and 5),
  answer text,
  comment text check (length(comment) <= 200),
  given_at timestamptz not null
);
comment on column rating.ratings.page is 'Path as it was read, without query';
comment on column rating.ratings.answer is 'Key of the answer to the second question (src/ui/rating)';
comment on column rating.ratings.comment is 'Deleted after a year, since people write what they should not';
create index ratings_by_page on rating.ratings (site, page, given_at);

grant insert on rating.ratings to arengo_site;
grant select on rating.ratings to arengo_desk;
grant select (id, given_at, comment), update (comment) on rating.ratings to arengo_worker;
