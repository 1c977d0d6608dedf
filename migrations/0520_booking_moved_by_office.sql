-- The office gives an appointment another time, with a reason, and the desk tells what happened to each appointment.
-- Safe while running: yes (a new table; the check is widened, and the table holds a month).

alter table booking.appointments
  drop constraint appointments_tell_check,
  add constraint appointments_tell_check
    check (tell in ('booked', 'moved', 'cancelled', 'cancelled-by-office', 'moved-by-office'));
comment on column booking.appointments.reason is 'Why the office cancelled or moved it, as who comes is told';

create table booking.changes (
  id bigint generated always as identity primary key,
  appointment uuid not null references booking.appointments on delete cascade,
  at timestamptz not null,
  what text not null check (what in ('moved', 'cancelled')),
  was_at timestamptz not null,
  by_person text check (length(by_person) <= 600),
  reason text check (length(reason) <= 1000)
);
comment on table booking.changes is 'What happened to an appointment after it was booked; deleted with it';
comment on column booking.changes.was_at is 'When the appointment was to begin until then';
comment on column booking.changes.by_person is 'Who of the office did it; null: who comes, by the signed link';
create index changes_of_appointment on booking.changes (appointment, id);

-- Who comes moves and cancels too, and what the office had said then no longer holds.
grant update (reason) on booking.appointments to arengo_site;
grant insert on booking.changes to arengo_site, arengo_desk;
grant select on booking.changes to arengo_desk;
grant update (starts_at, minutes, seat, moves, reminded_at) on booking.appointments to arengo_desk;
