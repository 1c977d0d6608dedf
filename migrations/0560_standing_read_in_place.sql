-- What an event says of its standing is read in place instead of by a call for each hit, which copied the whole document (a fifth of the time of the passages).
-- PostgreSQL reads a function in place only when it promises no more than what it calls: jsonb_build_object is stable.
-- Safe while running: yes.
alter function search.standing_of(published.documents, timestamptz) stable;
