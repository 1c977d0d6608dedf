-- Several sites in one installation: documents of one that are shown on another, and the sites' own data found at once.
-- Safe while running: on a large store writes wait while an index is built (a second for 20,000 documents).
alter table published.documents add column shown_from text;
comment on column published.documents.shown_from is 'Site that the document is of, when this row shows it on another; the register entry is that of the document. Null: it is of this site';
create index documents_of_settings on published.documents (site, locale) where kind = 'settings';
-- A page shows what is of other sites too: the next change by itself is sought among all of them.
drop index published.documents_beginning;
create index documents_beginning on published.documents (visible_from);
