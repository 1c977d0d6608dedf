-- Channels are asked whether they are open before something is to go out, people are written to before a version of a network's
-- interface ends, and what is hidden on a network by hand enters the public register.
-- Safe while running: yes (new table, new columns with a constant default, rights).

alter table channels.accounts add column probed_at timestamptz;
comment on column channels.accounts.probed_at is 'When the network was last asked whether the profile is open; null: never';
alter table channels.accounts
  add column measure_reason text not null default '' check (length(measure_reason) <= 100),
  add column inbox_reason text not null default '' check (length(inbox_reason) <= 100);
comment on column channels.accounts.measure_reason is 'Why its figures could not be asked for the last time; empty: they were';
comment on column channels.accounts.inbox_reason is 'Why comments and mentions could not be asked for the last time; empty: they were';
grant update (probed_at, measure_reason, inbox_reason) on channels.accounts to arengo_worker;

create table channels.version_letters (
  network text not null check (length(network) between 1 and 40),
  version text not null check (length(version) between 1 and 40),
  step integer not null,
  told_at timestamptz not null,
  primary key (network, version, step)
);
comment on table channels.version_letters is 'Letters about versions of interfaces that end, so that each goes out once';
comment on column channels.version_letters.step is 'Days before the end for which it was written; -1: it has ended';
grant select, insert on channels.version_letters to arengo_worker;

-- what a person did on the network itself
grant insert on channels.moderation to arengo_desk;

-- the worker puts the page's card beside its address, and the address may be a short one
grant select on channels.short_links to arengo_worker;
