-- What posts with an entry of their own said, for whoever verifies the register with the rights of the site alone.
-- Safe while running: yes (a new view).

create view channels.said_posts as
  select site, id, locale, entry, said from channels.posts where said is not null and state = 'approved';
grant select on channels.said_posts to arengo_site, arengo_worker, arengo_desk;
