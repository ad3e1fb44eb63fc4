CREATE TABLE "places_seen" (
	"account_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "places_seen_account_id_candidacy_id_pk" PRIMARY KEY("account_id","candidacy_id")
);
--> statement-breakpoint
ALTER TABLE "places_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screened_opening" (
	"opening_id" uuid PRIMARY KEY NOT NULL,
	"inputs" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screened_opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screened_pair" (
	"candidacy_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"verdict" smallint NOT NULL,
	"cost" smallint NOT NULL,
	"hours" double precision NOT NULL,
	"talents" smallint NOT NULL,
	"travel_minutes" integer NOT NULL,
	"gains" text[],
	"gain_costs" smallint[],
	"new_since" timestamp with time zone,
	CONSTRAINT "screened_pair_candidacy_id_opening_id_pk" PRIMARY KEY("candidacy_id","opening_id")
);
--> statement-breakpoint
ALTER TABLE "screened_pair" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"rules" text NOT NULL,
	"inputs" text,
	"computed_at" timestamp with time zone NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"untold_since" timestamp with time zone,
	"told_on" date
);
--> statement-breakpoint
ALTER TABLE "screening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening_due" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screening_due_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"candidacy_id" uuid,
	"opening_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screening_due" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening_sweep" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screening_sweep_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"openings" jsonb NOT NULL,
	"below" uuid,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screening_sweep" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places_seen" ADD CONSTRAINT "places_seen_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places_seen" ADD CONSTRAINT "places_seen_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screened_pair" ADD CONSTRAINT "screened_pair_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screened_pair_opening" ON "screened_pair" USING btree ("opening_id","verdict","cost","hours" DESC NULLS LAST,"talents" DESC NULLS LAST,"travel_minutes","candidacy_id");--> statement-breakpoint
CREATE INDEX "screened_pair_gains" ON "screened_pair" USING btree ("opening_id") WHERE "screened_pair"."gains" is not null;--> statement-breakpoint
CREATE INDEX "screening_rules" ON "screening" USING btree ("rules");--> statement-breakpoint
CREATE INDEX "screening_computed" ON "screening" USING btree ("computed_at");--> statement-breakpoint
CREATE INDEX "screening_untold" ON "screening" USING btree ("untold_since") WHERE "screening"."untold_since" is not null;--> statement-breakpoint
CREATE INDEX "screening_due_candidacy" ON "screening_due" USING btree ("candidacy_id") WHERE "screening_due"."candidacy_id" is not null;--> statement-breakpoint
CREATE INDEX "screening_due_opening" ON "screening_due" USING btree ("opening_id") WHERE "screening_due"."opening_id" is not null;--> statement-breakpoint
CREATE POLICY "places_seen_own" ON "places_seen" AS PERMISSIVE FOR ALL TO "overstap_engine" USING ("places_seen"."account_id" = actor_account()) WITH CHECK ("places_seen"."account_id" = actor_account());--> statement-breakpoint
CREATE POLICY "screened_opening_weigh" ON "screened_opening" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screened_pair_weigh" ON "screened_pair" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_weigh" ON "screening" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_due_weigh" ON "screening_due" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_sweep_weigh" ON "screening_sweep" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);