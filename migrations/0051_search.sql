-- Search over published texts: what the words of each document are, and which words there are at all (for typing errors).
-- Who reads must join published.documents: only there it stands what is visible now.
-- Safe while running: yes (new schema).
create extension if not exists unaccent with schema public;
create extension if not exists fuzzystrmatch with schema public;

create schema search;
comment on schema search is 'Words of published documents; filled by jobs, can be made again from published.documents.';
grant usage on schema search to arengo_site, arengo_worker;

create text search configuration search.italian (copy = pg_catalog.italian);
alter text search configuration search.italian
  alter mapping for hword, hword_part, word with public.unaccent, italian_stem;
create text search configuration search.english (copy = pg_catalog.english);
alter text search configuration search.english
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;

-- Kept for every published document, visible or not: when it becomes visible it is found at that instant.
create table search.documents (
  site text not null,
  kind text not null,
  id text not null,
  locale text not null,
  entry bigint not null,
  text text not null,
  vector tsvector not null,
  primary key (site, kind, id, locale)
);
comment on column search.documents.entry is 'Register entry of the text that was indexed; another one in published.documents means that it is out of date';
create index documents_by_word on search.documents using gin (vector);

create table search.words (
  site text not null,
  locale text not null,
  word text not null,
  primary key (site, locale, word)
);
comment on table search.words is 'Folded words of at least four letters, to find what a mistyped word may have meant; one is only ever offered while a visible document holds it';
create index words_by_length on search.words (site, locale, length(word));

grant select on all tables in schema search to arengo_site, arengo_worker;
grant insert, update, delete on search.documents, search.words to arengo_worker;
