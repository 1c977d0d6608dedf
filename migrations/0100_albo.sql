-- Albo On Line: acts published with legal effect (L. 69/2009 art. 32). The guarantees are here, not in the program: numbers
-- without a gap, nothing published ever changed, a type without a term or without its legal origin refused. docs/adr/0020.
-- Safe while running: yes (new schema).
create schema albo;
comment on schema albo is 'Legal notice board. Drafts may change; everything else only grows.';
grant usage on schema albo to arengo_desk, arengo_site, arengo_worker;

create table albo.settings (
  site text primary key,
  counting text not null check (counting in ('first-day-counts', 'whole-days')),
  extends_on_holiday boolean not null,
  two_persons boolean not null,
  visible_hours smallint not null check (visible_hours between 1 and 24)
);
comment on column albo.settings.counting is 'Whether the day of posting is the first of the term (Ministero dell''interno) or the day after it (AgID 2016)';
comment on column albo.settings.visible_hours is 'A day with fewer hours of visibility is added to the terms that run';

create table albo.act_types (
  site text not null,
  code text not null,
  term text check (term in ('days', 'until-day')),
  days integer check (days between 1 and 3650),
  origin text check (origin in ('law', 'body')),
  citation text check (citation <> ''),
  enforceable_after integer check (enforceable_after between 1 and 3650),
  primary key (site, code),
  check ((term = 'days') = (days is not null) or term is null)
);
comment on table albo.act_types is 'How long each type of act stays and which rule says so; a type that says neither cannot be published';

create table albo.drafts (
  id uuid primary key,
  site text not null,
  state text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'published', 'refused')),
  content jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  author text not null check (author <> ''),
  approved_by text,
  approved_role text,
  approved_sha256 text,
  start_on date,
  personal_data jsonb,
  source text not null default 'desk',
  source_key text,
  note text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (site, source, source_key),
  check (state not in ('approved', 'published') or (approved_by is not null and approved_role is not null and approved_sha256 = content_sha256))
);
comment on column albo.drafts.approved_sha256 is 'What was reviewed is what comes out: equal to content_sha256, or the act cannot be published';
create index drafts_by_state on albo.drafts (site, state, changed_at desc);

create table albo.counters (
  site text not null,
  register text not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (site, register, year)
);

create table albo.acts (
  id uuid primary key references albo.drafts,
  site text not null,
  register text not null,
  year smallint not null,
  number integer not null check (number > 0),
  type text not null,
  corrects uuid references albo.acts,
  starts_at timestamptz not null,
  unique (site, register, year, number)
);
create index acts_by_corrected on albo.acts (corrects) where corrects is not null;

create table albo.editions (
  act uuid not null references albo.acts,
  version smallint not null check (version > 0),
  cause text not null check (cause in ('posting', 'obscuring', 'extension', 'annotation', 'annulment', 'removal', 'term')),
  document jsonb not null,
  entry bigint not null unique,
  at timestamptz not null,
  reason text not null,
  role text not null,
  primary key (act, version)
);
comment on table albo.editions is 'The public document of an act after each thing that happened to it, with its entry in the public register';

create table albo.exposures (
  act uuid primary key references albo.acts,
  site text not null,
  register text not null,
  year smallint not null,
  number integer not null,
  type text not null,
  office text not null,
  body text not null,
  search text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  annulled_at timestamptz,
  removed_at timestamptz,
  version smallint not null,
  document jsonb not null,
  entry bigint not null
);
comment on table albo.exposures is 'What may be read from when until when; derived from albo.editions by trigger, nobody else writes it';
create index exposures_running on albo.exposures (site, ends_at, starts_at);
create index exposures_by_start on albo.exposures (site, starts_at desc);
create index exposures_by_number on albo.exposures (site, register, year, number);
create index exposures_by_entry on albo.exposures (entry);

create table albo.files (
  act uuid not null references albo.acts,
  place smallint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  shown_from timestamptz not null,
  shown_until timestamptz,
  primary key (act, place, sha256)
);
comment on table albo.files is 'Every file that was ever exposed, and when; derived by trigger. shown_until: replaced by an obscured copy';
create index files_by_hash on albo.files (sha256);

