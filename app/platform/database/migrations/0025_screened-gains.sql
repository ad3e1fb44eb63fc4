CREATE TABLE "screened_gain" (
	"region_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"change" text NOT NULL,
	"opening_id" uuid,
	"cost" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screened_gain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "screened_pair_gains";--> statement-breakpoint
ALTER TABLE "screened_gain" ADD CONSTRAINT "screened_gain_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screened_gain" ADD CONSTRAINT "screened_gain_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screened_gain_region" ON "screened_gain" USING btree ("region_id","change","opening_id","candidacy_id","cost");--> statement-breakpoint
CREATE INDEX "screened_gain_candidacy" ON "screened_gain" USING btree ("candidacy_id");--> statement-breakpoint
CREATE POLICY "screened_gain_weigh" ON "screened_gain" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);