CREATE TABLE "file_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"field_group" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_use_group" CHECK ("file_use"."field_group" <> 'files')
);
--> statement-breakpoint
ALTER TABLE "file_use" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"uploader_id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"keep_until" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "file_chunk" (
	"file_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunk_file_id_place_pk" PRIMARY KEY("file_id","place")
);
--> statement-breakpoint
ALTER TABLE "file_chunk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "file_use_once" ON "file_use" USING btree ("file_id","candidacy_id","field_group");--> statement-breakpoint
CREATE INDEX "file_use_candidacy" ON "file_use" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "file_keep_until" ON "file" USING btree ("keep_until");--> statement-breakpoint
CREATE INDEX "file_scan" ON "file" USING btree ("scan");--> statement-breakpoint
CREATE POLICY "file_use_read" ON "file_use" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("file_use"."candidacy_id" in (select actor_candidacies('files', 'read')) and actor_reads_file("file_use"."file_id"));--> statement-breakpoint
CREATE POLICY "file_use_make" ON "file_use" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("file_use"."organisation_id" = actor_organisation() and actor_reads_file("file_use"."file_id")
        and "file_use"."candidacy_id" in (select actor_candidacies('files', 'write'))
        and "file_use"."candidacy_id" in (select actor_candidacies("file_use"."field_group", 'write')));--> statement-breakpoint
CREATE POLICY "file_use_end" ON "file_use" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (actor_reads_file("file_use"."file_id") and "file_use"."candidacy_id" in (select actor_candidacies('files', 'write'))
        and "file_use"."candidacy_id" in (select actor_candidacies("file_use"."field_group", 'write')));--> statement-breakpoint
CREATE POLICY "file_bring" ON "file" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("file"."uploader_id" = actor_account() and "file"."organisation_id" = actor_organisation()
        and "file"."keep_until" is not null);--> statement-breakpoint
CREATE POLICY "file_read" ON "file" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (actor_reads_file("file"."id"));--> statement-breakpoint
CREATE POLICY "file_chunk_bring" ON "file_chunk" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (exists (select 1 from file f where f.id = "file_chunk"."file_id" and f.uploader_id = actor_account()
        and f.keep_until is not null));--> statement-breakpoint
CREATE POLICY "file_chunk_read" ON "file_chunk" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (actor_reads_file("file_chunk"."file_id"));