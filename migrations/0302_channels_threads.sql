-- Posts that are too long for a network go there as a thread; pictures are cut for each network; addresses are tried before sending.
-- Safe while running: yes (new columns with defaults, a new table).

alter table channels.posts add column as_thread boolean not null default false;
alter table channels.posts add column tried jsonb not null default '[]';
alter table channels.deliveries add column is_thread boolean not null default false;
comment on column channels.posts.as_thread is 'Where it is too long for one post it goes as several, each in answer to the one before';
comment on column channels.posts.tried is 'Its addresses when it was last kept, and whether they answered: [{ url, isBroken }]';
comment on column channels.deliveries.is_thread is 'A part of a thread, the first one included; other parts than the first correct the post';

create table channels.cut_media (
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) <= 200),
  mime text not null check (length(mime) <= 100),
  bytes int not null,
  of_sha256 text not null check (of_sha256 ~ '^[0-9a-f]{64}$'),
  of_name text not null check (length(of_name) <= 200),
  made_at timestamptz not null,
  primary key (sha256, name, of_sha256, of_name)
);
comment on table channels.cut_media is 'Pictures as they were cut for a network, and what each was cut from: networks fetch them by themselves';

grant select, insert on channels.cut_media to arengo_worker;
grant select on channels.cut_media to arengo_site;
