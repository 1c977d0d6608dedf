-- What a search asks, as functions: their plans are made once for a connection and kept, whatever is looked for. Planning took
-- longer than answering. What they read is bounded; all that they give is visible at `now` (`published.documents` says so).
-- Safe while running: yes.

-- Words that hundreds of documents hold, and how many they were when they were last counted.
create table search.common (
  lexeme text primary key,
  documents integer not null
);
comment on table search.common is 'Where the documents with a word are few they are all looked at; of those named here the newest first. Counted once a day, and when there are many more documents; says nothing of what is visible';
create table search.counted (at timestamptz not null, documents bigint not null);
create function search.count_common() returns void
language sql as $$
  delete from search.common;
  insert into search.common (lexeme, documents)
  select word, ndoc from ts_stat('select vector from search.documents') where ndoc >= 200 and length(word) <= 200;
  delete from search.counted;
  insert into search.counted select now(), count(*) from search.documents;
$$;
select search.count_common();
grant select on search.common to arengo_site, arengo_worker;
grant insert, delete on search.common, search.counted to arengo_worker;
grant select on search.counted to arengo_site, arengo_worker;

create function search.is_visible(d published.documents, now timestamptz) returns boolean
language sql immutable parallel safe
return (d.listed or d.kind in ('transparency', 'yearly-report')) and d.visible_from <= now and (d.visible_until is null or d.visible_until > now);
comment on function search.is_visible is 'Whether a search may lead to this document at that instant: its beginning counts, its end no longer does';

create function search.find_known(site text, main text, locale text, words text[]) returns table (word text, terms text[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  (select null::text, s.terms from search.synonyms s where s.site in (find_known.site, main) order by s.site = main, s.position)
  union all
  select given, null from unnest(words) given
  where search.stem(find_known.locale, given) is not null and not exists (
    select from search.words w
    where w.site = find_known.site and w.locale = find_known.locale and w.stem = search.stem(find_known.locale, given));
end $$;
comment on function search.find_known is 'The groups of names that count on a site, and of these words those that no text holds in any form, visible or not';

create function search.is_public(site text, locale text, word text, recent tsquery, now timestamptz) returns boolean
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  query tsquery := plainto_tsquery(search.configuration(locale), word);
begin
  return exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.site = is_public.site and s.locale = is_public.locale and s.vector @@ (query && recent) and search.is_visible(d, now)
  ) or exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.site = is_public.site and s.locale = is_public.locale and s.vector @@ query and search.is_visible(d, now));
end $$;
comment on function search.is_public is 'Whether a visible document holds the word; of a common one the newest are enough';

