-- Letters that ask an address to confirm what somebody typed on a public form: counted for a day, so that nobody floods a mailbox.
-- Addresses are not kept, only what a key makes of them. Safe while running: yes (new table).
create table mail.asked_letters (
  about uuid not null,
  address text not null check (address ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
comment on table mail.asked_letters is 'Letters of the last day that asked for a confirmation nobody gave; address is a keyed hash';
create index asked_letters_address on mail.asked_letters (address, at);
create index asked_letters_about on mail.asked_letters (about);
create index asked_letters_at on mail.asked_letters (at);
grant select, insert, delete on mail.asked_letters to arengo_site;
grant select (at), delete on mail.asked_letters to arengo_worker;
