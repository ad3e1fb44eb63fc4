-- A place that is being made or was put away opens the work of its organisation to no candidate.
create or replace function actor_workplaces() returns setof uuid
language sql stable security definer set search_path = public as $$
  select o.id from organisation o
  where (o.kind = 'library' and exists (
      select 1 from permission p where p.role = current_setting('overstap.role', true) and p.field_group = 'work'))
    or (o.kind = 'care' and actor_reads_work('everywhere'))
    or (actor_reads_work('ownOrganisation') and o.id = actor_organisation())
    or (actor_reads_work('inRegion') and o.id in (
      select w.organisation_id from region_organisation w where w.region_id in (select actor_regions())))
    or (actor_reads_work('open') and o.id in (
      select p.organisation_id from opening p
      where p.places > 0 and p.published_at is not null and p.archived_at is null))
    or (actor_reads_work('ownPlace') and o.id in (
      select p.organisation_id from opening p where p.id in (select actor_openings('placed'))))
$$;
--> statement-breakpoint
-- Where an organisation takes a version of its own of a task, the packages of the people who were put
-- forward for its place or work there name that version. Gives how many packages it changed.
create function exchange_package_task(wanted_opening uuid, old_task uuid, new_task uuid) returns integer
language plpgsql volatile security definer set search_path = public as $$
declare
  changed integer;
begin
  if not (actor_writes_work()
    and exists (select 1 from opening o where o.id = wanted_opening and o.organisation_id = actor_organisation())
    and exists (select 1 from task t where t.id = new_task and t.organisation_id = actor_organisation()
      and t.copied_from_id = old_task)) then
    raise exception 'not the task of an own opening' using errcode = 'insufficient_privilege';
  end if;
  update relation set package_tasks = array_replace(package_tasks, old_task, new_task)
  where opening_id = wanted_opening and old_task = any (package_tasks);
  get diagnostics changed = row_count;
  return changed;
end
$$;
--> statement-breakpoint
-- How many people are put forward for a place of the own organisation, and how many work there today:
-- what its team leader must know before closing it, and no name.
create function people_at_opening(wanted_opening uuid) returns table (proposed integer, placed integer)
language sql stable security definer set search_path = public as $$
  select count(distinct r.candidacy_id) filter (where r.kind = 'proposed')::int,
    count(distinct r.candidacy_id) filter (where r.kind = 'placed')::int
  from relation r join opening o on o.id = r.opening_id
  where r.opening_id = wanted_opening and actor_writes_work() and o.organisation_id = actor_organisation()
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    and not exists (select 1 from candidacy c where c.id = r.candidacy_id and c.removed_at is not null)
$$;
