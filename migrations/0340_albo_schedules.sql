-- Postings that are not one piece: an act shown again (c.c. art. 928: two Sundays that follow each other, three days each time), or
-- shown again for days it had lost. One number, several periods; the act may be read inside each and not between them.
-- Safe while running: yes (new table, a column that may be empty, one function replaced).
create table albo.schedules (
  site text not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> '' and length(name) <= 120),
  times smallint not null check (times between 2 and 12),
  days integer not null check (days between 1 and 365),
  every_days integer not null check (every_days between 3 and 366),
  weekday smallint check (weekday between 1 and 7),
  citation text not null check (citation <> '' and length(citation) <= 400),
  primary key (site, code),
  check (every_days > days + 1)
);
comment on table albo.schedules is 'Ways of posting an act several times, each with the rule that wants it; acts already posted keep theirs';
comment on column albo.schedules.every_days is 'From the beginning of one period to that of the next';
comment on column albo.schedules.weekday is 'ISO day of the week on which the first period begins; empty: any';
grant select, insert, update, delete on albo.schedules to arengo_desk;

alter table albo.exposures add column periods tstzmultirange;
comment on column albo.exposures.periods is 'Where the posting is not one piece: when the act may be read; empty: from starts_at to ends_at';
create index exposures_in_pieces on albo.exposures (site, ends_at) where periods is not null;

-- The periods that a document tells, as ranges; empty when it is one piece.
create function albo.periods_of(document jsonb) returns tstzmultirange language plpgsql stable set search_path = pg_catalog as $$
declare
  told integer := jsonb_array_length(document -> 'periods');
  pieces tstzmultirange;
begin
  if told is null then return null; end if;
  select range_agg(tstzrange((p ->> 'from')::timestamptz, (p ->> 'until')::timestamptz)) into pieces
    from jsonb_array_elements(document -> 'periods') p;
  if told < 2 or (select count(*) from unnest(pieces)) <> told or lower(pieces) <> (document ->> 'startsAt')::timestamptz
    or upper(pieces) <> (document ->> 'endsAt')::timestamptz then
    raise exception 'periods of a posting are two or more, apart from each other, from its start to its end'
      using errcode = 'integrity_constraint_violation';
  end if;
  return pieces;
end $$;

-- as before, with the periods
create or replace function albo.expose() returns trigger language plpgsql security definer set search_path = pg_catalog, albo as $$
declare
  act albo.acts;
  shown albo.exposures;
  fixed text[] := array['endsAt', 'files', 'facts', 'lastDay', 'path', 'periods', 'updatedAt'];
  file jsonb;
  before jsonb;
  spot integer;
  ends timestamptz := (new.document ->> 'endsAt')::timestamptz;
  pieces tstzmultirange := albo.periods_of(new.document);
  whole tstzmultirange;
  shown_whole tstzmultirange;
begin
  select * into act from albo.acts a where a.id = new.act;
  select * into shown from albo.exposures e where e.act = new.act for update;
  if (new.document ->> 'number')::integer is distinct from act.number or (new.document ->> 'year')::integer is distinct from act.year
    or new.document ->> 'type' is distinct from act.type or (new.document ->> 'startsAt')::timestamptz is distinct from act.starts_at
    or new.document ->> 'register' is distinct from act.register then
    raise exception 'number, year, type and start of an act are those it was posted with' using errcode = 'integrity_constraint_violation';
  end if;
  if (shown.act is null) <> (new.cause = 'posting') or new.version <> coalesce(shown.version, 0) + 1 then
    raise exception 'an act is posted once, and its editions follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  if new.cause = 'posting' then
    if ends is null or jsonb_array_length(new.document -> 'files') = 0 then
      raise exception 'an act without an end or without a file is not posted' using errcode = 'integrity_constraint_violation';
    end if;
    insert into albo.exposures (act, site, register, year, number, type, office, body, search, starts_at, ends_at, periods, version, document, entry)
      values (act.id, act.site, act.register, act.year, act.number, act.type, new.document ->> 'office', new.document ->> 'body',
        coalesce(new.document ->> 'search', ''), act.starts_at, ends, pieces, new.version, new.document, new.entry);
    insert into albo.files (act, place, sha256, name, mime, bytes, shown_from)
      select act.id, n, f ->> 'sha256', f ->> 'name', f ->> 'mime', (f ->> 'bytes')::bigint, act.starts_at
      from jsonb_array_elements(new.document -> 'files') with ordinality as files (f, n);
    return new;
  end if;
  if shown.annulled_at is not null and new.cause <> 'term' then
    raise exception 'an annulled act stays as it is' using errcode = 'integrity_constraint_violation';
  end if;
  if new.document - fixed is distinct from shown.document - fixed then
    raise exception 'what was posted is not changed: publish a new act that corrects it' using errcode = 'integrity_constraint_violation';
  end if;
  whole := coalesce(pieces, tstzmultirange(tstzrange(act.starts_at, ends)));
  shown_whole := coalesce(shown.periods, tstzmultirange(tstzrange(shown.starts_at, shown.ends_at)));
  if new.cause = 'extension' then
    if not whole @> shown_whole or whole = shown_whole then
      raise exception 'a term is only made longer' using errcode = 'integrity_constraint_violation';
    end if;
  elsif whole is distinct from shown_whole then
    raise exception 'the end of an act is moved by an extension only' using errcode = 'integrity_constraint_violation';
  end if;
  if new.cause <> 'obscuring' and new.document -> 'files' is distinct from shown.document -> 'files' then
    raise exception 'a file is replaced by an obscured copy only' using errcode = 'integrity_constraint_violation';
  end if;
  if new.cause = 'obscuring' then
    if jsonb_array_length(new.document -> 'files') <> jsonb_array_length(shown.document -> 'files') then
      raise exception 'obscuring adds and removes no file' using errcode = 'integrity_constraint_violation';
    end if;
    for spot in 1 .. jsonb_array_length(new.document -> 'files') loop
      file := new.document -> 'files' -> (spot - 1);
      before := shown.document -> 'files' -> (spot - 1);
      continue when file = before;
      if file ->> 'obscures' is distinct from before ->> 'sha256' or file ->> 'sha256' = before ->> 'sha256' then
        raise exception 'an obscured copy names the file that it stands for' using errcode = 'integrity_constraint_violation';
      end if;
      update albo.files f set shown_until = new.at where f.act = new.act and f.place = spot and f.sha256 = before ->> 'sha256';
      insert into albo.files (act, place, sha256, name, mime, bytes, shown_from)
        values (new.act, spot, file ->> 'sha256', file ->> 'name', file ->> 'mime', (file ->> 'bytes')::bigint, new.at);
    end loop;
  end if;
  update albo.exposures e set version = new.version, document = new.document, entry = new.entry, ends_at = ends, periods = pieces,
    annulled_at = case when new.cause = 'annulment' then new.at else e.annulled_at end,
    removed_at = case when new.cause = 'removal' then new.at else e.removed_at end
    where e.act = new.act;
  return new;
end $$;
create or replace view trasparenza.acts as
  select e.act as id, e.site, e.register, e.year, e.number, e.type, e.office, e.document, e.starts_at, e.ends_at, e.annulled_at, e.removed_at,
    e.periods
  from albo.exposures e;
