-- Only the desk appends; numbers follow each other also for who writes past the program. docs/spec/register.md section 7.
-- Safe while running: yes (a trigger, rights, one index).
create function register.keep_order() returns trigger language plpgsql as $$
declare
  last bigint := (select c.last from register.counter c);
begin
  if new.number <> last then
    raise exception 'entry % does not follow: register.counter gives %', new.number, last
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_order before insert on register.entries for each row execute function register.keep_order();

revoke insert on register.entries, register.nodes, register.checkpoints from arengo_worker;
revoke update (last) on register.counter from arengo_worker;

create index documents_by_entry on published.documents (entry);
