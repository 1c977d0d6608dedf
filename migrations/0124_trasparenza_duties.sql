-- Deadlines by the calendar: what the municipality changes of the list in the program, and which of them somebody said is met.
-- Safe while running: yes (new tables).

create table trasparenza.duties (
  site text not null,
  duty text not null check (length(duty) <= 60),
  due_on text check (due_on ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  due_days smallint check (due_days between 0 and 180),
  off_reason text check (length(off_reason) between 1 and 1000),
  office text not null default '' check (length(office) <= 300),
  email text not null default '' check (length(email) <= 254),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (site, duty)
);
comment on column trasparenza.duties.due_on is 'Month and day of a yearly deadline; null: the default of the program';
comment on column trasparenza.duties.due_days is 'Days after the end of the period; null: the default of the program';

create table trasparenza.duties_met (
  site text not null,
  duty text not null,
  due date not null,
  met_on date not null,
  met_by text not null,
  note text not null default '' check (length(note) <= 1000),
  primary key (site, duty, due)
);
comment on table trasparenza.duties_met is 'What somebody said is met, beside what is met because something was published';

grant select, insert, update on trasparenza.duties to arengo_desk;
grant select, insert, delete on trasparenza.duties_met to arengo_desk;
grant select on trasparenza.duties, trasparenza.duties_met to arengo_worker;
