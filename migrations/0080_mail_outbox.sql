-- Messages that wait to be sent: written with what they tell of, in one transaction, and sent by the worker.
-- Safe while running: yes (new schema).

create schema mail;
comment on schema mail is 'Messages to single persons that wait. A row is deleted when the mail server has taken it, or after 14 days.';
grant usage on schema mail to arengo_desk, arengo_site, arengo_worker;

create table mail.outbox (
  id uuid primary key,
  recipient text not null check (length(recipient) between 3 and 254),
  subject text not null check (length(subject) <= 300),
  body text not null check (length(body) <= 20000),
  calendar text check (length(calendar) <= 20000),
  about text not null check (length(about) <= 200),
  send_after timestamptz not null,
  queued_at timestamptz not null,
  attempts smallint not null default 0
);
comment on column mail.outbox.about is 'What it tells of, such as booking:<id>; by this it is taken back before it is sent';
comment on column mail.outbox.calendar is 'iCalendar file that goes with it (RFC 5545)';
create index outbox_by_time on mail.outbox (send_after);
create index outbox_by_subject on mail.outbox (about);

-- Who writes a message cannot read those that wait.
grant insert, select (about, send_after), delete on mail.outbox to arengo_site, arengo_desk;
grant select, update (attempts, send_after), delete on mail.outbox to arengo_worker;
