CREATE TABLE "candidacy_ask" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"taken_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_ask" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_barriers" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"child_care" boolean DEFAULT false NOT NULL,
	"child_care_help" text,
	"transport" boolean DEFAULT false NOT NULL,
	"transport_help" text,
	"debts" boolean DEFAULT false NOT NULL,
	"debts_help" text,
	"shown" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"groups" text[] NOT NULL,
	"change_ids" uuid[] DEFAULT '{}' NOT NULL,
	"relation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "older_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"lines" jsonb NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "older_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" DROP CONSTRAINT "candidacy_wishes_hours";--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "modes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "max_minutes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "hours_min" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "hours_max" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "slots" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "speaking" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "reading" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "affinity" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "needs_lasting" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "mapped_from" jsonb;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ADD CONSTRAINT "candidacy_barriers_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ADD CONSTRAINT "candidacy_barriers_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_from_id_candidacy_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_to_id_candidacy_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "older_list" ADD CONSTRAINT "older_list_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_ask_candidacy" ON "candidacy_ask" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_ask_open" ON "candidacy_ask" USING btree ("email") WHERE "candidacy_ask"."taken_at" is null and "candidacy_ask"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "candidacy_correction_from" ON "candidacy_correction" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "candidacy_correction_to" ON "candidacy_correction" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "older_list_organisation" ON "older_list" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ADD CONSTRAINT "candidacy_wishes_hours" CHECK (num_nulls("candidacy_wishes"."hours_min", "candidacy_wishes"."hours_max") <> 1
        and "candidacy_wishes"."hours_min" between 0 and "candidacy_wishes"."hours_max" and "candidacy_wishes"."hours_max" <= 168);--> statement-breakpoint
CREATE POLICY "remove_capacity" ON "candidacy_capacity" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('capacity', 'write')) and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial')));--> statement-breakpoint
CREATE POLICY "remove_firstName" ON "candidacy_first_name" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('firstName', 'write')));--> statement-breakpoint
CREATE POLICY "remove_identity" ON "candidacy_identity" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('identity', 'write')));--> statement-breakpoint
CREATE POLICY "remove_ownWords" ON "candidacy_own_words" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ownWords', 'write')));--> statement-breakpoint
CREATE POLICY "remove_town" ON "candidacy_town" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('town', 'write')));--> statement-breakpoint
CREATE POLICY "remove_wishes" ON "candidacy_wishes" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('wishes', 'write')));--> statement-breakpoint
CREATE POLICY "ask_read" ON "candidacy_ask" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "ask_add" ON "candidacy_ask" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write')) and "candidacy_ask"."asked_by" = actor_account());--> statement-breakpoint
CREATE POLICY "ask_withdraw" ON "candidacy_ask" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write'))) WITH CHECK ("candidacy_ask"."withdrawn_at" is not null);--> statement-breakpoint
CREATE POLICY "read_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'read')) and (shown or not actor_is('coordinator')));--> statement-breakpoint
CREATE POLICY "add_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "change_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "remove_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "correction_read" ON "candidacy_correction" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "correction_add" ON "candidacy_correction" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')) and "candidacy_correction"."account_id" = actor_account() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "correction_undo" ON "candidacy_correction" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')) and actor_is('coach')) WITH CHECK ("candidacy_correction"."undone_at" is not null);--> statement-breakpoint
CREATE POLICY "older_list_own" ON "older_list" AS PERMISSIVE FOR ALL TO "overstap_app" USING ("older_list"."organisation_id" = actor_organisation() and (actor_is('coach') or actor_is('doctor'))) WITH CHECK ("older_list"."organisation_id" = actor_organisation() and (actor_is('coach') or actor_is('doctor')));--> statement-breakpoint
ALTER POLICY "change_read" ON "change" TO overstap_app USING (case when "change"."candidacy_id" is null
        then "change"."organisation_id" = actor_organisation() and not actor_is('candidate') and not actor_is('buddy')
        else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('read'))
          and not ("change"."field_group" = 'barriers' and actor_is('coordinator')) end);