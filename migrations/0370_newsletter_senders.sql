-- Letters of a site may come from an address of its own.
-- Safe while running: yes (new table).

create table newsletter.senders (
  site text primary key,
  address text not null check (length(address) between 3 and 254),
  changed_at timestamptz not null
);
comment on table newsletter.senders is 'Sites whose letters do not come from the address of the installation';
grant select on newsletter.senders to arengo_worker, arengo_desk;
grant insert, update, delete on newsletter.senders to arengo_desk;
