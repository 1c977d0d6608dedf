-- What is found says of an event that it is cancelled, postponed or has a new date, in hits and in suggestions.
-- Safe while running: yes. A site of the former version cannot search until it is started anew.
drop function search.ask, search.find_shown, search.read_passages, search.suggest;

create function search.standing_of(d published.documents, now timestamptz) returns jsonb
language sql immutable parallel safe
return case when d.kind = 'event' and d.document ? 'standing' and (not d.document ? 'previousStartsAt' or d.starts_at > now)
  then jsonb_build_object('standing', d.document -> 'standing', 'previousStartsAt', d.document -> 'previousStartsAt') end;
comment on function search.standing_of is 'What a document says of an event that does not take place as announced; of one with a new date until that has come';

create function search.read_passages(site text, locale text, kinds text[], ids text[], query text, beginnings text[], others text[],
  looked integer, lead integer, shown integer, now timestamptz)
returns table (kind text, id text, path text, title text, summary text, section text, shown_from text, standing jsonb, passage text, forms text[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  told text := array_to_string(beginnings, '');
  is_plain boolean := octet_length(told) = length(told);
  known text[] := search.forms(site, locale, query, others);
begin
  return query
  select d.kind, d.id, d.path, d.title, d.summary, d.section, d.shown_from, search.standing_of(d, now),
    substr(t.framed, greatest(1, w.at - lead - 1), shown), case when row_number() over (order by given.place) = 1 then known end
  from unnest(kinds, ids) with ordinality as given (kind, id, place)
  join published.documents d on d.site = read_passages.site and d.locale = read_passages.locale and d.kind = given.kind and d.id = given.id
  join search.documents s on s.site = d.site and s.kind = d.kind and s.id = d.id and s.locale = d.locale
  -- each made once for a document ("offset 0"): a long text is unpacked wherever it is named, and left() counts its letters
  cross join lateral (select ' ' || case when octet_length(s.text) > looked then left(s.text, looked) else s.text end || ' ' as framed offset 0) t
  cross join lateral (select case when is_plain then lower(t.framed collate "C") else lower(t.framed) end as folded offset 0) l
  cross join lateral (
    select coalesce((
      with b as materialized (select nullif(strpos(l.folded, word), 0) as at from unnest(beginnings) word)
      select b.at from b where b.at is not null
      order by (select count(*) from b o where o.at between b.at and b.at + shown - lead - 40) desc, b.at limit 1), 1) as at offset 0) w
  where search.is_visible(d, now) order by given.place;
end $$;

create function search.find_shown(site text, locale text, queries text[], whole text, latest tsquery, recent tsquery, place text, marks tsquery,
  since timestamptz, before timestamptz, in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz,
  most integer, beginnings text[], others text[], looked integer, lead integer, shown integer)
returns table (kind text, id text, head text, rank real, total bigint,
  path text, title text, summary text, section text, shown_from text, standing jsonb, passage text, forms text[])
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
    select f.kind, f.id, f.head, f.rank, counted, p.path, p.title, p.summary, p.section, p.shown_from, p.standing, p.passage, p.forms
    from unnest(kinds, ids, heads, ranks) with ordinality as f (kind, id, head, rank, place)
    join search.read_passages(site, locale, kinds, ids, whole, beginnings, others, looked, lead, shown, now) p using (kind, id)
    order by f.place;
  else
    return query
    select f.kind, f.id, f.head, f.rank, counted, null::text, null::text, null::text, null::text, null::text, null::jsonb, null::text, null::text[]
    from unnest(kinds, ids, heads, ranks) with ordinality as f (kind, id, head, rank, place)
    order by f.place;
  end if;
end $$;
comment on function search.find_shown is 'What search.find gives, the best first, with passages when there are no more than "most"';

create function search.ask(site text, main text, locale text, version bigint, words text[], swaps text[], anywhen tsquery,
  queries text[], whole text,
  latest tsquery, recent tsquery, place text, marks tsquery, since timestamptz, before timestamptz,
  in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz,
  most integer, beginnings text[], others text[], looked integer, lead integer, shown integer)
returns table (what text, word text, correction text, kind text, id text, head text, rank real, total bigint,
  path text, title text, summary text, section text, shown_from text, standing jsonb, passage text, forms text[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  present bigint;
  unknown text[];
  exchanged text[];
begin
  select (select v.version from search.names_version v), array_agg(given.word), array_agg(given.swaps) into present, unknown, exchanged
  from unnest(words, swaps) as given(word, swaps)
  where search.stem(ask.locale, given.word) is not null and not exists (
    select from search.words w
    where w.site = ask.site and w.locale = ask.locale and w.stem = search.stem(ask.locale, given.word));
  if version <> present then
    return query select 'outdated', null::text, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::jsonb, null::text, null::text[];
    return;
  end if;
  if unknown is null then
    return query
    select 'found', null::text, null::text, f.*
    from search.find_shown(site, locale, queries, whole, latest, recent, place, marks, since, before, in_title, anywhere, weighed, kept,
      only_listed, now, most, beginnings, others, looked, lead, shown) f;
    return;
  end if;
  return query
  select 'unknown', given, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::jsonb, null::text, null::text[]
  from unnest(unknown) given;
  return query
  select 'correction', c.word, c.correction, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::jsonb, null::text, null::text[]
  from search.correct(site, locale, unknown, exchanged, array(
      select distinct unnest(string_to_array(array_to_string(s.terms, ' '), ' ')) from search.synonyms s where s.site in (ask.site, main)), false, anywhen, now) c;
end $$;
comment on function search.ask is 'What holds the words; instead, when no text at all holds one of them in any form, visible or not, those words and what they may have meant. Nothing but "outdated" when the names are no longer those of that version';

create function search.suggest(site text, locale text, typed text, looked integer, shown integer, now timestamptz)
returns table (title text, path text, standing jsonb)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select d.title, d.path, search.standing_of(d, now) from (
    select f.* from (
      select distinct on (d.title) d.title, d.kind, d.id, b.place, b.beginning
      from generate_series(0, 2) as p(place)
      cross join lateral (
        select b.kind, b.id, b.place, b.beginning from search.beginnings b
        where b.site = suggest.site and b.locale = suggest.locale and b.place = p.place
          and b.beginning ~>=~ typed and b.beginning ~<~ (typed || chr(1114111))
        order by b.beginning using ~<~ limit looked) b
      join published.documents d on d.site = suggest.site and d.locale = suggest.locale and d.kind = b.kind and d.id = b.id
      where d.listed and search.is_visible(d, now)
      order by d.title, b.place, b.beginning) f
    order by f.place, f.beginning, f.title limit shown) f
  join published.documents d on d.site = suggest.site and d.locale = suggest.locale and d.kind = f.kind and d.id = f.id
  order by f.place, f.beginning, f.title;
end $$;
comment on function search.suggest is 'Titles in which what was typed begins a word; of a word that begins thousands the first in the alphabet';

revoke execute on function search.standing_of, search.read_passages, search.find_shown, search.ask, search.suggest from public;
grant execute on function search.standing_of, search.read_passages, search.find_shown, search.ask, search.suggest to arengo_site, arengo_worker;
