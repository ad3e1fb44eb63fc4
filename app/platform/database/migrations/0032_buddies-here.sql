-- Colleagues who are a buddy, for whoever leads a place at the same organisation: whom they can set beside
-- somebody. A membership says more than that, so it is not opened for it.
create function actor_buddies_here() returns setof uuid
language sql stable security definer set search_path = public as $$
  select m.account_id from membership m
  where actor_is('careEmployer') and m.organisation_id = actor_organisation() and m.role = 'buddy'
    and m.since <= current_date and (m.until is null or m.until >= current_date)
$$;
