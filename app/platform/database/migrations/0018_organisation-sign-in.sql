CREATE TABLE "organisation_provider" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"domain" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_provider_domain_unique" UNIQUE("domain")
);
--> statement-breakpoint
ALTER TABLE "organisation_provider" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organisation_provider" ADD CONSTRAINT "organisation_provider_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "organisation_provider_own" ON "organisation_provider" AS PERMISSIVE FOR ALL TO "overstap_app" USING (organisation_id = actor_organisation() and actor_is('administrator')) WITH CHECK (organisation_id = actor_organisation() and actor_is('administrator'));--> statement-breakpoint
CREATE POLICY "organisation_provider_sign_in" ON "organisation_provider" AS PERMISSIVE FOR SELECT TO "overstap_accounts" USING (true);
--> statement-breakpoint
grant select, insert, update, delete on organisation_provider to overstap_app;
--> statement-breakpoint
grant select on organisation_provider to overstap_accounts;
--> statement-breakpoint
-- A link in the place of the mail that invited somebody, whose own organisation says that the address is theirs.
create function link_for_member(address text, at_organisation uuid, new_link text) returns boolean
language sql security definer set search_path = public as $$
  insert into invitation_link (hash, invitation_id)
    select new_link, i.id from invitation i
    where i.email = address and i.organisation_id = at_organisation and i.candidacy_id is null
      and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()
    order by i.recorded_at limit 1
  returning true
$$;
--> statement-breakpoint
revoke execute on function link_for_member(text, uuid, text) from public;
--> statement-breakpoint
grant execute on function link_for_member(text, uuid, text) to overstap_accounts;
