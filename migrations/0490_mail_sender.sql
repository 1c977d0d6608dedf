-- Who a letter is from, as its reader sees it: the name of the site that was asked, beside the address of the installation.
-- Safe while the program runs: yes (one column with a default; letters that wait keep no name).
alter table mail.outbox add column sender text not null default '' check (length(sender) <= 200);
comment on column mail.outbox.sender is 'Name shown as the sender; empty: the address alone';
