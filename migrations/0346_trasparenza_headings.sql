-- The headings of a CSV file, kept when it is looked into: whether they are the columns of the law is told before publishing.
-- Safe while running: yes (a column that may be empty).
alter table trasparenza.scans add column headings jsonb;
comment on column trasparenza.scans.headings is 'First row of a CSV file; empty for other files and for those looked into before';
