-- Schemas of the slices. Roles are created before (src/platform/roles.ts); each slice's migration grants what each role needs.
-- Safe while running: yes.
revoke create on schema public from public;

create schema desk;
comment on schema desk is 'Back office (Payload): drafts, versions, users. Only the desk''s role may look inside.';
grant usage, create on schema desk to arengo_desk;
alter default privileges in schema desk grant select, insert, update, delete on tables to arengo_desk;
alter default privileges in schema desk grant usage, select on sequences to arengo_desk;

create schema published;
comment on schema published is 'What the public site reads: public documents, their addresses and files.';
grant usage on schema published to arengo_desk, arengo_site, arengo_worker;

create schema register;
comment on schema register is 'Append-only register of everything that was said (docs/spec/register.md).';
grant usage on schema register to arengo_desk, arengo_site, arengo_worker;

create schema events;
comment on schema events is 'What happened, in the order in which it was committed; jobs are tied to it in src/main.';
grant usage on schema events to arengo_desk, arengo_worker;

create schema measures;
comment on schema measures is 'Page views and other measures on their way to ClickHouse.';
grant usage on schema measures to arengo_site, arengo_worker;

grant usage on schema work to arengo_desk, arengo_site;
grant execute on function work.add to arengo_desk, arengo_site, arengo_worker;
