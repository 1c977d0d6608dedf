-- A search for common words looks step by step, and each step is a small statement: what a large one may need is set up although it is not
-- used. Where three months hold so few that nine would hold too few as well, all years are looked at next.
-- Safe while running: yes.

create function search.among_texts(site text, locale text, queries tsquery[], marks tsquery, since timestamptz, before timestamptz, most integer)
returns tid[]
language plpgsql stable as $$
begin
  return array(
    select s.place from unnest(queries) query cross join lateral (
      select s.ctid as place from search.documents s
      where s.vector @@ coalesce(query && marks, query) and s.site = among_texts.site and s.locale = among_texts.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit most) s);
end $$;
comment on function search.among_texts is 'Rows that hold a query and the marks, of each query what stands and the newest first; good for one statement and what it calls';

create function search.among_titles(site text, locale text, queries tsquery[], marks tsquery, since timestamptz, before timestamptz, most integer)
returns tid[]
language plpgsql stable as $$
begin
  return array(
    select s.place from unnest(queries) query cross join lateral (
      select s.ctid as place from search.documents s
      where s.title @@ coalesce(query && marks, query) and s.site = among_titles.site and s.locale = among_titles.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit most) s);
end $$;
comment on function search.among_titles is 'The same of rows that hold a query in their titles';

create or replace function search.find(site text, locale text, queries text[], whole text, latest tsquery, recent tsquery, place text, marks tsquery,
  since timestamptz, before timestamptz, in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz)
