-- The worker brings what the channels measured into the figures of the social profiles.
-- Safe while running: yes (rights only).

grant insert on social.profiles, social.days, social.posts, social.ended to arengo_worker;
grant update (value, entered_at) on social.days to arengo_worker;
grant update (title, views, reach, reactions, comments, shares, clicks) on social.posts to arengo_worker;
