-- When all that is found fits on the page, the same statement gives the passages too. Whether a document is visible stands in an index:
-- a search asks it of a hundred documents, each somewhere else in the store.
-- Safe while running: publishing waits while the index is built (a second for 100,000 documents). A site of the former version cannot search
-- until it is started anew.
drop index published.documents_by_id;
create index documents_by_id on published.documents (kind, id, site, locale) include (listed, visible_from, visible_until);

create function search.find_shown(site text, locale text, queries text[], whole text, latest tsquery, recent tsquery, place text, marks tsquery,
  since timestamptz, before timestamptz, in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz,
  most integer, beginnings text[], marking text, looked integer, lead integer, shown integer)
returns table (kind text, id text, head text, rank real, total bigint,
  path text, title text, summary text, section text, shown_from text, passage text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  kinds text[];
  ids text[];
  heads text[];
  ranks real[];
  counted bigint;
begin
  select array_agg(f.kind), array_agg(f.id), array_agg(f.head), array_agg(f.rank), max(f.total) into kinds, ids, heads, ranks, counted
  from search.find(site, locale, queries, whole, latest, recent, place, marks, since, before, in_title, anywhere, weighed, kept, only_listed, now) f;
  if counted <= most then
    return query
    select f.kind, f.id, f.head, f.rank, counted, p.path, p.title, p.summary, p.section, p.shown_from, p.passage
    from unnest(kinds, ids, heads, ranks) with ordinality as f (kind, id, head, rank, place)
    join search.read_passages(site, locale, kinds, ids, whole, beginnings, marking, looked, lead, shown, now) p using (kind, id)
    order by f.place;
  else
    return query
    select f.kind, f.id, f.head, f.rank, counted, null::text, null::text, null::text, null::text, null::text, null::text
    from unnest(kinds, ids, heads, ranks) with ordinality as f (kind, id, head, rank, place)
    order by f.place;
  end if;
end $$;
comment on function search.find_shown is 'What search.find gives, the best first, with passages when there are no more than "most"';

drop function search.ask;
create function search.ask(site text, main text, locale text, version bigint, words text[], swaps text[], anywhen tsquery,
  queries text[], whole text,
  latest tsquery, recent tsquery, place text, marks tsquery, since timestamptz, before timestamptz,
  in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz,
  most integer, beginnings text[], marking text, looked integer, lead integer, shown integer)
returns table (what text, word text, correction text, kind text, id text, head text, rank real, total bigint,
  path text, title text, summary text, section text, shown_from text, passage text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  unknown text[];
  exchanged text[];
begin
  if version is not null and ask.version <> (select v.version from search.names_version v) then
    return query select 'outdated', null::text, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text;
    return;
  end if;
  select array_agg(given.word), array_agg(given.swaps) into unknown, exchanged
  from unnest(words, swaps) as given(word, swaps)
  where search.stem(ask.locale, given.word) is not null and not exists (
    select from search.words w
    where w.site = ask.site and w.locale = ask.locale and w.stem = search.stem(ask.locale, given.word));
  if unknown is null then
    return query
    select 'found', null::text, null::text, f.*
    from search.find_shown(site, locale, queries, whole, latest, recent, place, marks, since, before, in_title, anywhere, weighed, kept,
      only_listed, now, most, beginnings, marking, looked, lead, shown) f;
    return;
  end if;
  return query
  select 'unknown', given, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text
  from unnest(unknown) given;
  return query
  select 'correction', c.word, c.correction, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text
  from search.correct(site, locale, unknown, exchanged, array(
      select distinct name from search.synonyms s, unnest(s.terms) term, unnest(string_to_array(term, ' ')) name
      where s.site in (ask.site, main)), false, anywhen, now) c;
end $$;
comment on function search.ask is 'What holds the words; instead, when no text at all holds one of them in any form, visible or not, those words and what they may have meant. Nothing but "outdated" when the names are no longer those of that version';

revoke execute on function search.find_shown, search.ask from public;
grant execute on function search.find_shown, search.ask to arengo_site, arengo_worker;
