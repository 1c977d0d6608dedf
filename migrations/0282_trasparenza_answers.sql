-- What goes with the answer to a request for access, and drafts whose law gives them three months.
-- Safe while running: yes (new table).
create table trasparenza.answer_files (
  id uuid primary key,
  request uuid not null references trasparenza.requests,
  name text not null check (name <> '' and length(name) <= 255),
  mime text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by text not null,
  added_at timestamptz not null,
  open_from date,
  open_until date check (open_until >= open_from),
  unique (request, sha256),
  check ((open_from is null) = (open_until is null))
);
comment on table trasparenza.answer_files is 'Given to who asked by a signed link, from open_from to open_until, both counted; until the request is decided nobody gets them';
create function trasparenza.guard_answer_file() returns trigger language plpgsql as $$
begin
  if old.open_from is not null then
    raise exception 'what was given with an answer stays what it was' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_answer_file before update on trasparenza.answer_files for each row execute function trasparenza.guard_answer_file();
grant select, insert, delete, update (open_from, open_until) on trasparenza.answer_files to arengo_desk;
grant select (id, request, name, mime, bytes, sha256, open_from, open_until) on trasparenza.answer_files to arengo_site;
grant select (id, request), delete on trasparenza.answer_files to arengo_worker;
-- drafts that must be out three months after an appointment are told to their offices
grant select (id, site, node, state, content) on trasparenza.contents to arengo_worker;