-- One letter wrong leaves the first or the second half of a word as it was, so few words are compared.
create function search.correct(site text, locale text, words text[], swaps text[], names text[], checked boolean, recent tsquery, now timestamptz)
returns table (word text, correction text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with q as materialized (
    select given.word, array(select json_array_elements_text(given.swaps::json)) as swaps, length(given.word) as letters
    from unnest(words, swaps) as given(word, swaps)
    where not checked or numnode(plainto_tsquery(search.configuration(locale), given.word)) > 0
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
comment on function search.correct is 'What words may have meant that no visible text holds, nearest first: one letter or two neighbours exchanged, else two letters from seven on';

create function search.find(site text, locale text, queries text[], whole text, latest tsquery, recent tsquery, place text, marks tsquery,
  since timestamptz, before timestamptz, in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz)
returns table (kind text, id text, head text, rank real, total bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  -- the mark of a site that has most of all documents tells next to nothing, and its list is the longest of the index
  everywhere tsquery := case when place is null or exists (
      select from search.common c, search.counted k where c.lexeme = place and c.documents * 2 > k.documents) then marks
    else coalesce(marks && quote_literal(place)::tsquery, quote_literal(place)::tsquery) end;
begin
  return query
  with asked as materialized (
    select to_tsquery(search.configuration(find.locale), text) as query, (
        select coalesce(min(coalesce(c.documents, 0)), 0) > 0
        from unnest(tsvector_to_array(to_tsvector(search.configuration(find.locale), text))) word left join search.common c on c.lexeme = word
      ) as is_common
    from unnest(queries) text
  ), q as materialized (
    select query from asked where is_common
  ), rare as materialized (
    select s.* from asked a cross join lateral (
      select s.kind, s.id, s.passing, s.sort_at, s.vector, s.lexemes, s.head, s.title @@ a.query as titled from search.documents s
      where s.vector @@ coalesce(a.query && everywhere, a.query) and s.site = find.site and s.locale = find.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by titled desc, s.passing, s.sort_at desc, s.id limit anywhere) s
    where not a.is_common and numnode(a.query) > 0 -- of small words alone nothing is left to look for
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
  ), found as (
    select distinct on (f.kind, f.id) f.* from (
      select * from rare union all select * from late_title union all select * from late union all select * from recently
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
        where (select count(*) from late_title) < in_title
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
    select n.*, (ts_rank(n.vector, to_tsquery(search.configuration(find.locale), whole)) / ln(n.lexemes + 2))::real as rank from near n) r
  order by r.rank desc, r.sort_at desc, r.id limit kept;
end $$;
comment on function search.find is 'Documents that hold one of the queries: all with rare words; with common ones those in titles first, then what stands and the newest, older ones only when these are too few';

create function search.read_passages(site text, locale text, kinds text[], ids text[], query text, beginnings text[], marking text,
  looked integer, before integer, shown integer, now timestamptz)
returns table (kind text, id text, path text, title text, summary text, section text, shown_from text, passage text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select d.kind, d.id, d.path, d.title, d.summary, d.section, d.shown_from, ts_headline(search.configuration(read_passages.locale),
    regexp_replace(substr(' ' || t.text || ' ', greatest(1, t.at - before), shown), '^\S*\s|\s\S*$', '', 'g'),
    to_tsquery(search.configuration(read_passages.locale), query), marking)
  from unnest(kinds, ids) with ordinality as w (kind, id, place)
  join published.documents d on d.site = read_passages.site and d.locale = read_passages.locale and d.kind = w.kind and d.id = w.id
  join search.documents s on s.site = d.site and s.kind = d.kind and s.id = d.id and s.locale = d.locale
  cross join lateral (
    select l.text, coalesce((
      with b as materialized (select nullif(strpos(l.folded, word), 0) as at from unnest(beginnings) word)
      select b.at from b where b.at is not null
      order by (select count(*) from b o where o.at between b.at and b.at + shown - before - 40) desc, b.at limit 1), 1) as at
    from (select left(s.text, looked) as text, lower(left(s.text, looked)) as folded) l) t
  where search.is_visible(d, now) order by w.place;
end $$;
comment on function search.read_passages is 'Documents with the stretch of their text around the first word looked for that has most of the others behind it';

create function search.suggest(site text, locale text, typed text, looked integer, shown integer, now timestamptz)
returns table (title text, path text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select f.title, f.path from (
    select distinct on (d.title) d.title, d.path, b.place, b.beginning
    from generate_series(0, 2) as p(place)
    cross join lateral (
      select b.kind, b.id, b.place, b.beginning from search.beginnings b
      where b.site = suggest.site and b.locale = suggest.locale and b.place = p.place
        and b.beginning ~>=~ typed and b.beginning ~<~ (typed || chr(1114111))
      order by b.beginning using ~<~ limit looked) b
    join published.documents d on d.site = suggest.site and d.locale = suggest.locale and d.kind = b.kind and d.id = b.id
    where d.listed and search.is_visible(d, now)
    order by d.title, b.place, b.beginning) f
  order by f.place, f.beginning, f.title limit shown;
end $$;
comment on function search.suggest is 'Titles in which what was typed begins a word; of a word that begins thousands the first in the alphabet';

grant execute on all functions in schema search to arengo_site, arengo_worker;
