-- People who want to be told of new acts by mail.
-- Safe while running: yes (new table, one column that may be empty).
create table albo.watchers (
  id uuid primary key,
  site text not null,
  email text not null check (length(email) between 3 and 254),
  type text not null default '',
  locale text not null check (length(locale) between 2 and 10),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  told_until timestamptz,
  check ((confirmed_at is null) = (told_until is null))
);
comment on column albo.watchers.id is 'Made from address and type with a key, so that asking twice meets the same row and the site need not read addresses';
comment on table albo.watchers is 'Nobody is written to before having confirmed; who leaves is deleted';
create index watchers_confirmed on albo.watchers (site, told_until) where confirmed_at is not null;
-- The site asks and forgets; it cannot read whose addresses are there.
grant insert, delete, select (id, site, type, locale, asked_at, confirmed_at), update (asked_at, confirmed_at, told_until) on albo.watchers to arengo_site;
grant select, update (told_until), delete on albo.watchers to arengo_worker;
grant insert on mail.outbox to arengo_worker;
alter table mail.outbox add column unsubscribe text check (length(unsubscribe) <= 1000);
comment on column mail.outbox.unsubscribe is 'Address that takes the reader off the list with one press (RFC 8058)';
