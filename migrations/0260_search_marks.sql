-- What narrows a search stands beside the words themselves, so that the index alone decides which rows are looked at; every
-- language for which PostgreSQL has a stemmer gets its own.
-- Safe while running: searches wait while the rows are written anew (some seconds for 100,000 documents).
create text search configuration search.german (copy = pg_catalog.german);
alter text search configuration search.german
  alter mapping for hword, hword_part, word with public.unaccent, german_stem;
create text search configuration search.french (copy = pg_catalog.french);
alter text search configuration search.french
  alter mapping for hword, hword_part, word with public.unaccent, french_stem;
create text search configuration search.spanish (copy = pg_catalog.spanish);
alter text search configuration search.spanish
  alter mapping for hword, hword_part, word with public.unaccent, spanish_stem;
create text search configuration search.romanian (copy = pg_catalog.romanian);
alter text search configuration search.romanian
  alter mapping for hword, hword_part, word with public.unaccent, romanian_stem;
create text search configuration search.arabic (copy = pg_catalog.arabic);
create text search configuration search.plain (copy = pg_catalog.simple);
alter text search configuration search.plain
  alter mapping for hword, hword_part, word with public.unaccent, simple;

create function search.configuration(locale text) returns regconfig
language sql immutable parallel safe
return case locale
  when 'it' then 'search.italian'::regconfig when 'en' then 'search.english'::regconfig
  when 'de' then 'search.german'::regconfig when 'fr' then 'search.french'::regconfig
  when 'es' then 'search.spanish'::regconfig when 'ro' then 'search.romanian'::regconfig
  when 'ar' then 'search.arabic'::regconfig else 'search.plain'::regconfig end;
comment on function search.configuration is 'How words of a language are cut and stemmed; without a stemmer they stay as they are';

-- What passes (news, events, documents) is looked for among the newest first; the rest stands.
create function search.is_passing(kind text) returns boolean
language sql immutable parallel safe
return kind in ('news', 'event', 'document', 'act', 'disclosure');

-- A lexeme that no word can be, because words hold no "~": site and language, quarter of a year (UTC), whether it stands, kind,
-- sections and topics.
create function search.marks(site text, locale text, kind text, tags text[], refs text[], sort_at timestamptz) returns tsvector
language sql stable parallel safe
return array_to_tsvector(array[
    '~' || site || '/' || locale,
    '~' || site || '/' || locale || to_char(sort_at at time zone 'UTC', '/YYYY"q"Q'),
    '~kind:' || kind
  ]
  || case when search.is_passing(kind) then '{}'::text[] else array['~' || site || '/' || locale || '/standing'] end
  || array(select '~' || tag from unnest(tags) tag where tag like 'section:%')
  || array(select '~' || ref from unnest(refs) ref where ref like 'topic:%'));

alter table search.documents
  add column passing boolean not null default true,
  add column sort_at timestamptz not null default 'epoch',
  add column title tsvector not null default '';
-- rows without their long values: a search looks at hundreds of them and at the texts of a few
alter table search.documents set (toast_tuple_target = 256);

update search.documents s
set passing = search.is_passing(d.kind), sort_at = d.sort_at,
  title = to_tsvector(search.configuration(d.locale), d.title)
    || search.marks(d.site, d.locale, d.kind, d.tags, d.refs, d.sort_at),
  vector = case when d.locale in ('it', 'en') then s.vector
      else setweight(to_tsvector(search.configuration(d.locale), d.title), 'A')
        || setweight(to_tsvector(search.configuration(d.locale), d.document ->> 'summary'), 'B')
        || to_tsvector(search.configuration(d.locale), s.text) end
    || search.marks(d.site, d.locale, d.kind, d.tags, d.refs, d.sort_at)
from published.documents d
where (d.site, d.kind, d.id, d.locale) = (s.site, s.kind, s.id, s.locale);

alter table search.documents alter column passing drop default, alter column sort_at drop default, alter column title drop default;
comment on column search.documents.title is 'Words of the title alone, with the marks; whoever looks for something mostly knows what it is called';
create index documents_by_title on search.documents using gin (title);
grant execute on all functions in schema search to arengo_site, arengo_worker;
