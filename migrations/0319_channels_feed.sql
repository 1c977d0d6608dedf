-- What went out to everybody by a post, for its feed: nothing that only the press had, nothing before its embargo ends.
-- Safe while running: yes (a new view, and one that shows less).

create view channels.out_posts as
  select p.site, p.id, p.locale, p.title, p.text, p.link, p.embargo_until, min(d.sent_at) as out_at, max(p.changed_at) as changed_at
  from channels.posts p
  join channels.deliveries d on d.post_id = p.id and d.part = 0 and d.state = 'sent' and d.sent_at is not null
  join channels.accounts a on a.id = d.account_id and a.settings ->> 'embargo' is distinct from 'told'
  where p.state = 'approved' and p.inbox_item is null
  group by p.id;
comment on view channels.out_posts is 'Posts that arrived somewhere in public';
grant select on channels.out_posts to arengo_site;

-- A list of the press has it before the embargo ends: that does not make it public.
create or replace view channels.shown_posts as
  select p.site, p.id, p.locale, p.entry, p.said, p.title, p.text, p.link, p.approved_at
  from channels.posts p
  where p.said is not null and p.state = 'approved'
    and exists (
      select 1 from channels.deliveries d join channels.accounts a on a.id = d.account_id
      where d.post_id = p.id and d.state = 'sent' and d.sent_at is not null and a.settings ->> 'embargo' is distinct from 'told'
    );
