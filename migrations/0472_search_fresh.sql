-- What stands and what is of these months has indexes of its own: a search for common words looks there first, and its lists are a tenth as long.
-- Safe while running: searching and publishing wait while they are built (up to half a minute for 100,000 documents).
alter table search.documents add column fresh boolean not null default false;
comment on column search.documents.fresh is 'Stands, or is of the last months or to come: holds all that the marks of "recent" can mean. Set when it is indexed, taken away once a day';

create function search.is_fresh(passing boolean, sort_at timestamptz, now timestamptz) returns boolean
language sql stable
return not passing or sort_at >= now - interval '7 months';
comment on function search.is_fresh is 'The quarters that a search looks at first begin six months ago at the most';

create function search.age_documents() returns void
language sql as $$
  update search.documents s set fresh = false
  from (select ctid from search.documents where fresh and not search.is_fresh(passing, sort_at, now()) for update skip locked) aged
  where s.ctid = aged.ctid;
$$;
comment on function search.age_documents is 'Takes out of the fresh ones what has become old; what is being indexed waits for the next day';

update search.documents set fresh = true where search.is_fresh(passing, sort_at, now());
create index documents_fresh_by_word on search.documents using gin (vector) with (fastupdate = off) where fresh;
create index documents_fresh_by_title on search.documents using gin (title) with (fastupdate = off) where fresh;
analyze search.documents (fresh);

create function search.among_fresh_texts(site text, locale text, queries tsquery[], marks tsquery, since timestamptz, before timestamptz, most integer)
returns tid[]
language plpgsql stable as $$
begin
  return array(
    select s.place from unnest(queries) query cross join lateral (
      select s.ctid as place from search.documents s
      where s.fresh and s.vector @@ (query && marks) and s.site = among_fresh_texts.site and s.locale = among_fresh_texts.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit most) s);
end $$;
comment on function search.among_fresh_texts is 'As among_texts, of fresh documents: what stands first, then the newest';

create function search.among_fresh_titles(site text, locale text, queries tsquery[], marks tsquery, since timestamptz, before timestamptz, most integer)
returns tid[]
language plpgsql stable as $$
begin
  return array(
    select s.place from unnest(queries) query cross join lateral (
      select s.ctid as place from search.documents s
      where s.fresh and s.title @@ (query && marks) and s.site = among_fresh_titles.site and s.locale = among_fresh_titles.locale
        and (since is null or s.sort_at >= since) and (before is null or s.sort_at < before)
      order by s.passing, s.sort_at desc, s.id limit most) s);
end $$;
comment on function search.among_fresh_titles is 'The same of fresh documents that hold a query in their titles';

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
  texts := search.among_fresh_texts(site, locale, of_common, latest, since, before, anywhere);
  is_enough := cardinality(texts) >= anywhere;
  if not is_enough then
    more := search.among_fresh_texts(site, locale, of_common, recent, since, before, anywhere);
    is_enough := cardinality(more) >= anywhere;
    texts := texts || more;
  end if;
  if is_enough then
    titles := search.among_fresh_titles(site, locale, of_common, latest, since, before, in_title);
    if cardinality(titles) < in_title then
      more := search.among_fresh_titles(site, locale, of_common, recent, since, before, in_title);
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

create or replace function search.is_public(site text, locale text, word text, recent tsquery, now timestamptz) returns boolean
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  query tsquery := plainto_tsquery(search.configuration(locale), word);
begin
  return exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.fresh and s.site = is_public.site and s.locale = is_public.locale and s.vector @@ (query && recent) and search.is_visible(d, now)
  ) or exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.site = is_public.site and s.locale = is_public.locale and s.vector @@ query and search.is_visible(d, now));
end $$;

revoke execute on function search.among_fresh_texts, search.among_fresh_titles, search.is_fresh, search.age_documents from public;
grant execute on function search.among_fresh_texts, search.among_fresh_titles to arengo_site, arengo_worker;
grant execute on function search.is_fresh, search.age_documents to arengo_worker;
