-- A passage comes as it stands in the text, with the forms of the words that were looked for: the program marks them. ts_headline cut and
-- stemmed every word of every passage again, though search.words knows the stem of each.
-- Safe while running: yes. A site of the former version cannot search until it is started anew.
drop function search.ask, search.find_shown, search.read_passages;

create function search.forms(site text, locale text, query text, others text[]) returns text[]
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  lexemes text[] := tsvector_to_array(to_tsvector(search.configuration(locale), query));
begin
  return array(
    select w.word from search.words w where w.site = forms.site and w.locale = forms.locale and w.stem = any (lexemes)
    union all
    select given from unnest(others) given where search.stem(forms.locale, given) = any (lexemes));
end $$;
comment on function search.forms is 'Words of texts that have a stem with a word of the query in common; of "others" (short words, numbers) those that are looked for';

create function search.read_passages(site text, locale text, kinds text[], ids text[], query text, beginnings text[], others text[],
  looked integer, lead integer, shown integer, now timestamptz)
returns table (kind text, id text, path text, title text, summary text, section text, shown_from text, passage text, forms text[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  told text := array_to_string(beginnings, '');
  is_plain boolean := octet_length(told) = length(told);
  known text[] := search.forms(site, locale, query, others);
begin
  return query
  select d.kind, d.id, d.path, d.title, d.summary, d.section, d.shown_from,
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
  path text, title text, summary text, section text, shown_from text, passage text, forms text[])
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
    select f.kind, f.id, f.head, f.rank, counted, p.path, p.title, p.summary, p.section, p.shown_from, p.passage, p.forms
    from unnest(kinds, ids, heads, ranks) with ordinality as f (kind, id, head, rank, place)
    join search.read_passages(site, locale, kinds, ids, whole, beginnings, others, looked, lead, shown, now) p using (kind, id)
    order by f.place;
  else
    return query
    select f.kind, f.id, f.head, f.rank, counted, null::text, null::text, null::text, null::text, null::text, null::text, null::text[]
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
  path text, title text, summary text, section text, shown_from text, passage text, forms text[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  unknown text[];
  exchanged text[];
begin
  if version is not null and ask.version <> (select v.version from search.names_version v) then
    return query select 'outdated', null::text, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text, null::text[];
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
      only_listed, now, most, beginnings, others, looked, lead, shown) f;
    return;
  end if;
  return query
  select 'unknown', given, null::text, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text, null::text[]
  from unnest(unknown) given;
  return query
  select 'correction', c.word, c.correction, null::text, null::text, null::text, null::real, null::bigint, null::text, null::text, null::text, null::text, null::text, null::text, null::text[]
  from search.correct(site, locale, unknown, exchanged, array(
      select distinct name from search.synonyms s, unnest(s.terms) term, unnest(string_to_array(term, ' ')) name
      where s.site in (ask.site, main)), false, anywhen, now) c;
end $$;
comment on function search.ask is 'What holds the words; instead, when no text at all holds one of them in any form, visible or not, those words and what they may have meant. Nothing but "outdated" when the names are no longer those of that version';

revoke execute on function search.forms, search.read_passages, search.find_shown, search.ask from public;
grant execute on function search.forms, search.read_passages, search.find_shown, search.ask to arengo_site, arengo_worker;
