-- Appointments at the offices: calendars as the desk defines them, and who comes when.
-- Safe while running: yes (new schema).

create schema booking;
comment on schema booking is 'Appointments. Holds personal data; each is deleted 30 days after the appointment.';
grant usage on schema booking to arengo_desk, arengo_site, arengo_worker;

create table booking.calendars (
  id integer primary key,
  site text not null,
  calendar jsonb not null
);
comment on table booking.calendars is 'Copied from the desk in the transaction that saves one (src/booking/calendar.ts)';

create table booking.appointments (
  id uuid primary key,
  calendar integer not null references booking.calendars,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 480),
  seat smallint not null check (seat >= 1),
  subject text not null check (length(subject) <= 200),
  details text not null check (length(details) <= 400),
  name text not null check (length(name) <= 200),
  surname text not null check (length(surname) <= 200),
  email text not null check (length(email) <= 254),
  locale text not null,
  state text not null default 'booked' check (state in ('booked', 'cancelled')),
  booked_at timestamptz not null
);
comment on column booking.appointments.seat is '1 to the capacity of the slot; with the index below, the database itself refuses one booking too many';
create unique index appointments_one_a_seat on booking.appointments (calendar, starts_at, seat) where state = 'booked';
create index appointments_by_time on booking.appointments (starts_at);

grant select on booking.calendars to arengo_site, arengo_desk;
grant insert, update on booking.calendars to arengo_desk;
-- The site writes who comes and cannot read it again.
grant insert on booking.appointments to arengo_site;
grant select (id, calendar, starts_at, minutes, seat, subject, state), update (state) on booking.appointments to arengo_site;
grant select on booking.appointments to arengo_desk;
grant select (starts_at), delete on booking.appointments to arengo_worker;
