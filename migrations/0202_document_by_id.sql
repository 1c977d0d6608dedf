-- Finds a document by kind and id whatever site it is of: nothing is published on two sites as its own.
-- Safe while running: on a large store writes wait while it is built (a second for 20,000 documents).
create index documents_by_id on published.documents (kind, id);
