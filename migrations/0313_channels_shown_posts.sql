-- Posts that are out, for the register's pages and a page of their own: what was said, and where.
-- Safe while running: yes (new views).

create view channels.shown_posts as
  select p.site, p.id, p.locale, p.entry, p.said, p.title, p.text, p.link, p.approved_at
  from channels.posts p
  where p.said is not null and p.state = 'approved'
    and exists (select 1 from channels.deliveries d where d.post_id = p.id and d.state = 'sent' and d.sent_at is not null);
comment on view channels.shown_posts is 'Nothing that waits, is embargoed, withdrawn or was never taken by any network';
create view channels.shown_deliveries as
  select d.post_id, a.network, a.name, d.remote_url, d.sent_at
  from channels.deliveries d join channels.accounts a on a.id = d.account_id
  where d.state = 'sent' and d.part = 0 and a.is_public and a.state <> 'removed';
grant select on channels.shown_posts, channels.shown_deliveries to arengo_site;
