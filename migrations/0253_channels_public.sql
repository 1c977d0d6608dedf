-- What the site needs of the channels: pictures that networks fetch by themselves.
-- Safe while running: yes (rights only).

grant select (id, site, media, state) on channels.posts to arengo_site;
grant select (post_id, due_at, state) on channels.deliveries to arengo_site;
