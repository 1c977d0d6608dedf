-- What a municipality is, as far as the duties of transparency depend on it, and labels of the third level that do not apply.
-- Safe while running: yes (columns with defaults).

alter table trasparenza.settings
  add column employees integer not null default 60 check (employees >= 0),
  add column has_managers boolean not null default true;
comment on column trasparenza.settings.has_managers is 'Whether there are employees with the rank of dirigente; many small municipalities have none';

alter table trasparenza.nodes
  add column labels jsonb not null default '{}' check (jsonb_typeof(labels) = 'object'),
  add column applies boolean not null default false;
comment on column trasparenza.nodes.labels is 'Third-level labels that do not apply, each with its reason';
comment on column trasparenza.nodes.applies is 'Applies although the size of the municipality suggests that it does not';
