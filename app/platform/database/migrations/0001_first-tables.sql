CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_credential" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"membership_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_verification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "installation" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"mode" text NOT NULL,
	"secret" text NOT NULL,
	"filled_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "installation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"region_id" uuid,
	"since" date NOT NULL,
	"until" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_coordinator_region" CHECK (("membership"."role" = 'coordinator') = ("membership"."region_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "permission" (
	"role" text NOT NULL,
	"relation" text NOT NULL,
	"field_group" text NOT NULL,
	"verb" text NOT NULL,
	CONSTRAINT "permission_role_relation_field_group_verb_pk" PRIMARY KEY("role","relation","field_group","verb")
);
--> statement-breakpoint
ALTER TABLE "permission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"threshold" integer DEFAULT 5 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "region_threshold" CHECK ("region"."threshold" >= 5)
);
--> statement-breakpoint
ALTER TABLE "region" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_organisation" (
	"region_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "region_organisation_region_id_organisation_id_pk" PRIMARY KEY("region_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "region_organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"account_id" uuid,
	"holder_id" uuid,
	"region_id" uuid,
	"opening_id" uuid,
	"package_tasks" uuid[],
	"since" date NOT NULL,
	"until" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "relation_one_holder" CHECK (num_nonnulls("relation"."account_id", "relation"."holder_id", "relation"."region_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "relation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_rate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_rate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"home_region_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_capacity" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"list" text NOT NULL,
	"basis" text NOT NULL,
	"grades" jsonb NOT NULL,
	"source_kind" text NOT NULL,
	"source_by" text NOT NULL,
	"source_day" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_first_name" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_first_name" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_ground" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"track" text NOT NULL,
	"opened" date NOT NULL,
	"purpose" text NOT NULL,
	"held_from" date NOT NULL,
	"held_until" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_ground" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_identity" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"last_name" text NOT NULL,
	"birth_date" date,
	"email" text,
	"phone" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_own_words" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_own_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_town" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"town" text NOT NULL,
	"municipality" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_town" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_wishes" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"modes" text[] NOT NULL,
	"max_minutes" integer NOT NULL,
	"hours_min" double precision NOT NULL,
	"hours_max" double precision NOT NULL,
	"slots" text[] NOT NULL,
	"speaking" text NOT NULL,
	"reading" text NOT NULL,
	"affinity" text NOT NULL,
	"needs_lasting" boolean NOT NULL,
	"talents" text[] DEFAULT '{}' NOT NULL,
	"papers" text[] DEFAULT '{}' NOT NULL,
	"available_from" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidacy_wishes_hours" CHECK ("candidacy_wishes"."hours_min" between 0 and "candidacy_wishes"."hours_max" and "candidacy_wishes"."hours_max" <= 168)
);
--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "opening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"title_nl" text NOT NULL,
	"title_en" text NOT NULL,
	"description_nl" text NOT NULL,
	"description_en" text NOT NULL,
	"town" text NOT NULL,
	"municipality" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"places" integer NOT NULL,
	"hours_min" double precision NOT NULL,
	"hours_max" double precision NOT NULL,
	"slots" text[] NOT NULL,
	"slots_needed" integer NOT NULL,
	"max_km" double precision,
	"reduced_allowed" boolean NOT NULL,
	"reduced_min_hours" double precision NOT NULL,
	"funding" text NOT NULL,
	"talents" text[] DEFAULT '{}' NOT NULL,
	"papers" text[] DEFAULT '{}' NOT NULL,
	"start" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opening_hours" CHECK ("opening"."hours_min" between 0 and "opening"."hours_max" and "opening"."hours_max" <= 168),
	CONSTRAINT "opening_places" CHECK ("opening"."places" >= 0),
	CONSTRAINT "opening_slots" CHECK ("opening"."slots_needed" between 0 and 28)
);
--> statement-breakpoint
ALTER TABLE "opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name_nl" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"law" text NOT NULL,
	"setting" text NOT NULL,
	"from_profile_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_profile_task" (
	"profile_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"basis" boolean NOT NULL,
	"autonomy" text,
	"source" text NOT NULL,
	"why" text,
	CONSTRAINT "job_profile_task_profile_id_task_id_pk" PRIMARY KEY("profile_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "job_profile_task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "setting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"law" text NOT NULL,
	"town" text NOT NULL,
	"municipality" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name_nl" text NOT NULL,
	"name_en" text NOT NULL,
	"plain_nl" text NOT NULL,
	"plain_en" text NOT NULL,
	"description_nl" text NOT NULL,
	"description_en" text NOT NULL,
	"category" text NOT NULL,
	"icon" text NOT NULL,
	"minutes_per_week" integer NOT NULL,
	"minutes_source" text NOT NULL,
	"minutes_why" text,
	"speaking" text,
	"speaking_source" text,
	"speaking_why" text,
	"reading" text,
	"reading_source" text,
	"reading_why" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_minutes" CHECK ("task"."minutes_per_week" between 0 and 10080)
);
--> statement-breakpoint
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task_load" (
	"task_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"list" text NOT NULL,
	"item" text NOT NULL,
	"grade" integer,
	"flags" text[],
	"minutes_per_day" integer,
	"source" text NOT NULL,
	"why" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_load_one_value" CHECK (num_nonnulls("task_load"."grade", "task_load"."flags", "task_load"."minutes_per_day") = 1)
);
--> statement-breakpoint
ALTER TABLE "task_load" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_credential" ADD CONSTRAINT "account_credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_organisation" ADD CONSTRAINT "region_organisation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_organisation" ADD CONSTRAINT "region_organisation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_holder_id_organisation_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_home_region_id_region_id_fk" FOREIGN KEY ("home_region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD CONSTRAINT "candidacy_capacity_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD CONSTRAINT "candidacy_capacity_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_first_name" ADD CONSTRAINT "candidacy_first_name_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_first_name" ADD CONSTRAINT "candidacy_first_name_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ground" ADD CONSTRAINT "candidacy_ground_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ground" ADD CONSTRAINT "candidacy_ground_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_identity" ADD CONSTRAINT "candidacy_identity_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_identity" ADD CONSTRAINT "candidacy_identity_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_own_words" ADD CONSTRAINT "candidacy_own_words_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_own_words" ADD CONSTRAINT "candidacy_own_words_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_town" ADD CONSTRAINT "candidacy_town_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_town" ADD CONSTRAINT "candidacy_town_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ADD CONSTRAINT "candidacy_wishes_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ADD CONSTRAINT "candidacy_wishes_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_setting_id_setting_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."setting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_profile_id_job_profile_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."job_profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_profile" ADD CONSTRAINT "job_profile_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_profile_task" ADD CONSTRAINT "job_profile_task_profile_id_job_profile_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."job_profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_profile_task" ADD CONSTRAINT "job_profile_task_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_profile_task" ADD CONSTRAINT "job_profile_task_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting" ADD CONSTRAINT "setting_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_load" ADD CONSTRAINT "task_load_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_load" ADD CONSTRAINT "task_load_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "account_credential_account" ON "account_credential" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_session_token" ON "account_session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "account_session_account" ON "account_session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_verification_identifier" ON "account_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_name" ON "organisation" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "region_slug" ON "region" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "region_organisation_organisation" ON "region_organisation" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "relation_candidacy" ON "relation" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "relation_account" ON "relation" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "relation_holder" ON "relation" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "relation_region" ON "relation" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_rate_key" ON "sign_in_rate" USING btree ("key");--> statement-breakpoint
CREATE INDEX "candidacy_person" ON "candidacy" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "candidacy_home_region" ON "candidacy" USING btree ("home_region_id");--> statement-breakpoint
CREATE INDEX "candidacy_identity_name" ON "candidacy_identity" USING btree ("last_name");--> statement-breakpoint
CREATE INDEX "opening_organisation" ON "opening" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "opening_region" ON "opening" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "opening_profile" ON "opening" USING btree ("profile_id");--> statement-breakpoint
CREATE INDEX "job_profile_organisation" ON "job_profile" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "job_profile_task_task" ON "job_profile_task" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "setting_organisation" ON "setting" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "task_organisation" ON "task" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "task_load_task" ON "task_load" USING btree ("task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_load_item" ON "task_load" USING btree ("task_id","item",("minutes_per_day" is null));--> statement-breakpoint
CREATE POLICY "account_sign_in" ON "account" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_read" ON "account" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("account"."id" in (select actor_acquaintances()));--> statement-breakpoint
CREATE POLICY "account_credential_sign_in" ON "account_credential" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_session_sign_in" ON "account_session" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_verification_sign_in" ON "account_verification" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "membership_sign_in" ON "membership" AS PERMISSIVE FOR SELECT TO "overstap_accounts" USING (true);--> statement-breakpoint
CREATE POLICY "membership_read" ON "membership" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("membership"."account_id" = actor_account() or ("membership"."organisation_id" = actor_organisation() and actor_is('administrator'))
        or (not actor_is('administrator') and "membership"."account_id" in (select actor_acquaintances())));--> statement-breakpoint
CREATE POLICY "organisation_read" ON "organisation" AS PERMISSIVE FOR SELECT TO "overstap_accounts", "overstap_app", "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "permission_read" ON "permission" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
CREATE POLICY "region_read" ON "region" AS PERMISSIVE FOR SELECT TO "overstap_accounts", "overstap_app", "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "region_organisation_read" ON "region_organisation" AS PERMISSIVE FOR SELECT TO "overstap_accounts", "overstap_app" USING (true);--> statement-breakpoint
CREATE POLICY "relation_read" ON "relation" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (("relation"."candidacy_id" in (select actor_candidacies('ground', 'read'))
          and (not actor_is('sendingEmployer') or "relation"."kind" in ('assigned', 'employs', 'shown', 'identified')))
        or (actor_is('careEmployer') and "relation"."kind" = 'placed'
          and "relation"."candidacy_id" in (select actor_candidacies('fits', 'read')))
        or ("relation"."kind" in (select actor_kinds()) and "relation"."candidacy_id" in (select actor_candidacies_any())
          and ("relation"."account_id" = actor_account() or "relation"."holder_id" = actor_organisation()
            or "relation"."region_id" in (select actor_regions()))));--> statement-breakpoint
CREATE POLICY "relation_weigh" ON "relation" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING ("relation"."kind" = 'shown');--> statement-breakpoint
CREATE POLICY "sign_in_rate_sign_in" ON "sign_in_rate" AS PERMISSIVE FOR ALL TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidacy_read" ON "candidacy" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("candidacy"."id" in (select actor_candidacies_any()));--> statement-breakpoint
CREATE POLICY "candidacy_weigh" ON "candidacy" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "read_capacity" ON "candidacy_capacity" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('capacity', 'read')));--> statement-breakpoint
CREATE POLICY "weigh" ON "candidacy_capacity" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "read_firstName" ON "candidacy_first_name" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('firstName', 'read')));--> statement-breakpoint
CREATE POLICY "read_ground" ON "candidacy_ground" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ground', 'read')));--> statement-breakpoint
CREATE POLICY "read_identity" ON "candidacy_identity" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('identity', 'read')));--> statement-breakpoint
CREATE POLICY "read_ownWords" ON "candidacy_own_words" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ownWords', 'read')));--> statement-breakpoint
CREATE POLICY "read_town" ON "candidacy_town" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('town', 'read')));--> statement-breakpoint
CREATE POLICY "weigh" ON "candidacy_town" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "read_wishes" ON "candidacy_wishes" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('wishes', 'read')));--> statement-breakpoint
CREATE POLICY "weigh" ON "candidacy_wishes" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "person_read" ON "person" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("person"."id" in (select c.person_id from candidacy c));--> statement-breakpoint
CREATE POLICY "postcode_read" ON "postcode" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
CREATE POLICY "opening_read" ON "opening" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ((select actor_reads_work('everywhere'))
        or ((select actor_reads_work('open')) and "opening"."places" > 0)
        or ((select actor_reads_work('inRegion')) and "opening"."region_id" in (select actor_regions()))
        or ((select actor_reads_work('ownOrganisation')) and "opening"."organisation_id" = actor_organisation())
        or ((select actor_reads_work('ownPlace')) and "opening"."id" in (select actor_openings('placed'))));--> statement-breakpoint
CREATE POLICY "opening_weigh" ON "opening" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "job_profile_read" ON "job_profile" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("job_profile"."organisation_id" in (select actor_workplaces()));--> statement-breakpoint
CREATE POLICY "job_profile_weigh" ON "job_profile" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "job_profile_task_read" ON "job_profile_task" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("job_profile_task"."organisation_id" in (select actor_workplaces()));--> statement-breakpoint
CREATE POLICY "job_profile_task_weigh" ON "job_profile_task" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "setting_read" ON "setting" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("setting"."organisation_id" in (select actor_workplaces()));--> statement-breakpoint
CREATE POLICY "setting_weigh" ON "setting" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "task_read" ON "task" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("task"."organisation_id" in (select actor_workplaces()));--> statement-breakpoint
CREATE POLICY "task_weigh" ON "task" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);--> statement-breakpoint
CREATE POLICY "task_load_read" ON "task_load" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("task_load"."organisation_id" in (select actor_workplaces()));--> statement-breakpoint
CREATE POLICY "task_load_weigh" ON "task_load" AS PERMISSIVE FOR SELECT TO "overstap_engine" USING (true);