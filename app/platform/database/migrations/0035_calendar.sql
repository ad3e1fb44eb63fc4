CREATE TABLE "calendar_feed" (
	"membership_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"last_read" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_hash" ON "calendar_feed" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_account" ON "calendar_feed" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "calendar_feed_own" ON "calendar_feed" AS PERMISSIVE FOR ALL TO "overstap_app" USING (account_id = (select actor_account())
  and membership_id in (select m.id from membership m where m.account_id = (select actor_account()))) WITH CHECK (account_id = (select actor_account())
  and membership_id in (select m.id from membership m where m.account_id = (select actor_account())));--> statement-breakpoint
CREATE POLICY "calendar_feed_open" ON "calendar_feed" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select (membership_id, account_id, last_read, recorded_at), insert, update (hash, last_read, recorded_at), delete
  on calendar_feed to overstap_app;
--> statement-breakpoint
grant select, update (last_read) on calendar_feed to overstap_accounts;
