-- The relations of the actor that hold today, of these kinds as far as they mean something to the actor's
-- role: each way of holding one from its own index, so that nobody's list is as slow as the whole store.
-- A transaction may say that it is about some candidacies only (see about.ts): then nobody looks at others.
create function actor_related(wanted_kinds text[]) returns table (candidacy_id uuid, kind text, opening_id uuid)
language plpgsql stable security definer set search_path = public as $$
declare
  acting text := current_setting('overstap.role', true);
  about uuid[] := string_to_array(nullif(current_setting('overstap.about', true), ''), ',')::uuid[];
  account uuid := actor_account();
  organisation uuid := actor_organisation();
  regions uuid[];
  kinds text[];
begin
  kinds := array(select distinct p.relation from permission p
    where p.role = acting and (wanted_kinds is null or p.relation = any (wanted_kinds)));
  if kinds = '{}' or not actor_is(acting) then return; end if;
  regions := array(select actor_regions());
  if about is not null then
    return query
      select r.candidacy_id, r.kind, r.opening_id from relation r
      where r.candidacy_id = any (about) and r.kind = any (kinds)
        and r.since <= current_date and (r.until is null or r.until >= current_date)
        and (r.account_id = account or r.holder_id = organisation or r.region_id = any (regions))
        and not exists (select from candidacy c where c.id = r.candidacy_id and c.removed_at is not null);
  else
    return query
      select h.candidacy_id, h.kind, h.opening_id from (
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.account_id = account and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)
        union all
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.holder_id = organisation and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)
        union all
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.region_id = any (regions) and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)) h
      where not exists (select from candidacy c where c.id = h.candidacy_id and c.removed_at is not null);
  end if;
end $$;
--> statement-breakpoint
create or replace function actor_relations() returns table (candidacy_id uuid, kind text, opening_id uuid)
language sql stable security definer set search_path = public as $$
  select r.candidacy_id, r.kind, r.opening_id from actor_related(null) r
$$;
--> statement-breakpoint
-- (Somebody to whom the actor stands in two relations may come twice: it is asked for membership only.)
create or replace function actor_candidacies(wanted_group text, wanted_verb text) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id from actor_related(array(
    select p.relation from permission p where p.role = current_setting('overstap.role', true)
      and p.field_group = wanted_group and p.verb = wanted_verb)) r;
end $$;
--> statement-breakpoint
create or replace function actor_candidacies_any() returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id from actor_related(array(
    select p.relation from permission p where p.role = current_setting('overstap.role', true)
      and p.verb = 'read')) r;
end $$;
--> statement-breakpoint
create or replace function actor_groups(wanted_verb text) returns table (candidacy_id uuid, field_group text)
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id, p.field_group from actor_related(null) r
    join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true)
      and p.verb = wanted_verb;
end $$;
--> statement-breakpoint
create or replace function actor_openings(wanted_kind text) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select distinct r.opening_id from actor_related(array[wanted_kind]) r
    where r.opening_id is not null;
end $$;
--> statement-breakpoint
-- Those taken away: few, so that it is quicker to leave them out than to look for all others.
create function removed_candidacies() returns setof uuid
language sql stable security definer set search_path = public as $$
  select c.id from candidacy c where c.removed_at is not null
$$;
--> statement-breakpoint
-- As before, and without the work where there is nothing to take away: most names are plain already.
create or replace function plain_text(words text) returns text language sql immutable parallel safe as $$
  select case when words ~ '^[\x20-\x7E]*$' then lower(words collate "C")
    else lower(translate(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'),
      U&'\00D8\00F8\0141\0142\0110\0111\00C6\00E6\0152\0153\00DF\0131', 'OoLlDdAaOosi') collate "C") end
$$;
