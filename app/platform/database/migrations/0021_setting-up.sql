CREATE TABLE "setup_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "setup_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "set_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE POLICY "organisation_add" ON "organisation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation() and "organisation"."kind" <> 'library');--> statement-breakpoint
CREATE POLICY "organisation_change" ON "organisation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("organisation"."kind" <> 'library' and (actor_runs_installation()
        or ("organisation"."id" = actor_organisation() and actor_is('administrator')))) WITH CHECK ("organisation"."kind" <> 'library');--> statement-breakpoint
CREATE POLICY "region_add" ON "region" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_change" ON "region" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (actor_runs_installation()) WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_organisation_add" ON "region_organisation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_organisation_change" ON "region_organisation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (actor_runs_installation()) WITH CHECK (actor_runs_installation());