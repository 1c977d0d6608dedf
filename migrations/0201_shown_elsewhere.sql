-- Finds the rows that show a document on other sites, when it changes or is withdrawn.
-- Safe while running: yes (an index over rows of which there are none yet).
create index documents_shown_elsewhere on published.documents (shown_from, kind, id, locale) where shown_from is not null;
