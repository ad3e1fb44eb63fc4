-- The functions that the policies of the next migration ask; the tables they read follow there.
set check_function_bodies = off;
--> statement-breakpoint
-- Whether an organisation can give a role, by its kind; one that takes no part any more gives none.
create function role_fits(wanted_role text, organisation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from organisation o join role_at_kind r on r.kind = o.kind
    where o.id = organisation and o.archived_at is null and r.role = wanted_role)
$$;
--> statement-breakpoint
-- Whether an organisation works in a region today.
create function works_in(organisation uuid, region uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from region_organisation w
    where w.organisation_id = organisation and w.region_id = region
      and w.since <= current_date and (w.until is null or w.until >= current_date))
$$;
--> statement-breakpoint
-- Whether an organisation has an administrator of its own; then it invites others itself.
create function is_administered(organisation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from membership m where m.organisation_id = organisation and m.role = 'administrator'
    and m.since <= current_date and (m.until is null or m.until >= current_date))
$$;
