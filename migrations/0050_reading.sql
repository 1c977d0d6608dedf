-- Indexes for the public site's lists by title and for the instant of the next change by itself.
-- Safe while running: on a large store writes wait while they are built (a second for 20,000 documents).
create index documents_by_section_title on published.documents (site, locale, section, lower(title), id);
create index documents_by_section_start on published.documents (site, locale, section, coalesce(starts_at, sort_at), id);
create index documents_beginning on published.documents (site, visible_from);
