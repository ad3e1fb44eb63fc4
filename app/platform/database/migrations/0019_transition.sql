CREATE TABLE "case_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" text NOT NULL,
	"at" date NOT NULL,
	"attempt_id" uuid,
	"opening_id" uuid,
	"account_id" uuid,
	"role" text NOT NULL,
	"body" jsonb NOT NULL,
	"coordinator_id" uuid,
	"came" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_event_order" UNIQUE("case_id","number")
);
--> statement-breakpoint
ALTER TABLE "case_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transition_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"track" text NOT NULL,
	"first_sick_day" date,
	"coordinator_id" uuid,
	"owner_id" uuid NOT NULL,
	"parties" jsonb NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"phase" text NOT NULL,
	"step" text,
	"next_what" text,
	"next_who" text,
	"next_due" date,
	"came_from" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transition_case_candidacy" UNIQUE("candidacy_id") DEFERRABLE INITIALLY IMMEDIATE,
	CONSTRAINT "transition_case_whose" UNIQUE("id","candidacy_id")
);
--> statement-breakpoint
ALTER TABLE "transition_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "transition_case" ADD CONSTRAINT "transition_case_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transition_case" ADD CONSTRAINT "transition_case_coordinator_id_account_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transition_case" ADD CONSTRAINT "transition_case_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_event_candidacy" ON "case_event" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "case_event_opening" ON "case_event" USING btree ("opening_id");--> statement-breakpoint
CREATE INDEX "transition_case_owner" ON "transition_case" USING btree ("owner_id","phase","next_due");--> statement-breakpoint
CREATE POLICY "case_event_read" ON "case_event" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (case when type in ('recovered', 'sickAgain', 'pregnancyLeave', 'clockDone', 'uwvLetter', 'wiaDecided', 'schemeGranted', 'trackChanged')
        then candidacy_id in (select actor_candidacies('clock', 'read')) and (current_setting('overstap.role', true) <> 'coordinator' or exists (select from transition_case c where c.id = case_id and c.owner_id = actor_account()))
        else candidacy_id in (select actor_candidacies('agreement', 'read')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
          or (current_setting('overstap.role', true) = 'sendingEmployer' and type in ('agreed', 'signed', 'signatureWithdrawn', 'amended', 'started', 'judged', 'talkedOver', 'contracted'))
          or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
          or (current_setting('overstap.role', true) = 'buddy' and type in ('started', 'evaluated') and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r)
            and (type = 'started' or account_id = actor_account()))) end);--> statement-breakpoint
CREATE POLICY "case_event_add" ON "case_event" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation() and role = current_setting('overstap.role', true)
        and case when type in ('recovered', 'sickAgain', 'pregnancyLeave', 'clockDone', 'uwvLetter', 'wiaDecided', 'schemeGranted', 'trackChanged') then candidacy_id in (select actor_candidacies('clock', 'write'))
          else candidacy_id in (select actor_candidacies('agreement', 'write'))
            and (current_setting('overstap.role', true) <> 'careEmployer' or (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
            and (current_setting('overstap.role', true) <> 'buddy' or (type in ('evaluated', 'feedback') and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r))) end);--> statement-breakpoint
CREATE POLICY "case_event_rule" ON "case_event" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "transition_case_read" ON "transition_case" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'read')) and current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator'));--> statement-breakpoint
CREATE POLICY "transition_case_rule" ON "transition_case" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);
--> statement-breakpoint
-- A case leaves with its candidacy.
alter table transition_case add constraint transition_case_candidacy_id foreign key (candidacy_id)
  references candidacy (id) on delete cascade;
--> statement-breakpoint
-- What an event says with all its fields is for the rules only: people get it by a projection.
grant select (id, organisation_id, candidacy_id, case_id, number, type, at, attempt_id, opening_id, account_id, role, recorded_at),
  insert on case_event to overstap_app;
--> statement-breakpoint
grant select (id, organisation_id, candidacy_id, track, owner_id, version, phase, step, next_what, next_who, next_due, recorded_at)
  on transition_case to overstap_app;
--> statement-breakpoint
grant select on transition_case, case_event to overstap_engine;
--> statement-breakpoint
-- What a case came to with an event stands on its row in the same statement, whoever records it; an event
-- that does not follow on the last one is none.
create function case_event_counts() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  update transition_case set version = new.number, coordinator_id = new.coordinator_id,
    owner_id = (new.came->>'owner')::uuid, parties = new.came->'parties', phase = new.came->>'phase',
    step = new.came->>'step', next_what = new.came->'next'->>'what', next_who = new.came->'next'->>'who',
    next_due = (new.came->'next'->>'due')::date
  where id = new.case_id and version = new.number - 1;
  if not found then
    raise exception 'event % of case % does not follow on the last one', new.number, new.case_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger case_event_counts after insert on case_event for each row execute function case_event_counts();
--> statement-breakpoint
select audit_watch('transition_case', 'agreement'), audit_watch('case_event', 'agreement');
--> statement-breakpoint
-- Who coordinates the cases of a region: of several the one who does so longest.
create function coordinator_of(wanted_region uuid) returns uuid
language sql stable set search_path = public as $$
  select m.account_id from membership m where m.role = 'coordinator' and m.region_id = wanted_region
    and m.since <= current_date and (m.until is null or m.until >= current_date)
  order by m.since, m.id limit 1
$$;
--> statement-breakpoint
revoke execute on function coordinator_of(uuid) from public;
