-- The form by which other bodies ask for a posting: what they send waits here for the confirmation of their address, then for the desk, which
-- looks at the files and makes a request of it. Nothing of it depends on the worker or on the mail being up. Safe while running: yes (new tables).
create table albo.request_forms (
  id uuid primary key,
  site text not null,
  locale text not null check (length(locale) between 2 and 10),
  data jsonb not null,
  email text not null check (length(email) between 3 and 254),
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  taken_at timestamptz,
  refused text check (length(refused) <= 2000),
  check (taken_at is null or confirmed_at is not null),
  check (refused is null or taken_at is not null)
);
comment on table albo.request_forms is 'Requests as they were sent by the public form; taken by the desk once their address is confirmed';
create index request_forms_waiting on albo.request_forms (site, sent_at) where taken_at is null;

create table albo.request_form_files (
  form uuid not null,
  place smallint not null check (place between 1 and 20),
  name text not null check (length(name) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  data bytea not null,
  kept_at timestamptz not null,
  primary key (form, place),
  unique (form, sha256)
);
comment on table albo.request_form_files is 'Files of forms that are being filled in or wait; the number of the form comes before the form, so that a mistake loses no file';

-- What was sent stays as it was sent, until the desk has taken it.
create function albo.guard_request_form() returns trigger language plpgsql security definer set search_path = pg_catalog, albo as $$
begin
  if tg_table_name = 'request_forms' then
    if (old.id, old.site, old.locale, old.data, old.email, old.sent_at) is distinct from (new.id, new.site, new.locale, new.data, new.email, new.sent_at)
      or (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at)
      or (old.taken_at is not null and (new.taken_at, new.refused) is distinct from (old.taken_at, old.refused)) then
      raise exception 'what a body sent stays what it sent' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (select from albo.request_forms f where f.id = old.form and f.taken_at is null) then
      raise exception 'files of a form that was sent stay until it is taken' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end if;
  if exists (select from albo.request_forms f where f.id = new.form) then
    raise exception 'a form that was sent takes no more files' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_request_form before update on albo.request_forms for each row execute function albo.guard_request_form();
create trigger guard_request_form before insert or update or delete on albo.request_form_files
  for each row execute function albo.guard_request_form();

grant insert, select (id, site, locale, sent_at, confirmed_at, taken_at, refused), update (confirmed_at) on albo.request_forms to arengo_site;
grant insert, delete, select (form, place, name, sha256, bytes, kept_at) on albo.request_form_files to arengo_site;
grant select, delete, update (taken_at, refused) on albo.request_forms to arengo_desk;
grant select, delete on albo.request_form_files to arengo_desk;
-- how a request is getting on, for whoever holds its signed link
grant select (id, site, state, reason, draft, answered_at) on albo.requests to arengo_site;

alter table albo.requests add column wishes text not null default '' check (length(wishes) <= 1000);
alter table albo.requests add column by_form boolean not null default false;
comment on column albo.requests.wishes is 'When and how the body would like it; for who answers, not for the public';
