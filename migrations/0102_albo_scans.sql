-- What was found when a file was looked at for personal data, once for its bytes.
-- Safe while running: yes (new table).
create table albo.scans (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('read', 'no-text', 'unreadable', 'encrypted', 'too-large', 'not-looked-at')),
  pages integer,
  tagged boolean,
  findings jsonb not null,
  at timestamptz not null
);
comment on table albo.scans is 'Excerpts with personal data: the desk alone reads it, and forgets those of files that no draft and no act carries any more';
grant select, insert, delete on albo.scans to arengo_desk;
