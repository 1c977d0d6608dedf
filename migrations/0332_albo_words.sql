-- What stands inside the files of acts is found too, exactly while the act is on the board and the file is shown.
-- Safe while running: texts are read anew (seconds for a thousand files). The functions speak of periods, which a later migration adds.
alter table albo.texts add column words tsvector generated always as (to_tsvector('search.italian', left(text, 300000))) stored;
create index texts_by_word on albo.texts using gin (words);

-- With the owner's rights, so that the site looks through no text but by this question, and the index decides which are read at all.
create function albo.acts_with(site text, query text, now timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select f.act from albo.texts t
  join albo.files f on f.sha256 = t.sha256
  join albo.exposures e on e.act = f.act
  where t.words @@ to_tsquery('search.italian', query) and f.shown_until is null and e.site = acts_with.site
    and e.annulled_at is null and e.starts_at <= now and e.ends_at > now and (e.removed_at is null or e.removed_at > now)
    and (e.periods is null or e.periods @> now);
end $$;
comment on function albo.acts_with is 'Acts on the board at that instant whose shown files hold the words; neither annulled acts nor files that an obscured copy stands for';

-- For typing errors: one letter, or two neighbours exchanged.
create function albo.words_near(site text, word text, swaps text[], now timestamptz) returns setof text
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select near.word from (
    select distinct unnest(string_to_array(e.search, ' ')) as word from albo.exposures e
    where e.site = words_near.site and e.starts_at <= now and e.ends_at > now and (e.removed_at is null or e.removed_at > now)
      and (e.periods is null or e.periods @> now)) near
  where length(near.word) between greatest(4, length(words_near.word) - 1) and length(words_near.word) + 1
    and (levenshtein_less_equal(near.word, words_near.word, 1) <= 1 or near.word = any(swaps))
  order by near.word limit 3;
end $$;
comment on function albo.words_near is 'Words of acts on the board at that instant that a mistyped word may have meant';
revoke execute on function albo.acts_with, albo.words_near from public;
grant execute on function albo.acts_with, albo.words_near to arengo_site;
