-- The openings that are the actor's own today: of a candidate where they are put forward or work, of a
-- buddy where the person works whom they guide.
create function actor_places() returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  if current_setting('overstap.role', true) = 'candidate' then
    return query select distinct r.opening_id from relation r
      where r.candidacy_id in (select own.candidacy_id from actor_related(array['own']) own)
        and r.kind in ('proposed', 'placed') and r.opening_id is not null
        and r.since <= current_date and (r.until is null or r.until >= current_date);
  else
    return query select o.id from actor_openings('placed') as o (id);
  end if;
end $$;
--> statement-breakpoint
-- As before, with the candidate's own places also where these are full or put away.
create or replace function actor_workplaces() returns setof uuid
language sql stable security definer set search_path = public as $$
  select o.id from organisation o
  where (o.kind = 'library' and (select exists (
      select 1 from permission p where p.role = current_setting('overstap.role', true) and p.field_group = 'work')))
    or (o.kind = 'care' and (select actor_reads_work('everywhere')))
    or ((select actor_reads_work('ownOrganisation')) and o.id = actor_organisation())
    or ((select actor_reads_work('inRegion')) and o.id in (
      select w.organisation_id from region_organisation w where w.region_id in (select actor_regions())))
    or ((select actor_reads_work('open')) and o.id in (
      select p.organisation_id from opening p
      where p.places > 0 and p.published_at is not null and p.archived_at is null))
    or ((select actor_reads_work('ownPlace')) and o.id in (
      select p.organisation_id from opening p where p.id in (select actor_places())))
$$;
--> statement-breakpoint
ALTER POLICY "opening_read" ON "opening" TO overstap_app USING (((select actor_reads_work('ownOrganisation')) and "opening"."organisation_id" = actor_organisation())
        or ("opening"."published_at" is not null and (
          (select actor_reads_work('everywhere'))
          or ((select actor_reads_work('open')) and "opening"."places" > 0 and "opening"."archived_at" is null)
          or ((select actor_reads_work('inRegion')) and "opening"."region_id" in (select actor_regions()))
          or ((select actor_reads_work('ownPlace')) and "opening"."id" in (select actor_places())))));
