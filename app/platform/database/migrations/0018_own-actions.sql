ALTER POLICY "next_action_read" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or (actor_is('coach') and candidacy_id in (select actor_candidacies('nextActions', 'read')))
        or (actor_is('coordinator') and state = 'open' and due < current_date and candidacy_id in (select actor_candidacies('nextActions', 'read'))));--> statement-breakpoint
ALTER POLICY "next_action_end" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or (actor_is('coach') and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (account_id is null or account_id in (select actor_acquaintances()) or account_id in (select actor_colleagues())
        or account_id in (select actor_persons()));