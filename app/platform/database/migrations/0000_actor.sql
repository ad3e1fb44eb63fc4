-- A text as one would type it: without diacritics, in small letters; see platform/lists/plain.ts.
create function plain_text(words text) returns text language sql immutable parallel safe as $$
  select lower(translate(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'),
    U&'\00D8\00F8\0141\0142\0110\0111\00C6\00E6\0152\0153\00DF\0131', 'OoLlDdAaOosi') collate "C")
$$;
--> statement-breakpoint
-- The functions that row policies ask. They run as the owner of the tables, so that a policy can look
-- at relations and memberships that the actor may not read. Tables follow in the next migration.
set check_function_bodies = off;
--> statement-breakpoint
-- (These two are plain so that the planner takes them up into the query.)
create function actor_account() returns uuid language sql stable as $$
  select nullif(current_setting('overstap.account', true), '')::uuid
$$;
--> statement-breakpoint
create function actor_organisation() returns uuid language sql stable as $$
  select nullif(current_setting('overstap.organisation', true), '')::uuid
$$;
--> statement-breakpoint
-- Whether the actor really holds the role it acts in, today.
create function actor_is(wanted text) returns boolean language sql stable security definer set search_path = public as $$
  select current_setting('overstap.role', true) = wanted and exists (
    select 1 from membership m
    where m.account_id = actor_account() and m.organisation_id = actor_organisation() and m.role = wanted
      and m.region_id is not distinct from nullif(current_setting('overstap.region', true), '')::uuid
      and m.since <= current_date and (m.until is null or m.until >= current_date))
$$;
--> statement-breakpoint
-- The regions of the actor: a coordinator's own, else all where the organisation works.
create function actor_regions() returns setof uuid language sql stable security definer set search_path = public as $$
  select r.region_id from region_organisation r
  where r.organisation_id = actor_organisation() and actor_is(current_setting('overstap.role', true))
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    and (nullif(current_setting('overstap.region', true), '') is null
      or r.region_id = nullif(current_setting('overstap.region', true), '')::uuid)
$$;
--> statement-breakpoint
-- The relations of the actor that hold today.
create function actor_relations() returns table (candidacy_id uuid, kind text, opening_id uuid)
language sql stable security definer set search_path = public as $$
  select r.candidacy_id, r.kind, r.opening_id from relation r
  where actor_is(current_setting('overstap.role', true))
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    -- Each asked once, not once a row.
    and (r.account_id = (select actor_account()) or r.holder_id = (select actor_organisation())
      or r.region_id = any (array(select actor_regions())))
$$;
--> statement-breakpoint
-- The candidacies of which the actor may do this with this group of fields: the second lock.
create function actor_candidacies(wanted_group text, wanted_verb text) returns setof uuid
language sql stable security definer set search_path = public as $$
  select distinct r.candidacy_id from actor_relations() r
  join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true)
    and p.field_group = wanted_group and p.verb = wanted_verb
$$;
--> statement-breakpoint
-- The candidacies of which the actor may read anything at all.
create function actor_candidacies_any() returns setof uuid
language sql stable security definer set search_path = public as $$
  select distinct r.candidacy_id from actor_relations() r
  join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true) and p.verb = 'read'
$$;
--> statement-breakpoint
-- The kinds of relation that open anything to the actor's role.
create function actor_kinds() returns setof text language sql stable security definer set search_path = public as $$
  select distinct p.relation from permission p where p.role = current_setting('overstap.role', true)
$$;
--> statement-breakpoint
-- The openings that the actor's relations of one kind name.
create function actor_openings(wanted_kind text) returns setof uuid
language sql stable security definer set search_path = public as $$
  select distinct r.opening_id from actor_relations() r where r.kind = wanted_kind and r.opening_id is not null
$$;
--> statement-breakpoint
-- Whether the actor's role reads care work in this relation to it.
create function actor_reads_work(wanted_relation text) returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is(current_setting('overstap.role', true)) and exists (
    select 1 from permission p where p.role = current_setting('overstap.role', true)
      and p.relation = wanted_relation and p.field_group = 'work' and p.verb = 'read')
$$;
--> statement-breakpoint
-- The organisations whose tasks, profiles and settings the actor may read: the library's for whoever
-- reads work at all, the own one, and those of the actor's regions, open places, or all.
create function actor_workplaces() returns setof uuid
language sql stable security definer set search_path = public as $$
  select o.id from organisation o
  where (o.kind = 'library' and exists (
      select 1 from permission p where p.role = current_setting('overstap.role', true) and p.field_group = 'work'))
    or (o.kind = 'care' and actor_reads_work('everywhere'))
    or (actor_reads_work('ownOrganisation') and o.id = actor_organisation())
    or (actor_reads_work('inRegion') and o.id in (
      select w.organisation_id from region_organisation w where w.region_id in (select actor_regions())))
    or (actor_reads_work('open') and o.id in (select p.organisation_id from opening p where p.places > 0))
    or (actor_reads_work('ownPlace') and o.id in (
      select p.organisation_id from opening p where p.id in (select actor_openings('placed'))))
$$;
--> statement-breakpoint
-- The accounts whose names the actor may read: the own one, and those who stand in a relation to a
-- candidacy of which the actor may read who guides it; an administrator, those of the organisation.
create function actor_acquaintances() returns setof uuid
language sql stable security definer set search_path = public as $$
  select actor_account()
  union
  select r.account_id from relation r
  where r.account_id is not null and r.kind <> 'own'
    and r.candidacy_id in (select actor_candidacies('ground', 'read'))
  union
  select m.account_id from membership m
  where m.organisation_id = actor_organisation() and actor_is('administrator')
$$;
--> statement-breakpoint
-- Who guides the people of whom the actor may read what fits, so that whoever a person is proposed to
-- knows whom to ask. Names of professionals only.
create function actor_guides() returns table (candidacy_id uuid, account_id uuid, name text, email text, organisation text)
language sql stable security definer set search_path = public as $$
  select r.candidacy_id, a.id, a.name, a.email, (
      select o.name from membership m join organisation o on o.id = m.organisation_id
      where m.account_id = a.id and m.role = 'coach' and m.since <= current_date and (m.until is null or m.until >= current_date)
      order by m.since limit 1)
  from relation r join account a on a.id = r.account_id
  where r.kind = 'assigned' and r.since <= current_date and (r.until is null or r.until >= current_date)
    and r.candidacy_id in (select actor_candidacies('fits', 'read'))
$$;
