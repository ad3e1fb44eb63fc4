-- The accounts of people themselves, for whoever may read who they are.
create function actor_persons() returns setof uuid
language sql stable security definer set search_path = public as $$
  select r.account_id from relation r
  where r.account_id is not null and r.kind = 'own'
    and r.candidacy_id in (select actor_candidacies('identity', 'read'))
$$;
--> statement-breakpoint
ALTER TABLE "next_action" ADD COLUMN "what_for_others" text;--> statement-breakpoint
ALTER POLICY "account_read" ON "account" TO overstap_app USING ("account"."id" in (select actor_acquaintances()) or "account"."id" in (select actor_colleagues())
        or "account"."id" in (select actor_persons()));--> statement-breakpoint
ALTER POLICY "next_action_end" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (account_id is null or account_id in (select actor_acquaintances()) or account_id in (select actor_colleagues())
        or account_id in (select actor_persons()));