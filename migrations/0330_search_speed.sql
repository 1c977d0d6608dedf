-- A search reads less: what decides the order of hits is kept folded beside the words, months narrow as quarters do, and words know
-- their stems, beginnings and endings, so that a typing error is not compared with every word there is.
-- Safe while running: searches wait while the rows are written anew (about a minute for 100,000 documents).
create function search.fold(text) returns text
language sql stable parallel safe
return ' ' || btrim(regexp_replace(lower(public.unaccent($1)), '[^[:alnum:]]+', ' ', 'g')) || ' ';

create or replace function search.marks(site text, locale text, kind text, tags text[], refs text[], sort_at timestamptz) returns tsvector
language sql stable parallel safe
return array_to_tsvector(array[
    '~' || site || '/' || locale,
    '~' || site || '/' || locale || to_char(sort_at at time zone 'UTC', '/YYYY"q"Q'),
    '~' || site || '/' || locale || to_char(sort_at at time zone 'UTC', '/YYYY"m"MM'),
    '~kind:' || kind
  ]
  || case when search.is_passing(kind) then '{}'::text[] else array['~' || site || '/' || locale || '/standing'] end
  -- a section with all above it, so that what lies below one is asked for by its name alone
  || array(select distinct '~section:' || array_to_string(part[:depth], '/')
    from unnest(tags) tag, string_to_array(substr(tag, 9), '/') part, generate_series(1, cardinality(part)) depth where tag like 'section:%')
  || array(select '~' || ref from unnest(refs) ref where ref like 'topic:%'));

alter table search.documents add column head text not null default '', add column lexemes integer not null default 0;
comment on column search.documents.lexemes is 'Different words, marks apart: where a text is long, each of its words says less';
comment on column search.documents.head is 'Title, summary and beginning of the text, one a line, folded, a blank around each word: what decides the order of hits';
-- An index whose rows are all replaced keeps empty pages at its beginning, and takes the commonest words for the rarest: made anew.
drop index search.documents_by_word, search.documents_by_title;
update search.documents s
set head = search.fold(d.title) || E'\n' || search.fold(d.summary) || E'\n' || search.fold(left(s.text, 1500)),
  lexemes = length(s.vector) - 2,
  title = s.title || search.marks(s.site, s.locale, s.kind, d.tags, d.refs, s.sort_at),
  vector = s.vector || search.marks(s.site, s.locale, s.kind, d.tags, d.refs, s.sort_at)
from published.documents d
where (d.site, d.kind, d.id, d.locale) = (s.site, s.kind, s.id, s.locale);
drop function search.fold;
alter table search.documents alter column head drop default, alter column lexemes drop default;
create index documents_by_word on search.documents using gin (vector);
create index documents_by_title on search.documents using gin (title);

create function search.stem(locale text, word text) returns text
language sql immutable parallel safe
return (tsvector_to_array(to_tsvector(search.configuration(locale), word)))[1];
comment on function search.stem is 'The lexeme of one word; null for a word that is not looked for';
alter table search.words add column stem text generated always as (search.stem(locale, word)) stored;
drop index search.words_by_length;
create index words_by_stem on search.words (site, locale, stem);
create index words_by_beginning on search.words (site, locale, word text_pattern_ops);
create index words_by_ending on search.words (site, locale, reverse(word) text_pattern_ops);
create index words_by_length on search.words (site, locale, length(word)) include (word);
grant execute on all functions in schema search to arengo_site, arengo_worker;
