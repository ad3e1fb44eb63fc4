CREATE TABLE "job_done" (
	"event_id" uuid NOT NULL,
	"job" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_done_event_id_job_pk" PRIMARY KEY("event_id","job")
);
--> statement-breakpoint
ALTER TABLE "job_done" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"not_before" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "job_done_recorded" ON "job_done" USING btree ("recorded_at");--> statement-breakpoint
CREATE POLICY "outbox_event_record" ON "outbox_event" AS PERMISSIVE FOR INSERT TO "overstap_accounts", "overstap_app" WITH CHECK (true);