returns table (kind text, id text, head text, rank real, total bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  configuration regconfig := search.configuration(locale);
  weighing tsquery := to_tsquery(configuration, whole); -- made once, not for each row
  everywhere tsquery := marks;
  words text[] := tsvector_to_array(to_tsvector(configuration, whole));
  of_rare tsquery[];
  of_common tsquery[];
  is_told boolean;
  titles tid[] := '{}';
  texts tid[];
  more tid[];
  few integer;
  is_enough boolean;
begin
  with known as materialized (
    select c.lexeme, c.documents, ln(c.documents::double precision / greatest(k.documents, 1)) as share from search.common c, search.counted k
    where c.lexeme = any (words) or c.lexeme = place
  ), asked as materialized (
    select to_tsquery(configuration, text) as query, tsvector_to_array(to_tsvector(configuration, text)) as words from unnest(queries) text
  ), judged as materialized (
    select a.query, (
        -- more than a thousand documents: each word has so many, and they would be so many had the words nothing to do with each other;
        -- where this is wrong a search takes longer
        select count(*) = cardinality(a.words) and min(k.documents) > 1000
          and exp(sum(k.share)) * (select greatest(c.documents, 1) from search.counted c) > 1000
        from known k where k.lexeme = any (a.words)) is true as is_common
    from asked a where numnode(a.query) > 0 -- of small words alone nothing is left to look for
  )
  select array_agg(j.query) filter (where not j.is_common), array_agg(j.query) filter (where j.is_common),
    exists (select from known k where k.lexeme = place and k.share > ln(0.5))
  into of_rare, of_common, is_told from judged j;
  -- the mark of a site that has most of all documents tells next to nothing, and its list is the longest of the index
  if place is not null and not is_told then
    everywhere := coalesce(marks && quote_literal(place)::tsquery, quote_literal(place)::tsquery);
  end if;
  -- most searches: one statement finds, weighs and tells
  if of_common is null then
    return query
    with shown as materialized (
      select f.* from (
        select distinct on (s.kind, s.id) s.* from unnest(of_rare) query cross join lateral (
          select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head, s.title @@ query as titled from search.documents s
          where s.vector @@ coalesce(query && everywhere, query) and s.site = find.site and s.locale = find.locale
            and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
          order by titled desc, s.passing, s.sort_at desc, s.id limit anywhere) s
        order by s.kind, s.id, s.titled desc) f
      join published.documents d on d.site = find.site and d.locale = find.locale and d.kind = f.kind and d.id = f.id
      where (d.listed or not only_listed) and search.is_visible(d, now)
    ), near as (
      select * from shown n order by n.titled desc, n.passing, n.sort_at desc, n.id limit greatest(weighed, kept)
    )
    select r.kind, r.id, r.head, r.rank, (select count(*) from shown) from (
      select n.*, (ts_rank(n.vector, weighing) / ln(n.lexemes + 2))::real as rank from near n) r
    order by r.rank desc, r.sort_at desc, r.id limit kept;
    return;
  end if;
  texts := search.among_texts(site, locale, of_common, latest, since, before, anywhere);
  few := cardinality(texts);
  is_enough := few >= anywhere;
  -- nine months hold some three to five times what three do; all years are read as fast as nine months when they hold little
  if not is_enough and few * 6 >= anywhere then
    more := search.among_texts(site, locale, of_common, recent, since, before, anywhere);
    is_enough := cardinality(more) >= anywhere;
    texts := texts || more;
  end if;
  if is_enough then
    titles := search.among_titles(site, locale, of_common, latest, since, before, in_title);
    if cardinality(titles) < in_title then
      more := search.among_titles(site, locale, of_common, recent, since, before, in_title);
      titles := titles || more;
      if cardinality(more) < in_title then
        titles := titles || search.among_titles(site, locale, of_common, everywhere, since, before, in_title);
      end if;
    end if;
  else
    titles := search.among_titles(site, locale, of_common, everywhere, since, before, anywhere);
    texts := texts || search.among_texts(site, locale, of_common, everywhere, since, before, anywhere);
  end if;
  if of_rare is not null then
    titles := titles || search.among_titles(site, locale, of_rare, everywhere, since, before, anywhere);
    texts := texts || search.among_texts(site, locale, of_rare, everywhere, since, before, anywhere);
  end if;
  return query
  with found as materialized (
    select f.place, bool_or(f.titled) as titled
    from (select unnest(titles) as place, true as titled union all select unnest(texts), false) f group by f.place
  ), shown as materialized (
    select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head, f.titled from found f
    join search.documents s on s.ctid = f.place
    join published.documents d on d.site = find.site and d.locale = find.locale and d.kind = s.kind and d.id = s.id
    where (d.listed or not only_listed) and search.is_visible(d, now)
  ), near as (
    select * from shown n order by n.titled desc, n.passing, n.sort_at desc, n.id limit greatest(weighed, kept)
  )
  select r.kind, r.id, r.head, r.rank, (select count(*) from shown) from (
    select n.*, (ts_rank(n.vector, weighing) / ln(n.lexemes + 2))::real as rank from near n) r
  order by r.rank desc, r.sort_at desc, r.id limit kept;
end $$;

create or replace function albo.acts_with(site text, query text, now timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  wanted tsquery := to_tsquery('search.italian', query); -- made once, not for each file
begin
  return query
  select f.act from albo.texts t
  join albo.files f on f.sha256 = t.sha256
  join albo.exposures e on e.act = f.act
  where t.words @@ wanted and f.shown_until is null and e.site = acts_with.site
    and e.annulled_at is null and e.starts_at <= now and e.ends_at > now and (e.removed_at is null or e.removed_at > now)
    and (e.periods is null or e.periods @> now);
end $$;

-- What two letters may have been wrong in is looked for when nothing is found that one letter differs in, and set up only then.
create or replace function search.correct(site text, locale text, words text[], swaps text[], names text[], checked boolean, recent tsquery, now timestamptz)
returns table (word text, correction text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  suspects text[] := words;
  exchanged text[] := swaps;
  near_words text[];
  near_corrections text[];
begin
  if checked then
    select array_agg(given.word), array_agg(given.swaps) into suspects, exchanged from unnest(words, swaps) as given(word, swaps)
    where numnode(plainto_tsquery(search.configuration(locale), given.word)) > 0
      -- a common word is no error, and whether a visible document holds it takes longest
      and not exists (select from search.common c where c.lexeme = search.stem(correct.locale, given.word))
      and not search.is_public(site, locale, given.word, recent, now);
  end if;
  select array_agg(n.word), array_agg(n.correction) into near_words, near_corrections from (
    select q.word, c.word as correction
    from (
      select given.word, array(select json_array_elements_text(given.swaps::json)) as swaps, length(given.word) as letters
      from unnest(suspects, exchanged) as given(word, swaps) offset 0
    ) q cross join lateral (
      select w.word from search.words w
      where w.site = correct.site and w.locale = correct.locale and w.word ~>=~ left(q.word, q.letters / 2)
        and w.word ~<~ (left(q.word, q.letters / 2) || chr(1114111)) and levenshtein_less_equal(w.word, q.word, 1) <= 1
      union
      select w.word from search.words w
      where w.site = correct.site and w.locale = correct.locale and reverse(w.word) ~>=~ reverse(right(q.word, q.letters / 2))
        and reverse(w.word) ~<~ (reverse(right(q.word, q.letters / 2)) || chr(1114111)) and levenshtein_less_equal(w.word, q.word, 1) <= 1
      union
      select w.word from search.words w where w.site = correct.site and w.locale = correct.locale and w.word = any(q.swaps)
      union
      select name from unnest(names) name where levenshtein_less_equal(name, q.word, 1) <= 1 or name = any(q.swaps)) c
    where c.word <> q.word) n;
  return query
  select c.word, c.correction from (
    select n.word, n.correction, row_number() over (partition by n.word order by n.correction) as place
    from unnest(near_words, near_corrections) as n(word, correction)) c
  where c.place <= 12 and (c.correction = any(names) or search.is_public(correct.site, correct.locale, c.correction, recent, now))
  order by c.word, c.correction;
  suspects := array(select given from unnest(suspects) given where length(given) >= 7 and given <> all (coalesce(near_words, '{}')));
  if cardinality(suspects) = 0 then
    return;
  end if;
  return query
  select c.word, c.correction from (
    select q.word, w.word as correction, row_number() over (partition by q.word order by w.word) as place
    from unnest(suspects) as q(word) join search.words w on w.site = correct.site and w.locale = correct.locale
      and length(w.word) between length(q.word) - 2 and length(q.word) + 2 and levenshtein_less_equal(w.word, q.word, 2) <= 2) c
  where c.place <= 12 and (c.correction = any(names) or search.is_public(correct.site, correct.locale, c.correction, recent, now))
  order by c.word, c.correction;
end $$;

revoke execute on function search.among_texts, search.among_titles from public;
grant execute on function search.among_texts, search.among_titles to arengo_site, arengo_worker;
