ALTER TABLE "case_event" ADD COLUMN "words" text;--> statement-breakpoint
ALTER POLICY "case_event_read" ON "case_event" TO overstap_app USING (case when type in ('recovered', 'sickAgain', 'pregnancyLeave', 'clockDone', 'uwvLetter', 'wiaDecided', 'schemeGranted', 'trackChanged')
        then candidacy_id in (select actor_candidacies('clock', 'read')) and (current_setting('overstap.role', true) <> 'coordinator' or exists (select from transition_case c where c.id = case_id and c.owner_id = actor_account()))
        else candidacy_id in (select actor_candidacies('agreement', 'read')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
          or (current_setting('overstap.role', true) = 'sendingEmployer' and type in ('agreed', 'signed', 'signatureWithdrawn', 'amended', 'started', 'judged', 'talkedOver', 'contracted'))
          or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)
            and (type <> 'feedback' or organisation_id = actor_organisation()))
          or (current_setting('overstap.role', true) = 'buddy' and type in ('started', 'evaluated') and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r)
            and (type = 'started' or account_id = actor_account()))) end);