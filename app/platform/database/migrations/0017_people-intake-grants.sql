grant select, insert, update, delete on candidacy_barriers to overstap_app;
--> statement-breakpoint
grant delete on candidacy_first_name, candidacy_own_words, candidacy_identity, candidacy_town,
  candidacy_wishes, candidacy_capacity to overstap_app;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on candidacy_ask to overstap_app;
--> statement-breakpoint
grant select, insert, update on older_list to overstap_app;
--> statement-breakpoint
grant select, insert, update (undone_at) on candidacy_correction to overstap_app;
--> statement-breakpoint
-- Whether the actor, a coach, may put right what stands at a candidacy: also one that was taken away
-- when it went up in another.
create function actor_corrects(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is('coach') and (wanted in (select actor_candidacies('ground', 'write'))
    or wanted in (select actor_removed()))
$$;
--> statement-breakpoint
-- Lines of history that tell of another person than they stand at go with what they tell of.
create function move_changes(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update change set candidacy_id = to_id where id = any (ids) and candidacy_id = from_id;
end $$;
--> statement-breakpoint
-- When two candidacies turn out to be one person's, whoever stood in a relation to the one stands in
-- it to the other. An account of the person's own goes along only where there is no other.
create function move_relations(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  if exists (select 1 from relation a join relation b on b.kind = 'own' and b.candidacy_id = to_id
      where a.id = any (ids) and a.kind = 'own' and a.candidacy_id = from_id
        and b.account_id is distinct from a.account_id) then
    raise exception 'two accounts' using errcode = '42501';
  end if;
  update relation set candidacy_id = to_id where id = any (ids) and candidacy_id = from_id;
end $$;
--> statement-breakpoint
-- Whoever was asked by e-mail address to look at somebody stands in the relation as soon as they look
-- themselves. An account made after the asking counts only when its address was proved by mail.
create function take_asks() returns setof uuid
language sql security definer set search_path = public as $$
  with taken as (
    update candidacy_ask q set taken_at = now()
    from account a
    where a.id = actor_account() and lower(a.email) = q.email
      and (a.email_verified or a.created_at < q.recorded_at)
      and q.taken_at is null and q.withdrawn_at is null
      and ((q.kind = 'treats' and actor_is('doctor')) or (q.kind = 'asked' and actor_is('labourExpert')))
      and exists (select 1 from candidacy c where c.id = q.candidacy_id and c.removed_at is null)
    returning q.id, q.organisation_id, q.kind, q.candidacy_id)
  insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
  select gen_random_uuid(), t.organisation_id, t.kind, t.candidacy_id, actor_account(), current_date from taken t
  where not exists (select 1 from relation r where r.candidacy_id = t.candidacy_id and r.kind = t.kind
    and r.account_id = actor_account() and (r.until is null or r.until >= current_date))
  returning candidacy_id
$$;
