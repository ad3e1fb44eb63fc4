CREATE TABLE "account_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"made_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_link_account" ON "account_link" USING btree ("account_id","purpose");--> statement-breakpoint
CREATE POLICY "account_link_sign_in" ON "account_link" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, update, delete on account_link to overstap_accounts;
--> statement-breakpoint
-- An administrator makes a link by which a member of their own organisation chooses a new password; links
-- made before end. Of which organisation a mail is, the accounts' own role finds by the membership.
create function make_recovery_link(who uuid, link text) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_is('administrator') and who <> actor_account() and exists (select 1 from membership m
    join account a on a.id = m.account_id
    where m.account_id = who and m.organisation_id = actor_organisation() and not a.demonstration
      and m.since <= current_date and (m.until is null or m.until >= current_date))) then
    return false;
  end if;
  update account_link set ended_at = now()
    where account_id = who and purpose = 'password' and used_at is null and ended_at is null;
  insert into account_link (hash, account_id, purpose, channel, made_by, expires_at)
    values (link, who, 'password', 'hand', actor_account(), now() + interval '1 day');
  return true;
end $$;
--> statement-breakpoint
revoke execute on function make_recovery_link(uuid, text) from public;
--> statement-breakpoint
grant execute on function make_recovery_link(uuid, text) to overstap_app;
