CREATE TABLE "postcode" (
	"pc4" text PRIMARY KEY NOT NULL,
	"town" text NOT NULL,
	"municipality" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "postcode" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "postcode_read" ON "postcode" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
grant select on postcode to overstap_app;
