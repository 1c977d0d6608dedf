-- The board is looked through for the words themselves. A regular expression takes the database longer to read than a board to be looked through, so
-- only parts of a query with several names are asked by one, and only of acts that hold the other words.
-- Safe while running: yes. A site of the former version cannot search until it is started anew.
drop function albo.find_acts;

create function albo.find_acts(site text, holding text[], named text[], query text, most integer, now timestamptz)
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
    and (case when e.search like all (holding) then e.search ~ all (named) else false end
      or e.act in (select albo.acts_with(find_acts.site, query, now)))
  order by e.starts_at desc, e.number desc limit most;
end $$;
comment on function albo.find_acts is 'Acts on the board at that instant whose words are like all of "holding" and meet every regular expression of "named", or whose shown files hold the query, newest first';
revoke execute on function albo.find_acts from public;
grant execute on function albo.find_acts to arengo_site;
