-- A search asks the database less often: which words are unknown, what they may have meant and what holds them is one statement, and
-- the groups of names are read again only after they changed. Acts of the board are asked for by a function, whose plan is kept.
-- Safe while running: yes. A site of the former version cannot search until it is started anew.
create table search.names_version (version bigint not null);
comment on table search.names_version is 'One row: grows whenever the groups of names (search.synonyms) of any site change, so that whoever remembers them knows';
insert into search.names_version values (1);
create function search.count_names() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update search.names_version set version = version + 1;
  return null;
end $$;
revoke execute on function search.count_names from public;
create trigger names_changed after insert or update or delete or truncate on search.synonyms
for each statement execute function search.count_names();
grant select on search.names_version to arengo_site, arengo_worker;

drop function search.find_known;

create function search.ask(site text, main text, locale text, version bigint, words text[], swaps text[], anywhen tsquery,
  queries text[], whole text,
  latest tsquery, recent tsquery, place text, marks tsquery, since timestamptz, before timestamptz,
  in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz)
returns table (what text, word text, correction text, kind text, id text, head text, rank real, total bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  unknown text[];
  exchanged text[];
begin
  if version is not null and ask.version <> (select v.version from search.names_version v) then
    return query select 'outdated', null::text, null::text, null::text, null::text, null::text, null::real, null::bigint;
    return;
  end if;
  select array_agg(given.word), array_agg(given.swaps) into unknown, exchanged
  from unnest(words, swaps) as given(word, swaps)
  where search.stem(ask.locale, given.word) is not null and not exists (
    select from search.words w
    where w.site = ask.site and w.locale = ask.locale and w.stem = search.stem(ask.locale, given.word));
  if unknown is null then
    return query
    select 'found', null::text, null::text, f.kind, f.id, f.head, f.rank, f.total
    from search.find(site, locale, queries, whole, latest, recent, place, marks, since, before, in_title, anywhere, weighed, kept, only_listed, now) f;
    return;
  end if;
  return query
  select 'unknown', given, null::text, null::text, null::text, null::text, null::real, null::bigint from unnest(unknown) given;
  return query
  select 'correction', c.word, c.correction, null::text, null::text, null::text, null::real, null::bigint
  from search.correct(site, locale, unknown, exchanged, array(
      select distinct name from search.synonyms s, unnest(s.terms) term, unnest(string_to_array(term, ' ')) name
      where s.site in (ask.site, main)), false, anywhen, now) c;
end $$;
comment on function search.ask is 'What holds the words; instead, when no text at all holds one of them in any form, visible or not, those words and what they may have meant. Nothing but "outdated" when the names are no longer those of that version';
revoke execute on function search.ask from public;
grant execute on function search.ask to arengo_site, arengo_worker;

create or replace function search.find(site text, locale text, queries text[], whole text, latest tsquery, recent tsquery, place text, marks tsquery,
  since timestamptz, before timestamptz, in_title integer, anywhere integer, weighed integer, kept integer, only_listed boolean, now timestamptz)
returns table (kind text, id text, head text, rank real, total bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  configuration regconfig := search.configuration(locale);
  -- made once: in the query below it would be made again for each row
  weighing tsquery := to_tsquery(configuration, whole);
  -- the mark of a site that has most of all documents tells next to nothing, and its list is the longest of the index
  everywhere tsquery := case when place is null or exists (
      select from search.common c, search.counted k where c.lexeme = place and c.documents * 2 > k.documents) then marks
    else coalesce(marks && quote_literal(place)::tsquery, quote_literal(place)::tsquery) end;
begin
  return query
  with asked as materialized (
    select to_tsquery(configuration, text) as query, (
        select coalesce(min(coalesce(c.documents, 0)), 0) > 0
        from unnest(tsvector_to_array(to_tsvector(configuration, text))) word left join search.common c on c.lexeme = word
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
  wanted tsquery := to_tsquery(configuration, query); -- made once, not for each row
begin
  return query
  select d.kind, d.id, d.path, d.title, d.summary, d.section, d.shown_from, ts_headline(configuration,
    regexp_replace(substr(' ' || t.text || ' ', greatest(1, t.at - before), shown), '^\S*\s|\s\S*$', '', 'g'),
    wanted, marking)
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

create function albo.find_acts(site text, parts text[], query text, most integer, now timestamptz)
returns table (document jsonb, entry bigint, annulled_at timestamptz, ends_at timestamptz)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select e.document, e.entry, e.annulled_at, case when e.periods is null then least(e.ends_at, e.removed_at)
    else least(e.removed_at, (select upper(p) from unnest(e.periods) p where p @> now)) end
  from albo.exposures e
  where e.site = find_acts.site and e.starts_at <= now and e.ends_at > now and (e.removed_at is null or e.removed_at > now)
    and (e.periods is null or e.periods @> now)
    and (e.search ~ all (parts) or e.act in (select albo.acts_with(find_acts.site, query, now)))
  order by e.starts_at desc, e.number desc limit most;
end $$;
comment on function albo.find_acts is 'Acts on the board at that instant whose words meet every one of the regular expressions, or whose shown files hold the query, newest first';
revoke execute on function albo.find_acts from public;
grant execute on function albo.find_acts to arengo_site;
