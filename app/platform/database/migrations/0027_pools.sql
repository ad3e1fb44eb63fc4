CREATE TABLE "column_memory" (
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"field" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_memory_organisation_id_name_pk" PRIMARY KEY("organisation_id","name")
);
--> statement-breakpoint
ALTER TABLE "column_memory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text DEFAULT 'file' NOT NULL,
	"ground" text NOT NULL,
	"track" text NOT NULL,
	"purpose" text NOT NULL,
	"held_from" date NOT NULL,
	"held_until" date NOT NULL,
	"home_region_id" uuid NOT NULL,
	"file_name" text,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bsn_cells" integer DEFAULT 0 NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"standards" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"compared_at" timestamp with time zone,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pool_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_pair" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"other" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sureness" text NOT NULL,
	"why" jsonb NOT NULL,
	CONSTRAINT "pool_pair_import_id_row_other_pk" PRIMARY KEY("import_id","row","other")
);
--> statement-breakpoint
ALTER TABLE "pool_pair" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_row" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cells" jsonb NOT NULL,
	"state" text DEFAULT 'staged' NOT NULL,
	"faults" jsonb,
	"draft" jsonb,
	"decision" text,
	"same_as" text,
	"left_out_why" text,
	"candidacy_id" uuid,
	"merge_id" uuid,
	CONSTRAINT "pool_row_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
ALTER TABLE "pool_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "column_memory" ADD CONSTRAINT "column_memory_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_home_region_id_region_id_fk" FOREIGN KEY ("home_region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_import_id_pool_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."pool_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_import_id_row_pool_row_import_id_row_fk" FOREIGN KEY ("import_id","row") REFERENCES "public"."pool_row"("import_id","row") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_row" ADD CONSTRAINT "pool_row_import_id_pool_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."pool_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_row" ADD CONSTRAINT "pool_row_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pool_import_account" ON "pool_import" USING btree ("account_id","recorded_at");--> statement-breakpoint
CREATE INDEX "pool_row_state" ON "pool_row" USING btree ("import_id","state","row");--> statement-breakpoint
CREATE POLICY "column_memory_own" ON "column_memory" AS PERMISSIVE FOR ALL TO "overstap_app" USING (organisation_id = actor_organisation() and actor_is('coach')) WITH CHECK (organisation_id = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "pool_import_own" ON "pool_import" AS PERMISSIVE FOR ALL TO "overstap_app" USING (account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach')) WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "pool_pair_own" ON "pool_pair" AS PERMISSIVE FOR ALL TO "overstap_app" USING (import_id in (select id from pool_import)) WITH CHECK (import_id in (select id from pool_import));--> statement-breakpoint
CREATE POLICY "pool_row_own" ON "pool_row" AS PERMISSIVE FOR ALL TO "overstap_app" USING (import_id in (select id from pool_import)) WITH CHECK (import_id in (select id from pool_import));