-- Who can take a case on from the actor: coaches of the own organisation and coordinators of its regions;
-- from a coordinator the coaches of every organisation that works there.
create function case_takers() returns table (account_id uuid, name text, role text, organisation text)
language sql stable security definer set search_path = public as $$
  select distinct on (m.account_id) m.account_id, a.name, m.role, o.name
  from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
  where (actor_is('coach') or actor_is('coordinator')) and m.account_id <> actor_account()
    and m.since <= current_date and (m.until is null or m.until >= current_date)
    and ((m.role = 'coach' and (m.organisation_id = actor_organisation() or (actor_is('coordinator')
        and m.organisation_id in (select w.organisation_id from region_organisation w
          where w.region_id in (select actor_regions()) and w.since <= current_date
            and (w.until is null or w.until >= current_date)))))
      or (m.role = 'coordinator' and m.region_id in (select actor_regions())))
  order by m.account_id, m.role, m.since
$$;
--> statement-breakpoint
CREATE TABLE "case_cover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"cover_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL,
	"agreed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"case_ids" uuid[],
	"given_back_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_cover" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_cover" ADD CONSTRAINT "case_cover_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_cover" ADD CONSTRAINT "case_cover_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_cover" ADD CONSTRAINT "case_cover_cover_id_account_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_cover_owner" ON "case_cover" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "case_cover_cover" ON "case_cover" USING btree ("cover_id");--> statement-breakpoint
CREATE POLICY "case_cover_read" ON "case_cover" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (owner_id = (select actor_account()) or cover_id = (select actor_account()));--> statement-breakpoint
CREATE POLICY "case_cover_ask" ON "case_cover" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (owner_id = actor_account() and cover_id <> owner_id and organisation_id = actor_organisation()
        and (actor_is('coach') or actor_is('coordinator')) and agreed_at is null and case_ids is null
        and cover_id in (select t.account_id from case_takers() t));--> statement-breakpoint
CREATE POLICY "case_cover_answer" ON "case_cover" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (owner_id = (select actor_account()) or cover_id = (select actor_account())) WITH CHECK (owner_id = (select actor_account()) or cover_id = (select actor_account()));--> statement-breakpoint
ALTER POLICY "case_event_read" ON "case_event" TO overstap_app USING (case when type in ('recovered', 'sickAgain', 'pregnancyLeave', 'clockDone', 'uwvLetter', 'wiaDecided', 'schemeGranted', 'trackChanged')
        then candidacy_id in (select actor_candidacies('clock', 'read')) and (current_setting('overstap.role', true) <> 'coordinator' or exists (select from transition_case c where c.id = case_id and c.owner_id = (select actor_account())))
        else candidacy_id in (select actor_candidacies('agreement', 'read')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
          or (current_setting('overstap.role', true) = 'sendingEmployer' and type in ('agreed', 'signed', 'signatureWithdrawn', 'amended', 'started', 'judged', 'talkedOver', 'contracted'))
          or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)
            and (type <> 'feedback' or organisation_id = actor_organisation()))
          or (current_setting('overstap.role', true) = 'buddy' and type in ('started', 'evaluated') and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r)
            and (type = 'started' or account_id = actor_account()))) end);--> statement-breakpoint
ALTER POLICY "transition_case_read" ON "transition_case" TO overstap_app USING (((select current_setting('overstap.role', true) in ('coach', 'coordinator') and actor_is(current_setting('overstap.role', true)))
          and (owner_id = (select actor_account()) or offered_to = (select actor_account())))
        or ((select current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')) and candidacy_id in (select actor_candidacies('agreement', 'read'))));
--> statement-breakpoint
grant select, insert, update (agreed_at, ended_at) on case_cover to overstap_app;
--> statement-breakpoint
-- Only whoever is asked agrees; an arrangement that has ended stays so.
create function case_cover_guard() returns trigger language plpgsql as $$
begin
  if current_user = 'overstap_app' and ((new.agreed_at is distinct from old.agreed_at and new.cover_id <> actor_account())
      or old.ended_at is not null) then
    raise exception 'only whoever is asked agrees, and only until it has ended' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger case_cover_guard before update on case_cover for each row execute function case_cover_guard();
