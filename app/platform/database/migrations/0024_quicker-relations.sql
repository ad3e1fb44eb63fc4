DROP INDEX "relation_account";--> statement-breakpoint
DROP INDEX "relation_holder";--> statement-breakpoint
DROP INDEX "relation_region";--> statement-breakpoint
CREATE INDEX "relation_held_by_account" ON "relation" USING btree ("account_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "relation_held_by_holder" ON "relation" USING btree ("holder_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."holder_id" is not null;--> statement-breakpoint
CREATE INDEX "relation_held_by_region" ON "relation" USING btree ("region_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."region_id" is not null;--> statement-breakpoint
ALTER POLICY "relation_weigh" ON "relation" TO overstap_engine USING ("relation"."kind" = 'shown' and "relation"."candidacy_id" not in (select removed_candidacies()));