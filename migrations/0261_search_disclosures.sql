-- Contents of the transparency section are found by the search too; like news, the newest first.
-- Safe while running: yes.
create or replace function search.is_passing(kind text) returns boolean
language sql immutable parallel safe
return kind in ('news', 'event', 'document', 'transparency');
