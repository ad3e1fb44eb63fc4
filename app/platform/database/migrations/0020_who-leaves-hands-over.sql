-- How somebody stands to people on account of one membership: what its role holds by account. What another
-- organisation's membership in the same role holds stays with that.
create function member_relations(of_membership uuid) returns setof relation
language sql stable security definer set search_path = public as $$
  select r.* from membership m
  join relation r on r.account_id = m.account_id and r.kind = case m.role when 'coach' then 'assigned'
    when 'doctor' then 'treats' when 'labourExpert' then 'asked' when 'buddy' then 'placed' end
  where m.id = of_membership and r.since <= current_date and (r.until is null or r.until >= current_date)
    and (r.organisation_id = m.organisation_id or not exists (
      select 1 from membership o where o.account_id = m.account_id and o.id <> m.id and o.role = m.role
        and (o.until is null or o.until >= current_date)))
$$;
--> statement-breakpoint
-- What somebody is to do next in a membership: for whom they stand in such a relation, and, of who goes and
-- is not somebody here in another role, what the organisation asked. One's own page is nobody else's turn.
create function member_actions(of_membership uuid, goes boolean) returns setof uuid
language sql stable security definer set search_path = public as $$
  select n.id from membership m
  join next_action n on n.account_id = m.account_id and n.state = 'open'
  where m.id = of_membership and m.role <> 'candidate'
    and (n.candidacy_id in (select r.candidacy_id from member_relations(of_membership) r)
      or (goes and n.organisation_id = m.organisation_id and not exists (
        select 1 from membership o where o.account_id = m.account_id and o.id <> m.id
          and o.organisation_id = m.organisation_id and (o.until is null or o.until >= current_date))))
    and not exists (select 1 from relation own where own.kind = 'own' and own.account_id = m.account_id
      and own.candidacy_id = n.candidacy_id)
$$;
--> statement-breakpoint
-- Whom somebody invited in a membership and who has not answered yet.
create function member_invitations(of_membership uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  select i.id from membership m
  join invitation i on i.invited_by = m.account_id and i.inviting_organisation_id = m.organisation_id
    and m.role = case when i.candidacy_id is null then 'administrator' else 'coach' end
  where m.id = of_membership and i.used_at is null and i.withdrawn_at is null
    and (i.expires_at > now() or i.asked_at is not null)
$$;
--> statement-breakpoint
-- Who can take over: of the same role; a coordinator instead of a coach; an administrator of what hangs on
-- no relation. Always of the same organisation, and without an end.
create function member_successors(of_membership uuid) returns table (account_id uuid, role text)
language sql stable security definer set search_path = public as $$
  select m.account_id, case when bool_or(m.role = 'coordinator') then 'coordinator'
    when bool_or(m.role = l.role) then l.role else min(m.role) end
  from membership l join membership m on m.organisation_id = l.organisation_id and m.account_id <> l.account_id
  where l.id = of_membership and l.role <> 'candidate' and m.since <= current_date and m.until is null
    and (m.role = l.role or (l.role = 'coach' and m.role = 'coordinator')
      or (l.role not in ('coach', 'doctor', 'labourExpert', 'buddy') and m.role in ('coordinator', 'administrator')))
  group by m.account_id, l.role
$$;
--> statement-breakpoint
-- The same for an administrator of the organisation, by name.
create function actor_successors(of_membership uuid) returns table (account_id uuid, name text, role text)
language sql stable security definer set search_path = public as $$
  select s.account_id, a.name, s.role from membership m
  cross join lateral member_successors(m.id) s join account a on a.id = s.account_id
  where m.id = of_membership and m.organisation_id = actor_organisation() and actor_is('administrator')
  order by s.role <> 'coordinator', a.name, a.id limit 200
$$;
--> statement-breakpoint
-- How much somebody holds, for an administrator of the organisation, who sees no person by it.
create function member_holds(of_membership uuid) returns table (people int, actions int, invitations int, threshold int)
language sql stable security definer set search_path = public as $$
  select (select count(distinct r.candidacy_id)::int from member_relations(of_membership) r),
    (select count(*)::int from member_actions(of_membership, true)),
    (select count(*)::int from member_invitations(of_membership)),
    (select coalesce(max(g.threshold), 5) from region_organisation w join region g on g.id = w.region_id
      where w.organisation_id = m.organisation_id and (w.until is null or w.until >= current_date))
  from membership m
  where m.id = of_membership and m.organisation_id = actor_organisation() and actor_is('administrator')
$$;
--> statement-breakpoint
-- Moves what a membership holds to a colleague. A person who made it stop that this colleague looked is not
-- brought back to them, and nobody becomes the coach of their own page; they stay where they were, and are
-- counted as kept.
create function hand_over_now(of_membership uuid, to_account uuid, by_account uuid, goes boolean)
returns table (people int, actions int, invitations int, kept int)
language plpgsql security definer set search_path = public as $$
declare
  leaving membership;
  taking uuid[];
  doing uuid[];
  asked uuid[];
  of_people uuid[];
  from_name text;
  to_name text;
  all_people int;
begin
  select * into leaving from membership m where m.id = of_membership for update;
  if not exists (select 1 from member_successors(of_membership) s where s.account_id = to_account) then
    raise exception 'this colleague cannot take over' using errcode = '42501';
  end if;
  select a.name into from_name from account a where a.id = leaving.account_id;
  select a.name into to_name from account a where a.id = to_account;
  select count(distinct r.candidacy_id) into all_people from member_relations(of_membership) r;
  select array_agg(r.id), array_agg(distinct r.candidacy_id) into taking, of_people
  from member_relations(of_membership) r
  where not exists (select 1 from relation own where own.kind = 'own' and own.account_id = to_account
      and own.candidacy_id = r.candidacy_id)
    and not exists (select 1 from relation was join change c on c.candidacy_id = was.candidacy_id
      join account t on t.id = to_account
      where was.candidacy_id = r.candidacy_id and was.account_id = to_account and was.kind = r.kind
        and was.until < current_date and c.subject = 'relation' and c.verb = 'removed' and c.role = 'candidate'
        and c.before->>'relation' = r.kind and c.before->>'holder' in (t.email, t.name));
  select array_agg(a) into doing from member_actions(of_membership, goes) a join next_action n on n.id = a
  where n.candidacy_id is null or n.candidacy_id = any (of_people)
    or n.candidacy_id not in (select r.candidacy_id from member_relations(of_membership) r);
  select array_agg(i) into asked from member_invitations(of_membership) i join invitation one on one.id = i
  where one.candidacy_id is null or one.candidacy_id = any (of_people);

  if leaving.role = 'coach' and taking is not null and not exists (
      select 1 from membership m where m.account_id = to_account and m.organisation_id = leaving.organisation_id
        and m.role = 'coach' and m.since <= current_date and m.until is null) then
    with made as (insert into membership (id, account_id, organisation_id, role, since)
      values (gen_random_uuid(), to_account, leaving.organisation_id, 'coach', current_date) returning id)
    insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id, verb, after)
    select gen_random_uuid(), leaving.organisation_id, by_account, 'administrator', leaving.organisation_id,
      'membership', made.id, 'created', jsonb_build_object('role', 'coach') from made;
  end if;

  insert into relation (id, organisation_id, kind, candidacy_id, account_id, opening_id, package_tasks, since, until)
  select distinct on (r.candidacy_id, r.kind, r.opening_id) gen_random_uuid(), r.organisation_id, r.kind, r.candidacy_id,
    to_account, r.opening_id, r.package_tasks, current_date, r.until
  from relation r where r.id = any (taking) and not exists (
    select 1 from relation o where o.candidacy_id = r.candidacy_id and o.kind = r.kind and o.account_id = to_account
      and o.opening_id is not distinct from r.opening_id and o.since <= current_date and (o.until is null or o.until >= current_date));
  update relation r set until = current_date - 1 where r.id = any (taking);

  -- From whom to whom, in each person's history, in the group of fields with which that relation is read.
  insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id,
    candidacy_id, field_group, verb, before, after, recorded_at)
  select gen_random_uuid(), c.organisation_id, by_account, 'administrator', leaving.organisation_id, 'relation',
    c.id, c.id, case when r.kind in ('treats', 'asked') then 'barriers' else 'ground' end, step.verb,
    case when step.verb = 'removed' then jsonb_build_object('relation', r.kind, 'holder', from_name) end,
    case when step.verb = 'created' then jsonb_build_object('relation', r.kind, 'holder', to_name) end,
    now() + step.after
  from (select distinct x.kind, x.candidacy_id from relation x where x.id = any (taking)) r
  join candidacy c on c.id = r.candidacy_id
  cross join (values ('removed', interval '0'), ('created', interval '1 microsecond')) step (verb, after);
  insert into outbox_event (id, kind, organisation_id, facts)
  select gen_random_uuid(), 'people.candidacyRelated', c.organisation_id, jsonb_build_object('candidacyId', c.id)
  from candidacy c where c.id = any (of_people);

  update next_action n set account_id = to_account where n.id = any (doing);
  update invitation i set invited_by = to_account, version = i.version + 1 where i.id = any (asked);
  return query select coalesce(cardinality(of_people), 0), coalesce(cardinality(doing), 0),
    coalesce(cardinality(asked), 0), all_people - coalesce(cardinality(of_people), 0);
