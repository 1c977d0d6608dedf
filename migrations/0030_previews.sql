-- Drafts on their way to the site's renderer, for minutes (src/desk/publication/preview.ts).
-- Safe while running: yes (new table).
create table published.previews (
  id uuid primary key,
  document jsonb not null,
  expires_at timestamptz not null
);
grant select on published.previews to arengo_site;
grant select, insert, delete on published.previews to arengo_desk;
