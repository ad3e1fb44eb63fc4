-- Whether anything of an organisation still stands: people who act for it, work, or people it took in.
-- Only a yes or no, and only for whoever runs the installation: of an organisation's people it counts none.
create function organisation_in_use(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from installation i where i.organisation_id = wanted)
    or exists (select 1 from membership m where m.organisation_id = wanted
      and (m.until is null or m.until >= current_date))
    or exists (select 1 from opening p where p.organisation_id = wanted and p.archived_at is null)
    or exists (select 1 from candidacy c where c.organisation_id = wanted and c.removed_at is null)
  where actor_runs_installation()
$$;
--> statement-breakpoint
-- Whether everybody who acts for an organisation has a role that a kind of organisation can give.
create function kind_fits(wanted uuid, wanted_kind text) returns boolean
language sql stable security definer set search_path = public as $$
  select not exists (select 1 from membership m where m.organisation_id = wanted and m.role <> 'candidate'
    and (m.until is null or m.until >= current_date)
    and not exists (select 1 from role_at_kind r where r.kind = wanted_kind and r.role = m.role))
  where actor_runs_installation()
$$;
--> statement-breakpoint
-- Whether somebody of an organisation answers for a region, so that it cannot leave it.
create function is_coordinated(wanted uuid, wanted_region uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from membership m where m.organisation_id = wanted and m.region_id = wanted_region
    and m.role = 'coordinator' and (m.until is null or m.until >= current_date))
  where actor_runs_installation()
$$;
--> statement-breakpoint
revoke execute on function organisation_in_use(uuid), kind_fits(uuid, text), is_coordinated(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function organisation_in_use(uuid), kind_fits(uuid, text), is_coordinated(uuid, uuid) to overstap_app;
--> statement-breakpoint
-- Kind and archiving are for whoever runs the installation; an organisation in use is not put away, and
-- keeps a kind that fits the roles of its people.
create or replace function organisation_guard() returns trigger language plpgsql as $$
begin
  if current_user <> 'overstap_app' then return new; end if;
  if new.kind is not distinct from old.kind and new.archived_at is not distinct from old.archived_at then
    return new;
  end if;
  if not actor_runs_installation() then
    raise exception 'only who runs the installation changes this' using errcode = '42501';
  end if;
  if new.archived_at is not null and old.archived_at is null and organisation_in_use(new.id) then
    raise exception 'this organisation is in use' using errcode = '42501';
  end if;
  if new.kind is distinct from old.kind and not kind_fits(new.id, new.kind) then
    raise exception 'somebody has a role that this kind cannot give' using errcode = '42501';
  end if;
  return new;
end $$;
