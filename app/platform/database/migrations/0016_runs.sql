CREATE TABLE "region_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"asked" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"rules" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "region_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_run_pair" (
	"run_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"verdict" smallint NOT NULL,
	"travel_minutes" integer NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "region_run_pair_run_id_candidacy_id_pk" PRIMARY KEY("run_id","candidacy_id")
);
--> statement-breakpoint
ALTER TABLE "region_run_pair" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_run_part" (
	"run_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "region_run_part_run_id_part_pk" PRIMARY KEY("run_id","part")
);
--> statement-breakpoint
ALTER TABLE "region_run_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_run_work" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"people" uuid[] NOT NULL,
	"openings" uuid[] NOT NULL,
	"result" jsonb
);
--> statement-breakpoint
ALTER TABLE "region_run_work" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "region_run" ADD CONSTRAINT "region_run_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run" ADD CONSTRAINT "region_run_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run" ADD CONSTRAINT "region_run_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run_pair" ADD CONSTRAINT "region_run_pair_run_id_region_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."region_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run_pair" ADD CONSTRAINT "region_run_pair_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run_part" ADD CONSTRAINT "region_run_part_run_id_region_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."region_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_run_work" ADD CONSTRAINT "region_run_work_run_id_region_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."region_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "region_run_region" ON "region_run" USING btree ("region_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "region_run_going" ON "region_run" USING btree ("organisation_id","region_id","kind","asked") WHERE "region_run"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "region_run_pair_opening" ON "region_run_pair" USING btree ("run_id","opening_id");--> statement-breakpoint
CREATE POLICY "region_run_read" ON "region_run" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (region_id in (select actor_regions()) and (actor_is('coordinator')
  or (organisation_id = actor_organisation() and (actor_is('coach') or actor_is('labourExpert')))));--> statement-breakpoint
CREATE POLICY "region_run_begin" ON "region_run" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation() and region_id in (select actor_regions()) and (actor_is('coordinator')
  or (organisation_id = actor_organisation() and (actor_is('coach') or actor_is('labourExpert')))));--> statement-breakpoint
CREATE POLICY "region_run_stop" ON "region_run" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (region_id in (select actor_regions()) and (actor_is('coordinator')
  or (organisation_id = actor_organisation() and (actor_is('coach') or actor_is('labourExpert')))) and (account_id = actor_account() or actor_is('coordinator'))) WITH CHECK (region_id in (select actor_regions()) and (actor_is('coordinator')
  or (organisation_id = actor_organisation() and (actor_is('coach') or actor_is('labourExpert')))));--> statement-breakpoint
CREATE POLICY "region_run_weigh" ON "region_run" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "region_run_pair_weigh" ON "region_run_pair" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "region_run_part_weigh" ON "region_run_part" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "region_run_work_weigh" ON "region_run_work" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert on region_run to overstap_app;
--> statement-breakpoint
grant update (state, moved_at, finished_at) on region_run to overstap_app;
--> statement-breakpoint
grant select, insert, update, delete on region_run, region_run_work, region_run_part, region_run_pair to overstap_engine;
