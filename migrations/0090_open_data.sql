-- The API lists everything public by day or by last change, whatever its kind and language; the lists of pages always know
-- the language, so their indexes do not help.
-- Safe while running: on a large store writes wait while they are built (a second for 20,000 documents).
create index documents_by_date on published.documents (site, sort_at desc, kind, id, locale);
create index documents_by_update on published.documents (site, updated_at, kind, id, locale);
