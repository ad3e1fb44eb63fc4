-- When two candidacies turn out to be one person's, what somebody has to do next about the one is about
-- the other, with its page. What the other has open itself stays where it is: one is enough.
create function move_actions(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update next_action a set candidacy_id = to_id, href = replace(a.href, from_id::text, to_id::text),
    once = replace(a.once, from_id::text, to_id::text)
  where a.id = any (ids) and a.candidacy_id = from_id
    and (a.state <> 'open' or not exists (select 1 from next_action other where other.state = 'open'
      and other.once = replace(a.once, from_id::text, to_id::text) and other.id <> a.id));
end $$;
--> statement-breakpoint
-- And an invitation that waits is one to the page of the other; one that was used stays whose it is.
create function move_invitations(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update invitation i set candidacy_id = to_id, version = i.version + 1,
    organisation_id = (select c.organisation_id from candidacy c where c.id = to_id)
  where i.id = any (ids) and i.candidacy_id = from_id and i.used_at is null;
end $$;
