-- A search sets up less: where its words are rare, or common ones hardly ever stand together, one small statement finds all; of common ones titles of this quarter are looked at before all
-- titles; a passage unpacks its text once; common words are not taken for errors.
-- Safe while running: yes. A site of the former version shows passages that begin or end within a word until it is started anew.
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
  -- most searches: a plan of a few steps is set up in half the time
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
  return query
  with q as materialized (
    select query from unnest(of_common) query
  ), rare as materialized (
    select s.* from unnest(of_rare) query cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head, s.title @@ query as titled from search.documents s
      where s.vector @@ coalesce(query && everywhere, query) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by titled desc, s.passing, s.sort_at desc, s.id limit anywhere) s
  ), late_title as materialized (
    select s.*, true as titled from q cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head from search.documents s
      where s.title @@ (q.query && latest) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit in_title) s
  ), late as materialized (
    select s.*, false as titled from q cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head from search.documents s
      where s.vector @@ (q.query && latest) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit anywhere) s
  ), recently as materialized (
    select s.*, false as titled from q cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head from search.documents s
      where s.vector @@ (q.query && recent) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit anywhere) s
    where (select count(*) from late) < anywhere
  ), recent_title as materialized (
    select s.*, true as titled from q cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head from search.documents s
      where s.title @@ (q.query && recent) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit in_title) s
    where (select count(*) from late_title) < in_title
      and ((select count(*) from late) >= anywhere or (select count(*) from recently) >= anywhere)
  ), found as (
    select distinct on (f.kind, f.id) f.* from (
      select * from rare union all select * from late_title union all select * from late union all select * from recently union all select * from recent_title
      union all (
        select s.* from q cross join lateral (
          select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head, s.title @@ q.query as titled from search.documents s
          where s.vector @@ coalesce(q.query && everywhere, q.query) and s.site = find.site and s.locale = find.locale
            and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
          order by titled desc, s.passing, s.sort_at desc, s.id limit anywhere) s
        where (select count(*) from late) < anywhere and (select count(*) from recently) < anywhere)
      union all (
        select s.*, true from q cross join lateral (
          select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head from search.documents s
          where s.title @@ coalesce(q.query && everywhere, q.query) and s.site = find.site and s.locale = find.locale
            and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
          order by s.passing, s.sort_at desc, s.id limit in_title) s
        where (select count(*) from late_title) < in_title and (select count(*) from recent_title) < in_title
          and ((select count(*) from late) >= anywhere or (select count(*) from recently) >= anywhere))) f
    order by f.kind, f.id, f.titled desc
  ), shown as materialized (
    select f.* from found f
    join published.documents d on d.site = find.site and d.locale = find.locale and d.kind = f.kind and d.id = f.id
    where (d.listed or not only_listed) and search.is_visible(d, now)
  ), near as (
    select * from shown n order by n.titled desc, n.passing, n.sort_at desc, n.id limit greatest(weighed, kept)
  )
  select r.kind, r.id, r.head, r.rank, (select count(*) from shown) from (
    select n.*, (ts_rank(n.vector, weighing) / ln(n.lexemes + 2))::real as rank from near n) r
  order by r.rank desc, r.sort_at desc, r.id limit kept;
end $$;

create or replace function search.read_passages(site text, locale text, kinds text[], ids text[], query text, beginnings text[], marking text,
  looked integer, before integer, shown integer, now timestamptz)
returns table (kind text, id text, path text, title text, summary text, section text, shown_from text, passage text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  configuration regconfig := search.configuration(locale);
  wanted tsquery := to_tsquery(configuration, query);
  told text := array_to_string(beginnings, '');
  is_plain boolean := octet_length(told) = length(told);
begin
  return query
  select d.kind, d.id, d.path, d.title, d.summary, d.section, d.shown_from,
    ts_headline(configuration, substr(t.framed, greatest(1, w.at - before - 1), shown), wanted, marking)
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
      order by (select count(*) from b o where o.at between b.at and b.at + shown - before - 40) desc, b.at limit 1), 1) as at offset 0) w
  where search.is_visible(d, now) order by given.place;
end $$;

create or replace function search.correct(site text, locale text, words text[], swaps text[], names text[], checked boolean, recent tsquery, now timestamptz)
returns table (word text, correction text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with q as materialized (
    select given.word, array(select json_array_elements_text(given.swaps::json)) as swaps, length(given.word) as letters
    from unnest(words, swaps) as given(word, swaps)
    where not checked or numnode(plainto_tsquery(search.configuration(locale), given.word)) > 0
      -- a common word is no error, and whether a visible document holds it takes longest
      and not exists (select from search.common c where c.lexeme = search.stem(correct.locale, given.word))
      and not search.is_public(site, locale, given.word, recent, now)
  ), near as materialized (
    select q.word, c.word as correction, 1 as errors from q cross join lateral (
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
    where c.word <> q.word
  ), far as (
    select q.word, w.word as correction, 2 as errors
    from q join search.words w on w.site = correct.site and w.locale = correct.locale
      and length(w.word) between q.letters - 2 and q.letters + 2 and levenshtein_less_equal(w.word, q.word, 2) <= 2
    where q.letters >= 7 and not exists (select from near n where n.word = q.word)
  )
  select c.word, c.correction from (
    select *, row_number() over (partition by either.word order by errors, either.correction) as place
    from (select * from near union all select * from far) either) c
  where c.place <= 12 and (c.correction = any(names) or search.is_public(correct.site, correct.locale, c.correction, recent, now))
  order by c.word, c.errors, c.correction;
end $$;
