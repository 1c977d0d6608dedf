-- Letters that nobody takes in the end are counted by person: who gets none for long is suspended.
-- Safe while running: yes (new columns and an index of the few rows that have one; the old count stays, and nobody reads it any more).

alter table newsletter.recipients add column bounce text not null default '' check (bounce in ('', 'hard', 'soft'));
comment on column newsletter.recipients.bounce is
  'Whose fault a refusal is: hard, there is no such address; soft, it takes nothing now; empty, neither of both (what was said, who said it)';

alter table newsletter.subscribers add column suspended_at timestamptz, add column resumed_at timestamptz;
comment on column newsletter.subscribers.hard_bounces is 'Not used any more: refusals are counted in recipients';
create index subscribers_suspended on newsletter.subscribers (suspended_at) where suspended_at is not null;
comment on column newsletter.subscribers.suspended_at is 'From then on nothing is sent there, until the person confirms again or the desk resumes it';
comment on column newsletter.subscribers.resumed_at is 'Refusals before it count no more';
grant update (suspended_at) on newsletter.subscribers to arengo_worker;
grant select (suspended_at) on newsletter.subscribers to arengo_site;
grant update (suspended_at, resumed_at) on newsletter.subscribers to arengo_site, arengo_desk;
