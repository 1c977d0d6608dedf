-- Acts of the notice board shown in the transparency section too, each exposure with its own end. What the board obscures or
-- removes is obscured or removed here in the same transaction, whatever program does it. Safe while running: yes.

create view trasparenza.acts as
  select e.act as id, e.site, e.register, e.year, e.number, e.type, e.office, e.document, e.starts_at, e.ends_at, e.annulled_at, e.removed_at
  from albo.exposures e;
comment on view trasparenza.acts is 'What the transparency section asks of the notice board';
grant select on trasparenza.acts to arengo_desk, arengo_site;

create index documents_by_act on published.documents ((document #>> '{act,id}')) where kind = 'transparency';

create function trasparenza.follow_file() returns trigger language plpgsql security definer set search_path = pg_catalog, trasparenza as $$
declare changed integer;
begin
  if new.shown_until is not null then
    delete from published.files f using published.documents d
      where d.kind = 'transparency' and d.document #>> '{act,id}' = new.act::text and f.sha256 = new.sha256
        and f.site = d.site and f.kind = d.kind and f.id = d.id and f.locale = d.locale;
  else
    insert into published.files (site, kind, id, locale, sha256, name, mime, bytes)
      select d.site, d.kind, d.id, d.locale, new.sha256, new.name, new.mime, new.bytes from published.documents d
      where d.kind = 'transparency' and d.document #>> '{act,id}' = new.act::text
      on conflict do nothing;
  end if;
  get diagnostics changed = row_count;
  if changed > 0 then perform pg_notify('published', '["transparency"]'); end if;
  return null;
end $$;
create trigger follow_file after insert or update of shown_until on albo.files for each row execute function trasparenza.follow_file();

create function trasparenza.follow_removal() returns trigger language plpgsql security definer set search_path = pg_catalog, trasparenza as $$
begin
  if new.removed_at is not distinct from old.removed_at and new.annulled_at is not distinct from old.annulled_at then return null; end if;
  delete from published.files f using published.documents d
    where d.kind = 'transparency' and d.document #>> '{act,id}' = new.act::text
      and f.site = d.site and f.kind = d.kind and f.id = d.id and f.locale = d.locale;
  if found then perform pg_notify('published', '["transparency"]'); end if;
  return null;
end $$;
create trigger follow_removal after update on albo.exposures for each row execute function trasparenza.follow_removal();