end $$;
--> statement-breakpoint
-- The same for an administrator of the organisation.
create function hand_over(of_membership uuid, to_account uuid, goes boolean)
returns table (people int, actions int, invitations int, kept int)
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from membership m where m.id = of_membership
      and m.organisation_id = actor_organisation() and actor_is('administrator')) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  return query select h.people, h.actions, h.invitations, h.kept from hand_over_now(of_membership, to_account, actor_account(), goes) h;
end $$;
--> statement-breakpoint
-- Whether somebody else answers for the region of a coordinator, at whichever organisation.
create function other_coordinator(of_membership uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from membership l join membership m on m.region_id = l.region_id and m.id <> l.id
    where l.id = of_membership and m.role = 'coordinator' and m.until is null and m.since <= current_date)
$$;
--> statement-breakpoint
-- The last coordinator of a region stays too; two who end each other at once wait for one another.
create function coordinator_guard() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if old.role = 'coordinator' and old.until is null
    and (new.role <> 'coordinator' or new.until is not null or new.region_id is distinct from old.region_id) then
    perform 1 from region g where g.id = old.region_id for no key update;
    if not other_coordinator(old.id) then
      raise exception 'the last coordinator stays' using errcode = '23514', constraint = 'last_coordinator';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger coordinator_guard before update on membership for each row execute function coordinator_guard();
--> statement-breakpoint
revoke execute on function member_relations(uuid), member_actions(uuid, boolean), member_invitations(uuid),
  member_successors(uuid), actor_successors(uuid), member_holds(uuid), hand_over_now(uuid, uuid, uuid, boolean), hand_over(uuid, uuid, boolean),
  other_coordinator(uuid), coordinator_guard() from public;
--> statement-breakpoint
grant execute on function actor_successors(uuid), member_holds(uuid), hand_over(uuid, uuid, boolean), other_coordinator(uuid) to overstap_app;
