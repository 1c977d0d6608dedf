-- Pictures in AVIF too, which browsers of these years read and which weighs a third less than WebP.
-- Safe while running: yes (new table). The worker makes them, some at a time.
create table published.lighter_pictures (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  lighter_sha256 text check (lighter_sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer check (bytes > 0),
  made_at timestamptz not null default now(),
  check ((lighter_sha256 is null) = (bytes is null))
);
comment on table published.lighter_pictures is 'AVIF of a published WebP picture, by hash; none where it would not be lighter. Whether a picture may be shown is asked of published.files and documents';
grant select on published.lighter_pictures to arengo_site;
grant select, insert on published.lighter_pictures to arengo_worker;
