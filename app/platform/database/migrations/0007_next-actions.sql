CREATE TABLE "next_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"what" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" text,
	"candidacy_id" uuid,
	"account_id" uuid,
	"role" text,
	"holder_id" uuid,
	"due" date NOT NULL,
	"href" text NOT NULL,
	"once" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"planned_by" uuid,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "next_action_one_holder" CHECK (("next_action"."account_id" is not null) <> ("next_action"."role" is not null and "next_action"."holder_id" is not null)),
	CONSTRAINT "next_action_ended" CHECK (("next_action"."state" = 'open') = ("next_action"."ended_at" is null)),
	CONSTRAINT "next_action_href" CHECK ("next_action"."href" like '/%' and "next_action"."href" not like '//%')
);
--> statement-breakpoint
ALTER TABLE "next_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_holder_id_organisation_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_planned_by_account_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "next_action_account" ON "next_action" USING btree ("account_id","state","due");--> statement-breakpoint
CREATE INDEX "next_action_holder" ON "next_action" USING btree ("holder_id","role","state","due");--> statement-breakpoint
CREATE INDEX "next_action_candidacy" ON "next_action" USING btree ("candidacy_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "next_action_once" ON "next_action" USING btree ("once") WHERE state = 'open';--> statement-breakpoint
CREATE POLICY "next_action_read" ON "next_action" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'read')))
        or (actor_is('coordinator') and state = 'open' and due < current_date and candidacy_id in (select actor_candidacies('nextActions', 'read'))));--> statement-breakpoint
CREATE POLICY "next_action_plan" ON "next_action" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and planned_by = actor_account()
        and case when candidacy_id is null
          then account_id = actor_account() or account_id in (select actor_colleagues()) or holder_id = actor_organisation()
          else candidacy_id in (select actor_candidacies('nextActions', 'write')) end);--> statement-breakpoint
CREATE POLICY "next_action_end" ON "next_action" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (true);--> statement-breakpoint
-- Whose turn it is may change hands, and its day; what it is about may not.
grant select, insert, update (account_id, role, holder_id, due, state, ended_by, ended_at) on next_action to overstap_app;