create table albo.log (
  id bigint generated always as identity primary key,
  site text not null,
  act uuid,
  what text not null,
  person text not null,
  role text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
comment on table albo.log is 'Who did what to drafts, acts and settings; only grows';
create index log_by_act on albo.log (act, id);

-- What was said is never changed: refused to everybody, the owner included.
create function albo.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the notice board only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege', hint = 'To correct an act, publish a new one that names it.';
end $$;
create function albo.only_derived() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'the notice board derives %.% by itself: % is refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;

do $$ declare t text; begin
  foreach t in array array['acts', 'editions', 'log'] loop
    execute format('create trigger append_only before update or delete on albo.%I for each statement execute function albo.refuse()', t);
    execute format('alter table albo.%I enable always trigger append_only', t);
  end loop;
  foreach t in array array['counters', 'exposures', 'files'] loop
    execute format('create trigger only_derived before insert or update on albo.%I for each row execute function albo.only_derived()', t);
    execute format('create trigger never_removed before delete on albo.%I for each statement execute function albo.refuse()', t);
    execute format('alter table albo.%I enable always trigger only_derived', t);
    execute format('alter table albo.%I enable always trigger never_removed', t);
  end loop;
  foreach t in array array['acts', 'editions', 'log', 'counters', 'exposures', 'files'] loop
    execute format('create trigger never_truncated before truncate on albo.%I for each statement execute function albo.refuse()', t);
    execute format('alter table albo.%I enable always trigger never_truncated', t);
  end loop;
end $$;

-- Drafts: what is in review or approved does not change, and each step has its way.
create function albo.guard_draft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a draft that is % cannot be deleted', old.state using errcode = 'insufficient_privilege';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (old.id, old.site, old.source, old.source_key, old.created_at)
      is distinct from (new.id, new.site, new.source, new.source_key, new.created_at) then
      raise exception 'a draft keeps its id and where it came from' using errcode = 'insufficient_privilege';
    end if;
    if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'in-review'), ('draft', 'refused'), ('in-review', 'draft'),
      ('in-review', 'approved'), ('approved', 'draft'), ('approved', 'published')) then
      raise exception 'a draft that is % cannot become %', old.state, new.state using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'draft' and old.content is distinct from new.content then
      raise exception 'what is in review does not change: send it back first' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'draft' and new.state <> 'draft' and old.author is distinct from new.author then
      raise exception 'who wrote it stays who wrote it' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.state = 'approved' and new.approved_by = new.author
    and (select s.two_persons from albo.settings s where s.site = new.site) then
    raise exception 'who wrote it cannot approve it: this municipality wants two persons' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_draft before insert or update or delete on albo.drafts for each row execute function albo.guard_draft();
alter table albo.drafts enable always trigger guard_draft;
create trigger never_truncated before truncate on albo.drafts for each statement execute function albo.refuse();

-- The number is given here, in the transaction that begins the exposure: nobody chooses one, and undone ones leave no gap.
create function albo.give_number() returns trigger language plpgsql security definer set search_path = pg_catalog, albo as $$
declare
  draft albo.drafts;
  kind albo.act_types;
begin
  select * into draft from albo.drafts d where d.id = new.id and d.site = new.site;
  if draft.state is distinct from 'approved' then
    raise exception 'act % was not approved', new.id using errcode = 'integrity_constraint_violation';
  end if;
  select * into kind from albo.act_types t where t.site = new.site and t.code = new.type;
  if kind.term is null or kind.origin is null or kind.citation is null then
    raise exception 'the type % has no term or no legal origin: it cannot be published', new.type
      using errcode = 'integrity_constraint_violation';
  end if;
  new.year := extract(year from new.starts_at at time zone 'Europe/Rome');
  insert into albo.counters as c (site, register, year, last) values (new.site, new.register, new.year, 1)
    on conflict (site, register, year) do update set last = c.last + 1
    returning last into new.number;
  update albo.drafts d set state = 'published', changed_at = new.starts_at where d.id = new.id;
  return new;
end $$;
create trigger give_number before insert on albo.acts for each row execute function albo.give_number();
alter table albo.acts enable always trigger give_number;

-- What may change in the public document of an act, and by which cause; then what the site reads follows.
create function albo.expose() returns trigger language plpgsql security definer set search_path = pg_catalog, albo as $$
declare
  act albo.acts;
  shown albo.exposures;
  fixed text[] := array['endsAt', 'files', 'facts', 'lastDay', 'path', 'updatedAt'];
  file jsonb;
  before jsonb;
  spot integer;
  ends timestamptz := (new.document ->> 'endsAt')::timestamptz;
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
    insert into albo.exposures (act, site, register, year, number, type, office, body, search, starts_at, ends_at, version, document, entry)
      values (act.id, act.site, act.register, act.year, act.number, act.type, new.document ->> 'office', new.document ->> 'body',
        coalesce(new.document ->> 'search', ''), act.starts_at, ends, new.version, new.document, new.entry);
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
  if new.cause = 'extension' then
    if ends <= shown.ends_at then raise exception 'a term is only made longer' using errcode = 'integrity_constraint_violation'; end if;
  elsif ends is distinct from shown.ends_at and not (new.cause = 'removal' and ends = shown.ends_at) then
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
  update albo.exposures e set version = new.version, document = new.document, entry = new.entry, ends_at = ends,
    annulled_at = case when new.cause = 'annulment' then new.at else e.annulled_at end,
    removed_at = case when new.cause = 'removal' then new.at else e.removed_at end
    where e.act = new.act;
  return new;
end $$;
create trigger expose before insert on albo.editions for each row execute function albo.expose();
alter table albo.editions enable always trigger expose;

grant select on all tables in schema albo to arengo_desk;
grant insert, update on albo.settings, albo.act_types to arengo_desk;
grant insert, update, delete on albo.drafts to arengo_desk;
grant insert on albo.acts, albo.editions, albo.log to arengo_desk;
grant select on albo.settings, albo.act_types, albo.acts, albo.editions, albo.exposures, albo.files to arengo_site, arengo_worker;
