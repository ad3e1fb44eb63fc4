-- Lists that somebody is reading in as a coach, with what is held of those that ended; none that go on with
-- another membership as a coach of the same organisation.
create function member_lists(of_membership uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  select i.id from membership m
  join pool_import i on i.account_id = m.account_id and i.organisation_id = m.organisation_id
  where m.id = of_membership and m.role = 'coach' and not exists (
    select 1 from membership o where o.account_id = m.account_id and o.id <> m.id and o.role = 'coach'
      and o.organisation_id = m.organisation_id and (o.until is null or o.until >= current_date))
$$;
--> statement-breakpoint
-- How many of them are not done, for an administrator of the organisation.
create function member_lists_open(of_membership uuid) returns int
language sql stable security definer set search_path = public as $$
  select count(*)::int from membership m cross join lateral member_lists(m.id) l join pool_import i on i.id = l
  where m.id = of_membership and m.organisation_id = actor_organisation() and actor_is('administrator')
    and i.state not in ('done', 'stopped')
$$;
--> statement-breakpoint
-- Moves them to a colleague, who sees other people than whoever began: what was compared is compared anew, and
-- what was being taken in waits for a new word. Without a colleague they are put away: the rows that are not in
-- stay outside, and go with all that is held of the list, fourteen days after it was begun.
create function hand_over_lists_now(of_membership uuid, to_account uuid, by_account uuid) returns int
language plpgsql security definer set search_path = public as $$
declare
  leaving membership;
  lists uuid[];
  going int;
begin
  select * into leaving from membership m where m.id = of_membership for update;
  select array_agg(i.id), count(*) filter (where i.state not in ('done', 'stopped')) into lists, going
  from pool_import i where i.id in (select member_lists(of_membership));
  if lists is null then return 0; end if;
  -- A step that runs at this moment ends first; the next one finds that the list is another's.
  perform 1 from pool_import i where i.id = any (lists) for update;
  if to_account is null then
    update pool_row r set state = 'leftOut', left_out_why = 'stopped' from pool_import i
      where i.id = r.import_id and i.id = any (lists) and i.state not in ('done', 'stopped')
        and r.state in ('right', 'staged', 'faulty');
    delete from pool_pair p where p.import_id = any (lists);
    update pool_import i set state = 'stopped', moved_at = now(), finished_at = now()
      where i.id = any (lists) and i.state not in ('done', 'stopped');
    if going > 0 then
      insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id, verb, before, after)
      values (gen_random_uuid(), leaving.organisation_id, by_account, 'administrator', leaving.organisation_id,
        'membership', of_membership, 'changed', jsonb_build_object('lists', going), jsonb_build_object('lists', 0));
    end if;
    return going;
  end if;
  if not exists (select 1 from member_successors(of_membership) s where s.account_id = to_account) then
    raise exception 'this colleague cannot take over' using errcode = '42501';
  end if;
  if not exists (select 1 from membership m where m.account_id = to_account
      and m.organisation_id = leaving.organisation_id and m.role = 'coach' and m.since <= current_date and m.until is null) then
    with made as (insert into membership (id, account_id, organisation_id, role, since)
      values (gen_random_uuid(), to_account, leaving.organisation_id, 'coach', current_date) returning id)
    insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id, verb, after)
    select gen_random_uuid(), leaving.organisation_id, by_account, 'administrator', leaving.organisation_id,
      'membership', made.id, 'created', jsonb_build_object('role', 'coach') from made;
  end if;
  update pool_import i set account_id = to_account, compared_at = null, moved_at = now(),
      state = case when i.state = 'storing' then 'checking' else i.state end
    where i.id = any (lists);
  insert into outbox_event (id, kind, organisation_id, facts)
  select gen_random_uuid(), 'job.peopleRunImport', i.organisation_id, jsonb_build_object('importId', i.id)
  from pool_import i where i.id = any (lists) and i.state = 'checking';
  return going;
end $$;
--> statement-breakpoint
-- The same for an administrator of the organisation.
create function hand_over_lists(of_membership uuid, to_account uuid) returns int
language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from membership m where m.id = of_membership
      and m.organisation_id = actor_organisation() and actor_is('administrator')) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  return hand_over_lists_now(of_membership, to_account, actor_account());
end $$;
--> statement-breakpoint
revoke execute on function member_lists(uuid), member_lists_open(uuid), hand_over_lists_now(uuid, uuid, uuid),
  hand_over_lists(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function member_lists_open(uuid), hand_over_lists(uuid, uuid) to overstap_app;
