-- Documents given with an answer are personal: when the request is erased their bytes go too, unless something else holds the same file.
-- Safe while running: yes (new table, new functions).
create table trasparenza.forgotten_files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  since timestamptz not null,
  set_aside_at timestamptz
);
comment on table trasparenza.forgotten_files is 'Files that a request for access gave up: set aside first, removed a while later, taken back if somebody has asked for them meanwhile';

-- Written where the row goes, whoever deletes it, so that no way of erasing forgets the bytes.
create function trasparenza.forget_file() returns trigger language plpgsql security definer set search_path = pg_catalog, trasparenza as $$
begin
  insert into trasparenza.forgotten_files (sha256, since) values (old.sha256, now()) on conflict do nothing;
  return null;
end $$;
create trigger forget_file after delete on trasparenza.answer_files for each row execute function trasparenza.forget_file();

-- Whether anything in the database names this file: every column that is called after a hash, and every document in JSON, so that tables
-- made after this one count without being told. What only notes how a file looked does not hold it.
create function trasparenza.is_file_held(wanted text) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  held boolean;
  spot record;
begin
  for spot in
    select c.table_schema, c.table_name, c.column_name, c.data_type in ('json', 'jsonb') as is_json
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker', 'measures', 'register')
      and (c.table_schema, c.table_name) not in (('trasparenza', 'forgotten_files'), ('albo', 'scans'), ('albo', 'texts'),
        ('albo', 'file_checks'), ('albo', 'signature_reports'), ('albo', 'log'))
      and (c.data_type in ('json', 'jsonb')
        or (c.data_type in ('text', 'character varying') and (c.column_name like '%sha256' or c.column_name = 'hash')))
  loop
    execute format(
      case when spot.is_json then 'select exists (select from %I.%I where %I::text like ''%%'' || $1 || ''%%'')'
        else 'select exists (select from %I.%I where %I = $1)' end,
      spot.table_schema, spot.table_name, spot.column_name) into held using wanted;
    if held then return true; end if;
  end loop;
  return false;
end $$;
revoke all on function trasparenza.is_file_held(text) from public;
grant execute on function trasparenza.is_file_held(text) to arengo_desk;
grant select, delete, update (set_aside_at) on trasparenza.forgotten_files to arengo_desk;
