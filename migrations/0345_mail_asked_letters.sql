-- Letters that ask an address to confirm what somebody typed on the board's public forms: counted for a day, so that nobody floods a mailbox.
-- Addresses are not kept, only what a key makes of them. Safe while running: yes (new table).
create table albo.asked_letters (
  about uuid not null,
  address text not null check (address ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
comment on table albo.asked_letters is 'Letters of the last day that asked for a confirmation nobody gave; address is a keyed hash';
create index asked_letters_address on albo.asked_letters (address, at);
create index asked_letters_about on albo.asked_letters (about);
create index asked_letters_at on albo.asked_letters (at);
grant select, insert, delete on albo.asked_letters to arengo_site;
grant select, delete on albo.asked_letters to arengo_desk;
