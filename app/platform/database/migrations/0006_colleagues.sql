-- Professionals know the names of colleagues: who changed what, who takes over. Of a colleague's
-- memberships this says nothing.
create function actor_colleagues() returns setof uuid
language sql stable security definer set search_path = public as $$
  select m.account_id from membership m
  where m.organisation_id = actor_organisation() and m.role <> 'candidate'
    and actor_is(current_setting('overstap.role', true)) and not actor_is('candidate') and not actor_is('buddy')
$$;
--> statement-breakpoint
create or replace function actor_acquaintances() returns setof uuid
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
ALTER POLICY "account_read" ON "account" TO overstap_app USING ("account"."id" in (select actor_acquaintances()) or "account"."id" in (select actor_colleagues()));