ALTER POLICY "next_action_read" ON "next_action" TO overstap_app USING ((account_id = (select actor_account())
  or (role = current_setting('overstap.role', true) and holder_id = (select actor_organisation())
    and (select actor_is(current_setting('overstap.role', true))))) or planned_by = (select actor_account())
        or ((select actor_is('coach')) and candidacy_id in (select actor_candidacies('nextActions', 'read')))
        or ((select actor_is('coordinator')) and state = 'open' and due < current_date and candidacy_id in (select actor_candidacies('nextActions', 'read'))));--> statement-breakpoint
ALTER POLICY "next_action_end" ON "next_action" TO overstap_app USING ((account_id = (select actor_account())
  or (role = current_setting('overstap.role', true) and holder_id = (select actor_organisation())
    and (select actor_is(current_setting('overstap.role', true))))) or planned_by = (select actor_account())
        or ((select actor_is('coach')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (account_id is null or account_id in (select actor_colleagues())
        or actor_acquainted(account_id) or actor_knows_person(account_id));