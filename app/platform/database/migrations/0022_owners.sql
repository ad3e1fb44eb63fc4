ALTER TABLE "transition_case" ADD COLUMN "offered_to" uuid;--> statement-breakpoint
ALTER TABLE "transition_case" ADD CONSTRAINT "transition_case_offered_to_account_id_fk" FOREIGN KEY ("offered_to") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transition_case_offered" ON "transition_case" USING btree ("offered_to");--> statement-breakpoint
ALTER POLICY "case_event_add" ON "case_event" TO overstap_app WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation() and role = current_setting('overstap.role', true)
        and case when type = 'handoverAccepted'
          then exists (select from transition_case c where c.id = case_id and c.offered_to = actor_account())
          when type in ('recovered', 'sickAgain', 'pregnancyLeave', 'clockDone', 'uwvLetter', 'wiaDecided', 'schemeGranted', 'trackChanged') then candidacy_id in (select actor_candidacies('clock', 'write'))
          else candidacy_id in (select actor_candidacies('agreement', 'write'))
            and (current_setting('overstap.role', true) <> 'careEmployer' or (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
            and (current_setting('overstap.role', true) <> 'buddy' or (type in ('evaluated', 'feedback') and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r))) end);--> statement-breakpoint
ALTER POLICY "transition_case_read" ON "transition_case" TO overstap_app USING ((candidacy_id in (select actor_candidacies('agreement', 'read')) and current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator'))
        or (current_setting('overstap.role', true) in ('coach', 'coordinator') and actor_is(current_setting('overstap.role', true))
          and (owner_id = actor_account() or offered_to = actor_account())));
--> statement-breakpoint
grant select (offered_to) on transition_case to overstap_app;
--> statement-breakpoint
-- As before, and to whom the case is offered.
create or replace function case_event_counts() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update transition_case set version = new.number, coordinator_id = new.coordinator_id,
    owner_id = (new.came->>'owner')::uuid, offered_to = (new.came->>'offeredTo')::uuid,
    parties = new.came->'parties', phase = new.came->>'phase',
    step = new.came->>'step', next_what = new.came->'next'->>'what', next_who = new.came->'next'->>'who',
    next_due = (new.came->'next'->>'due')::date
  where id = new.case_id and version = new.number - 1;
  if not found then
    raise exception 'event % of case % does not follow on the last one', new.number, new.case_id;
  end if;
  return null;
end $$;
