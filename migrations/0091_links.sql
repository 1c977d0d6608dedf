-- What came of trying the links of the published pages.
-- Safe while running: yes (new schema).

create schema links;
comment on schema links is 'Whether the addresses that published pages lead to answer. Holds no personal data.';
grant usage on schema links to arengo_desk, arengo_worker;

create table links.checked (
  url text primary key check (length(url) <= 2000),
  state text not null check (state in ('working', 'unsure', 'broken')),
  reason text not null,
  status int,
  checked_at timestamptz not null,
  failing_since timestamptz
);
comment on table links.checked is 'One row for each address; those that no page names any more are deleted by the next round';
comment on column links.checked.url is 'As it stands in the pages; root-relative for pages of this site';
comment on column links.checked.reason is 'A word of src/links/try-address.ts, such as not-found or timeout';
comment on column links.checked.failing_since is 'First round of those in a row that did not find it working; null while it works';

grant select on links.checked to arengo_desk;
grant select, insert, update, delete on links.checked to arengo_worker;
