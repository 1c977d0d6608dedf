-- What the register's entry of a post holds the hash of, so that the register can be verified against it.
-- Safe while running: yes (a new column without default).

alter table channels.posts add column said jsonb;
comment on column channels.posts.said is 'What was approved, as it was hashed; null: the post has no entry of its own';
