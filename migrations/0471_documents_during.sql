-- Events of a month are found by the time in which they are on. By beginning or end all of the years before or after it were read.
-- Safe while running: on a large store writes wait while it is built (a second for 20,000 documents).
create index documents_during on published.documents using gist (tstzrange(starts_at, greatest(starts_at, ends_at), '[]')) where starts_at is not null;
