CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"region_id" uuid,
	"candidacy_id" uuid,
	"email" text,
	"name" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"invited_by" uuid NOT NULL,
	"inviting_organisation_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_candidate" CHECK (("invitation"."role" = 'candidate') = ("invitation"."candidacy_id" is not null)),
	CONSTRAINT "invitation_coordinator" CHECK (("invitation"."role" = 'coordinator') = ("invitation"."region_id" is not null)),
	CONSTRAINT "invitation_used" CHECK (("invitation"."used_at" is null) = ("invitation"."used_by" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text DEFAULT 'link' NOT NULL,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_at_kind" (
	"kind" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "role_at_kind_kind_role_pk" PRIMARY KEY("kind","role")
);
--> statement-breakpoint
ALTER TABLE "role_at_kind" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviting_organisation_id_organisation_id_fk" FOREIGN KEY ("inviting_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_account_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_link" ADD CONSTRAINT "invitation_link_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "invitation" USING btree ("organisation_id","recorded_at");--> statement-breakpoint
CREATE INDEX "invitation_candidacy" ON "invitation" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "invitation_link_invitation" ON "invitation_link" USING btree ("invitation_id");--> statement-breakpoint
CREATE POLICY "membership_change" ON "membership" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("membership"."organisation_id" = actor_organisation() and actor_is('administrator')) WITH CHECK ("membership"."organisation_id" = actor_organisation());--> statement-breakpoint
CREATE POLICY "invitation_read" ON "invitation" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (case when candidacy_id is not null
    then actor_is('coach') and candidacy_id in (select actor_candidacies('ground', 'write'))
    else (organisation_id = actor_organisation() and actor_is('administrator'))
      or (role = 'administrator' and inviting_organisation_id = actor_organisation()
        and actor_runs_installation() and not is_administered(organisation_id)) end);--> statement-breakpoint
CREATE POLICY "invitation_change" ON "invitation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (case when candidacy_id is not null
    then actor_is('coach') and candidacy_id in (select actor_candidacies('ground', 'write'))
    else (organisation_id = actor_organisation() and actor_is('administrator'))
      or (role = 'administrator' and inviting_organisation_id = actor_organisation()
        and actor_runs_installation() and not is_administered(organisation_id)) end) WITH CHECK (expires_at <= now() + interval '15 days');--> statement-breakpoint
CREATE POLICY "invitation_make" ON "invitation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (invited_by = actor_account() and inviting_organisation_id = actor_organisation()
        and used_at is null and withdrawn_at is null and expires_at <= now() + interval '15 days'
        and case
          when candidacy_id is not null then actor_is('coach')
            and candidacy_id in (select actor_candidacies('ground', 'write'))
            and organisation_id = (select c.organisation_id from candidacy c where c.id = candidacy_id)
          when organisation_id = actor_organisation() then actor_is('administrator')
            and role_fits(role, organisation_id) and (region_id is null or works_in(organisation_id, region_id))
          else role = 'administrator' and actor_runs_installation()
            and role_fits(role, organisation_id) and not is_administered(organisation_id)
        end);--> statement-breakpoint
CREATE POLICY "invitation_link_make" ON "invitation_link" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (invitation_id in (select i.id from invitation i));--> statement-breakpoint
CREATE POLICY "invitation_link_read" ON "invitation_link" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (invitation_id in (select i.id from invitation i));--> statement-breakpoint
CREATE POLICY "invitation_link_end" ON "invitation_link" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (invitation_id in (select i.id from invitation i)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "role_at_kind_read" ON "role_at_kind" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
ALTER POLICY "change_read" ON "change" TO overstap_app USING (case when "change"."candidacy_id" is null
        then ("change"."organisation_id" = actor_organisation() and not actor_is('candidate') and not actor_is('buddy'))
          or ("change"."subject" in ('organisation', 'region') and actor_runs_installation())
        else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('read'))
          and not ("change"."field_group" = 'barriers' and actor_is('coordinator')) end);