-- Whether the point on the map of a fault report is public too: an office may keep back where somebody lives.
-- Safe while the program runs: the view keeps its columns, and what was released stays as it was.
alter table faults.reports add column public_position boolean not null default true;
comment on column faults.reports.public_position is 'Whether everybody may read the position once the words are released';
grant update (public_position) on faults.reports to arengo_desk;

create or replace view faults.public_reports as
  select number, site, category, state, sent_at, changed_at, released_at is not null as is_released,
    case when released_at is not null then public_title end as title,
    case when released_at is not null then public_details end as details,
    case when released_at is not null then public_address end as address,
    case when released_at is not null and public_position then latitude end as latitude,
    case when released_at is not null and public_position then longitude end as longitude,
    case when released_at is not null then answer end as answer
  from faults.reports where hidden_at is null;
