CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"user_agent" text,
	"last_used_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
ALTER TABLE "passkey" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"used_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_step" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "proof" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "second_step_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_step" ADD CONSTRAINT "second_step_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "passkey_sign_in" ON "passkey" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recovery_code_sign_in" ON "recovery_code" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_step_sign_in" ON "second_step" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, update, delete on second_step, recovery_code, passkey to overstap_accounts;
--> statement-breakpoint
-- Whoever lost their phone and their codes begins anew with their password: an administrator of an
-- organisation that the account acts for takes all second steps away, and every session with them.
create function reset_second_step(who uuid) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_is('administrator') and exists (select 1 from membership m
    where m.account_id = who and m.organisation_id = actor_organisation()
      and m.since <= current_date and (m.until is null or m.until >= current_date))) then
    return false;
  end if;
  delete from second_step where account_id = who;
  delete from recovery_code where account_id = who;
  delete from passkey where account_id = who;
  delete from account_session where account_id = who;
  return true;
end $$;
--> statement-breakpoint
revoke execute on function reset_second_step(uuid) from public;
--> statement-breakpoint
grant execute on function reset_second_step(uuid) to overstap_app;
