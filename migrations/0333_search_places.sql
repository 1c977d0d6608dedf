-- Words that are common together are found with fewer looks into the index, and the mark of a site that has nearly all documents is not
-- asked for: its list is the longest there is, and reading it took most of the time.
-- Safe while running: yes; searches of the former program fail until it has ended.
create or replace function search.count_common() returns void
language sql as $$
  delete from search.common;
  insert into search.common (lexeme, documents)
  select word, ndoc from ts_stat('select vector from search.documents') where ndoc >= 200 and length(word) <= 200;
  delete from search.counted;
  insert into search.counted select now(), count(*) from search.documents;
$$;
select search.count_common();

drop function search.find;
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
grant execute on function search.find to arengo_site, arengo_worker;
grant select on search.counted to arengo_site;
