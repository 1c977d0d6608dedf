-- When a profile's comments were last asked for; whether what a person hid on a network is still read there; which reports of silence periods went out.
-- Safe while running: yes (new columns).

alter table channels.accounts add column inbox_read_at timestamptz;
comment on column channels.accounts.inbox_read_at is 'When the network last told its comments and mentions';
grant update (inbox_read_at) on channels.accounts to arengo_worker;

alter table channels.inbox add column hid_there_at timestamptz, add column looked_at timestamptz, add column still_there boolean;
comment on column channels.inbox.hid_there_at is 'When a person said to have hidden it on the network itself; null: a program did, or nobody';
comment on column channels.inbox.looked_at is 'When the network was last asked whether it is still there; still_there is what it said';
create index inbox_to_look_at on channels.inbox (account_id) where hid_there_at is not null and state = 'hidden';

alter table channels.silence_periods add column told_at timestamptz;
comment on column channels.silence_periods.told_at is 'When its report went to who answers for the profiles; periods that ended before this existed are not told of';
update channels.silence_periods set told_at = ends_at where ends_at < now();
grant update (told_at) on channels.silence_periods to arengo_worker;
