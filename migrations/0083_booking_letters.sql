-- Appointments tell by mail what happens to them, can be moved, and can be cancelled by the office.
-- Safe while running: yes (columns with defaults that need no rewrite).

alter table booking.appointments
  add column tell text check (tell in ('booked', 'moved', 'cancelled', 'cancelled-by-office')),
  add column moves smallint not null default 0,
  add column reminded_at timestamptz,
  add column reason text check (length(reason) <= 1000);
comment on column booking.appointments.tell is 'What the worker must still write to who comes; null: nothing';
comment on column booking.appointments.moves is 'How often its time was changed: the SEQUENCE of its calendar file (RFC 5545)';
comment on column booking.appointments.reason is 'Why the office cancelled, as who comes is told';
create index appointments_to_tell on booking.appointments (booked_at) where tell is not null;

grant select (moves, reason), update (starts_at, minutes, seat, moves, tell, reminded_at) on booking.appointments to arengo_site;
grant update (state, tell, reason) on booking.appointments to arengo_desk;
-- The worker writes to who comes: it learns the address and the time, not who it is.
grant select (id, calendar, starts_at, minutes, subject, email, locale, state, tell, moves, reason, booked_at, reminded_at), update (tell, reminded_at)
  on booking.appointments to arengo_worker;
grant select on booking.calendars to arengo_worker;
grant insert on mail.outbox to arengo_worker;
