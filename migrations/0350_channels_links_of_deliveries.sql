-- A short link of its own for each delivery, so that an editor sees what each one brought.
-- Safe while running: yes (a new column that may be empty, an index on a small table, rights for the worker).

alter table channels.short_links add column delivery_id uuid references channels.deliveries on delete cascade;
comment on column channels.short_links.delivery_id is 'Through which delivery it was spread; empty for the link that people copy';
create index short_links_of_deliveries on channels.short_links (delivery_id) where delivery_id is not null;

-- a publication in the worker queues deliveries too
grant select, insert on channels.short_links to arengo_worker;
