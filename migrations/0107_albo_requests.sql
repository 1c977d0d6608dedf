-- Requests of other bodies to post an act: what they sent, what they were answered, and what they were told afterwards.
-- Safe while running: yes (new table).
create table albo.requests (
  id uuid primary key,
  site text not null,
  body text not null check (body <> '' and length(body) <= 200),
  ipa text not null check (length(ipa) <= 20),
  protocol text not null check (length(protocol) <= 80),
  basis text not null check (length(basis) <= 600),
  email text not null check (length(email) <= 254),
  content jsonb not null,
  state text not null default 'received' check (state in ('received', 'accepted', 'refused')),
  draft uuid unique,
  reason text,
  received_at timestamptz not null,
  received_by text not null,
  answered_at timestamptz,
  answered_by text,
  posted_told_at timestamptz,
  certificate_told_at timestamptz,
  check ((state = 'received') = (answered_at is null)),
  check ((state = 'accepted') = (draft is not null)),
  check ((state = 'refused') = (reason is not null))
);
comment on table albo.requests is 'The body answers for the content, the municipality for the posting';
create index requests_by_state on albo.requests (site, state, received_at desc);
create function albo.guard_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a request is answered, not deleted' using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.site, old.body, old.ipa, old.protocol, old.basis, old.email, old.content, old.received_at, old.received_by)
    is distinct from (new.id, new.site, new.body, new.ipa, new.protocol, new.basis, new.email, new.content, new.received_at, new.received_by) then
    raise exception 'what a body asked stays what it asked' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> 'received' and (old.state, old.draft, old.reason, old.answered_at, old.answered_by)
    is distinct from (new.state, new.draft, new.reason, new.answered_at, new.answered_by) then
    raise exception 'a request is answered once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_request before update or delete on albo.requests for each row execute function albo.guard_request();
alter table albo.requests enable always trigger guard_request;
create trigger never_truncated before truncate on albo.requests for each statement execute function albo.refuse();
alter table albo.requests enable always trigger never_truncated;
grant select, insert, update (state, draft, reason, answered_at, answered_by, posted_told_at, certificate_told_at) on albo.requests to arengo_desk;
-- the certificate goes to the body by a signed link
grant select (act, sha256, bytes, at) on albo.certificates to arengo_site;
grant select (act, sha256, bytes, form, at) on albo.signed_certificates to arengo_site;
