-- Searches that found nothing are asked again only when what is searched has changed since, and the new ones.
-- Safe while running: yes (a new column that may be null).
alter table search.misses add column asked_of text;
comment on column search.misses.asked_of is 'What was searched when the worker asked it again, as a fingerprint; null: not asked again yet';
grant update (asked_of) on search.misses to arengo_worker;
