-- Many entries by one statement: the register counts them itself, so that no gap can come about. docs/spec/register.md section 7.
-- Safe while running: yes (triggers and one right); a publication under way waits for it, or it for the publication.
create or replace function register.only_forward() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 or new.last <= old.last then
    raise exception 'the register counts one by one, and by itself: % cannot follow %', new.last, old.last
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

drop trigger keep_order on register.entries;
create or replace function register.keep_order() returns trigger language plpgsql as $$
declare
  first bigint;
  final bigint;
  added bigint;
begin
  select min(number), max(number), count(*) into first, final, added from new_entries;
  if added = 0 then
    return null;
  end if;
  -- numbers are unique: as many as there are between first and final leave no gap
  update register.counter set last = final where last = first - 1 and final - first + 1 = added;
  if not found then
    raise exception 'entry % does not follow: register.counter gives %', first, (select last from register.counter)
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger keep_order after insert on register.entries
  referencing new table as new_entries for each statement execute function register.keep_order();

grant execute on function work.add_many to arengo_desk, arengo_worker;
