ALTER TABLE "opening" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "job_profile" ADD COLUMN "copied_from_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "copied_from_id" uuid;--> statement-breakpoint
ALTER POLICY "opening_read" ON "opening" TO overstap_app USING (((select actor_reads_work('ownOrganisation')) and "opening"."organisation_id" = actor_organisation())
        or ("opening"."published_at" is not null and (
          (select actor_reads_work('everywhere'))
          or ((select actor_reads_work('open')) and "opening"."places" > 0 and "opening"."archived_at" is null)
          or ((select actor_reads_work('inRegion')) and "opening"."region_id" in (select actor_regions()))
          or ((select actor_reads_work('ownPlace')) and "opening"."id" in (select actor_openings('placed'))))));--> statement-breakpoint
ALTER POLICY "opening_weigh" ON "opening" TO overstap_engine USING ("opening"."archived_at" is null and "opening"."published_at" is not null);