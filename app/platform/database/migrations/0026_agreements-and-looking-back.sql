CREATE TABLE "case_event_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_event_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation_answer" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evaluation_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "placement_absence_days" CHECK (last_day is null or last_day >= first_day)
);
--> statement-breakpoint
ALTER TABLE "placement_absence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_buddy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placement_buddy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file_use" ADD COLUMN "opening_id" uuid;--> statement-breakpoint
ALTER TABLE "case_event_file" ADD CONSTRAINT "case_event_file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event_file" ADD CONSTRAINT "case_event_file_event_id_case_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."case_event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event_file" ADD CONSTRAINT "case_event_file_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_event_id_case_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."case_event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "placement_absence" ADD CONSTRAINT "placement_absence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_absence" ADD CONSTRAINT "placement_absence_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_absence" ADD CONSTRAINT "placement_absence_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "placement_buddy" ADD CONSTRAINT "placement_buddy_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_buddy" ADD CONSTRAINT "placement_buddy_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_buddy" ADD CONSTRAINT "placement_buddy_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "case_event_file_once" ON "case_event_file" USING btree ("event_id","file_id");--> statement-breakpoint
CREATE INDEX "case_event_file_candidacy" ON "case_event_file" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "evaluation_answer_candidacy" ON "evaluation_answer" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "placement_absence_candidacy" ON "placement_absence" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placement_buddy_once" ON "placement_buddy" USING btree ("attempt_id","account_id") WHERE "placement_buddy"."until" is null;--> statement-breakpoint
CREATE INDEX "placement_buddy_candidacy" ON "placement_buddy" USING btree ("candidacy_id");--> statement-breakpoint
CREATE POLICY "case_event_file_read" ON "case_event_file" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("case_event_file"."candidacy_id" in (select actor_candidacies('files', 'read')) and actor_reads_file("case_event_file"."file_id"));--> statement-breakpoint
CREATE POLICY "case_event_file_add" ON "case_event_file" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("case_event_file"."organisation_id" = actor_organisation()
        and "case_event_file"."candidacy_id" in (select actor_candidacies('files', 'write')) and actor_reads_file("case_event_file"."file_id")
        and exists (select from case_event e where e.id = "case_event_file"."event_id" and e.case_id = "case_event_file"."case_id"
          and e.account_id = actor_account()));--> statement-breakpoint
CREATE POLICY "evaluation_answer_read" ON "evaluation_answer" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'read')) and exists (select from case_event e where e.id = event_id));--> statement-breakpoint
CREATE POLICY "evaluation_answer_add" ON "evaluation_answer" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and candidacy_id in (select actor_candidacies('agreement', 'write'))
        and exists (select from case_event e where e.id = event_id and e.type = 'evaluated'
          and e.account_id = actor_account()));--> statement-breakpoint
CREATE POLICY "placement_absence_read" ON "placement_absence" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (case when current_setting('overstap.role', true) = 'careEmployer'
        then organisation_id = actor_organisation() and candidacy_id in (select actor_candidacies('agreement', 'read')) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)
        else candidacy_id in (select actor_candidacies('clock', 'read')) and (current_setting('overstap.role', true) <> 'coordinator'
          or exists (select from transition_case c where c.id = case_id and c.owner_id = actor_account())) end);--> statement-breakpoint
CREATE POLICY "placement_absence_add" ON "placement_absence" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and account_id = actor_account()
        and case when current_setting('overstap.role', true) = 'careEmployer' then candidacy_id in (select actor_candidacies('agreement', 'write')) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)
          else candidacy_id in (select actor_candidacies('clock', 'write')) end);--> statement-breakpoint
CREATE POLICY "placement_absence_end" ON "placement_absence" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (case when current_setting('overstap.role', true) = 'careEmployer'
        then organisation_id = actor_organisation() and candidacy_id in (select actor_candidacies('agreement', 'write')) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)
        else candidacy_id in (select actor_candidacies('clock', 'write')) end);--> statement-breakpoint
CREATE POLICY "placement_buddy_read" ON "placement_buddy" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'read')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
        or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
        or (current_setting('overstap.role', true) = 'buddy' and account_id = actor_account())));--> statement-breakpoint
CREATE POLICY "placement_buddy_add" ON "placement_buddy" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and current_setting('overstap.role', true) = 'careEmployer'
        and candidacy_id in (select actor_candidacies('agreement', 'write')) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r) and account_id in (select actor_colleagues()));--> statement-breakpoint
CREATE POLICY "placement_buddy_end" ON "placement_buddy" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and current_setting('overstap.role', true) = 'careEmployer'
        and candidacy_id in (select actor_candidacies('agreement', 'write')) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)) WITH CHECK (organisation_id = actor_organisation() and account_id in (select actor_colleagues()));
--> statement-breakpoint
alter table case_event_file add constraint case_event_file_file foreign key (file_id)
  references file (id) on delete cascade;
--> statement-breakpoint
grant select, insert on case_event_file, evaluation_answer to overstap_app;
--> statement-breakpoint
grant select, insert, update (until) on placement_buddy to overstap_app;
--> statement-breakpoint
grant select, insert, update (last_day) on placement_absence to overstap_app;
--> statement-breakpoint
select audit_watch('case_event_file', 'agreement'), audit_watch('evaluation_answer', 'agreement'),
  audit_watch('placement_buddy', 'agreement'), audit_watch('placement_absence', 'clock');
--> statement-breakpoint
-- As before; and of what tells of one place, a care employer who knows the person by another reads nothing.
create or replace function actor_reads_file(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select case
    when exists (select 1 from file_use u where u.file_id = wanted) then exists (
      select 1 from file_use u join file f on f.id = u.file_id
      where u.file_id = wanted
        and u.candidacy_id in (select actor_candidacies('files', 'read'))
        and u.candidacy_id in (select actor_candidacies(u.field_group, 'read'))
        and (not actor_is('doctor') or f.uploader_id = actor_account())
        and (u.opening_id is null or not actor_is('careEmployer')
          or (u.candidacy_id, u.opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r)))
    else exists (
      select 1 from file f where f.id = wanted and f.uploader_id = actor_account()
        and f.organisation_id = actor_organisation() and actor_is(current_setting('overstap.role', true)))
  end
$$;
