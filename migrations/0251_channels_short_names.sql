-- A network may have a name of one letter: X.
-- Safe while running: yes (a check that lets more through).

alter table channels.accounts drop constraint accounts_network_check;
alter table channels.accounts add constraint accounts_network_check check (network ~ '^[a-z][a-z0-9-]{0,30}$');
