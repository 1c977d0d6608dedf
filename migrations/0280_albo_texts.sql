-- The words of the files of acts, for people who cannot read the file itself.
-- Safe while running: yes (new table, new view).
create table albo.texts (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null check (text <> ''),
  is_whole boolean not null,
  at timestamptz not null
);
comment on table albo.texts is 'What a program reads in a file; drafts have theirs too, so the site sees it by albo.shown_texts only';
grant select, insert, delete on albo.texts to arengo_desk;
-- Only of files of posted acts, not of those that an obscured copy stands for. Whether the term runs is asked by who reads it.
create view albo.shown_texts with (security_barrier) as
  select f.act, f.sha256, t.text, t.is_whole
  from albo.files f join albo.texts t on t.sha256 = f.sha256
  where f.shown_until is null;
comment on view albo.shown_texts is 'The words of the files of posted acts';
grant select on albo.shown_texts to arengo_site;
