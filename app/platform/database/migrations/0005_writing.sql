-- The functions that the policies of this migration ask; the tables they read follow below.
set check_function_bodies = off;
--> statement-breakpoint
-- Who is taken away stands in no relation to anybody until that is undone.
create or replace function actor_relations() returns table (candidacy_id uuid, kind text, opening_id uuid)
language sql stable security definer set search_path = public as $$
  select r.candidacy_id, r.kind, r.opening_id from relation r
  where actor_is(current_setting('overstap.role', true))
    and not exists (select 1 from candidacy c where c.id = r.candidacy_id and c.removed_at is not null)
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    -- Each asked once, not once a row.
    and (r.account_id = (select actor_account()) or r.holder_id = (select actor_organisation())
      or r.region_id = any (array(select actor_regions())))
$$;
--> statement-breakpoint
-- Each candidacy with each group of fields of which the actor may do this.
create function actor_groups(wanted_verb text) returns table (candidacy_id uuid, field_group text)
language sql stable security definer set search_path = public as $$
  select distinct r.candidacy_id, p.field_group from actor_relations() r
  join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true) and p.verb = wanted_verb
$$;
--> statement-breakpoint
-- The candidacies taken away in the last thirty days that the actor could bring back: those whose
-- ground the actor could write until then.
create function actor_removed() returns setof uuid
language sql stable security definer set search_path = public as $$
  select distinct r.candidacy_id from relation r
  join candidacy c on c.id = r.candidacy_id
  join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true)
    and p.field_group = 'ground' and p.verb = 'write'
  where actor_is(current_setting('overstap.role', true)) and c.removed_at > now() - interval '30 days'
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    and (r.account_id = (select actor_account()) or r.holder_id = (select actor_organisation()))
$$;
--> statement-breakpoint
-- Whether the actor is taking somebody in: a coach, of a candidacy of the own organisation to which
-- nobody stands in any relation yet.
create function actor_founds(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is('coach') and exists (
      select 1 from candidacy c where c.id = wanted and c.organisation_id = actor_organisation())
    and not exists (select 1 from relation r where r.candidacy_id = wanted)
$$;
--> statement-breakpoint
-- Whether the actor's role writes the care work of the own organisation.
create function actor_writes_work() returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is(current_setting('overstap.role', true)) and exists (
    select 1 from permission p where p.role = current_setting('overstap.role', true)
      and p.relation = 'ownOrganisation' and p.field_group = 'work' and p.verb = 'write')
$$;
--> statement-breakpoint
-- Whether the actor is an administrator of the organisation that runs this installation.
create function actor_runs_installation() returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is('administrator') and exists (
    select 1 from installation i where i.organisation_id = actor_organisation())
$$;
--> statement-breakpoint
-- The accounts whose names the actor may read: the own one; those who stand in a relation to a
-- candidacy of which the actor may read who guides it; and, for professionals, colleagues.
create or replace function actor_acquaintances() returns setof uuid
language sql stable security definer set search_path = public as $$
  select actor_account()
  union
  select r.account_id from relation r
  where r.account_id is not null and r.kind <> 'own'
    and r.candidacy_id in (select actor_candidacies('ground', 'read'))
  union
  select m.account_id from membership m
  where m.organisation_id = actor_organisation() and actor_is(current_setting('overstap.role', true))
    and (actor_is('administrator') or (m.role <> 'candidate' and not actor_is('candidate') and not actor_is('buddy')))
$$;
--> statement-breakpoint
CREATE TABLE "draft" (
	"account_id" uuid NOT NULL,
	"form" text NOT NULL,
	"given" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_account_id_form_pk" PRIMARY KEY("account_id","form"),
	CONSTRAINT "draft_size" CHECK (length("draft"."form") <= 200 and pg_column_size("draft"."given") <= 262144)
);
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"acting_organisation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"candidacy_id" uuid,
	"field_group" text,
	"verb" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handled_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"sent" text NOT NULL,
	"leads_to" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "handled_form" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "candidacy" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "candidacy" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_first_name" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_ground" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_identity" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_own_words" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_town" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "job_profile" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "job_profile" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setting" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "setting" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_acting_organisation_id_organisation_id_fk" FOREIGN KEY ("acting_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handled_form" ADD CONSTRAINT "handled_form_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_recorded" ON "draft" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "change_subject" ON "change" USING btree ("subject_id","recorded_at");--> statement-breakpoint
CREATE INDEX "change_candidacy" ON "change" USING btree ("candidacy_id","recorded_at");--> statement-breakpoint
CREATE INDEX "handled_form_recorded" ON "handled_form" USING btree ("recorded_at");--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_removed" ON "candidacy" USING btree ("id") WHERE "candidacy"."removed_at" is not null;--> statement-breakpoint
CREATE POLICY "relation_found" ON "relation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("relation"."organisation_id" = actor_organisation() and "relation"."kind" = 'assigned'
        and "relation"."account_id" = actor_account() and actor_founds("relation"."candidacy_id"));--> statement-breakpoint
CREATE POLICY "relation_grant" ON "relation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("relation"."organisation_id" = actor_organisation()
        and "relation"."kind" in ('assigned', 'employs', 'treats', 'asked', 'shown', 'identified')
        and "relation"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "relation_end" ON "relation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("relation"."kind" <> 'own' and "relation"."candidacy_id" in (select actor_candidacies('ground', 'write'))) WITH CHECK ("relation"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "candidacy_found" ON "candidacy" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("candidacy"."organisation_id" = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "candidacy_change" ON "candidacy" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("candidacy"."id" in (select actor_candidacies('ground', 'write')) or "candidacy"."id" in (select actor_removed())) WITH CHECK ("candidacy"."organisation_id" is not null);--> statement-breakpoint
CREATE POLICY "add_capacity" ON "candidacy_capacity" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('capacity', 'write')) and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial')));--> statement-breakpoint
CREATE POLICY "change_capacity" ON "candidacy_capacity" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('capacity', 'write')) and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial'))) WITH CHECK (candidacy_id in (select actor_candidacies('capacity', 'write')) and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial')));--> statement-breakpoint
CREATE POLICY "add_firstName" ON "candidacy_first_name" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('firstName', 'write')));--> statement-breakpoint
CREATE POLICY "change_firstName" ON "candidacy_first_name" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('firstName', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('firstName', 'write')));--> statement-breakpoint
CREATE POLICY "add_ground" ON "candidacy_ground" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "change_ground" ON "candidacy_ground" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ground', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "add_identity" ON "candidacy_identity" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('identity', 'write')));--> statement-breakpoint
CREATE POLICY "change_identity" ON "candidacy_identity" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('identity', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('identity', 'write')));--> statement-breakpoint
CREATE POLICY "add_ownWords" ON "candidacy_own_words" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('ownWords', 'write')));--> statement-breakpoint
CREATE POLICY "change_ownWords" ON "candidacy_own_words" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ownWords', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('ownWords', 'write')));--> statement-breakpoint
CREATE POLICY "add_town" ON "candidacy_town" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('town', 'write')));--> statement-breakpoint
CREATE POLICY "change_town" ON "candidacy_town" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('town', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('town', 'write')));--> statement-breakpoint
CREATE POLICY "add_wishes" ON "candidacy_wishes" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('wishes', 'write')));--> statement-breakpoint
CREATE POLICY "change_wishes" ON "candidacy_wishes" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('wishes', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('wishes', 'write')));--> statement-breakpoint
CREATE POLICY "person_found" ON "person" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("person"."organisation_id" = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "opening_add" ON "opening" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "opening_change" ON "opening" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "job_profile_add" ON "job_profile" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "job_profile_change" ON "job_profile" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "job_profile_task_add" ON "job_profile_task" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "job_profile_task_change" ON "job_profile_task" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "job_profile_task_replace" ON "job_profile_task" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "setting_add" ON "setting" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "setting_change" ON "setting" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "task_add" ON "task" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "task_change" ON "task" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "task_load_add" ON "task_load" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "task_load_change" ON "task_load" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work()) WITH CHECK (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "task_load_replace" ON "task_load" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (organisation_id = actor_organisation() and actor_writes_work());--> statement-breakpoint
CREATE POLICY "draft_own" ON "draft" AS PERMISSIVE FOR ALL TO "overstap_app" USING ("draft"."account_id" = actor_account()) WITH CHECK ("draft"."account_id" = actor_account());--> statement-breakpoint
CREATE POLICY "draft_sign_in" ON "draft" AS PERMISSIVE FOR INSERT TO "overstap_accounts" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "draft_sign_in_again" ON "draft" AS PERMISSIVE FOR UPDATE TO "overstap_accounts" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "draft_sign_in_find" ON "draft" AS PERMISSIVE FOR SELECT TO "overstap_accounts" USING (true);--> statement-breakpoint
CREATE POLICY "change_read" ON "change" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (case when "change"."candidacy_id" is null
        then "change"."organisation_id" = actor_organisation() and not actor_is('candidate') and not actor_is('buddy')
        else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('read')) end);--> statement-breakpoint
CREATE POLICY "change_add" ON "change" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("change"."account_id" = actor_account() and "change"."acting_organisation_id" = actor_organisation()
        and case when "change"."candidacy_id" is null
          then "change"."organisation_id" = actor_organisation() or actor_is('administrator')
          else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('write'))
            or "change"."candidacy_id" in (select actor_removed()) end);--> statement-breakpoint
CREATE POLICY "handled_form_own" ON "handled_form" AS PERMISSIVE FOR ALL TO "overstap_app" USING ("handled_form"."account_id" = actor_account()) WITH CHECK ("handled_form"."account_id" = actor_account());--> statement-breakpoint
ALTER POLICY "relation_weigh" ON "relation" TO overstap_engine USING ("relation"."kind" = 'shown' and "relation"."candidacy_id" in (select c.id from candidacy c));--> statement-breakpoint
ALTER POLICY "candidacy_read" ON "candidacy" TO overstap_app USING ("candidacy"."id" in (select actor_candidacies_any()) or "candidacy"."id" in (select actor_removed()));--> statement-breakpoint
ALTER POLICY "candidacy_weigh" ON "candidacy" TO overstap_engine USING ("candidacy"."removed_at" is null);--> statement-breakpoint
ALTER POLICY "opening_read" ON "opening" TO overstap_app USING ((select actor_reads_work('everywhere'))
        or ((select actor_reads_work('open')) and "opening"."places" > 0 and "opening"."archived_at" is null)
        or ((select actor_reads_work('inRegion')) and "opening"."region_id" in (select actor_regions()))
        or ((select actor_reads_work('ownOrganisation')) and "opening"."organisation_id" = actor_organisation())
        or ((select actor_reads_work('ownPlace')) and "opening"."id" in (select actor_openings('placed'))));--> statement-breakpoint
ALTER POLICY "opening_weigh" ON "opening" TO overstap_engine USING ("opening"."archived_at" is null);
--> statement-breakpoint
-- What may now be written at all; row policies narrow it further.
grant select, insert on change to overstap_app;
--> statement-breakpoint
grant select, insert, update, delete on draft, handled_form to overstap_app;
--> statement-breakpoint
grant select, insert, update on draft to overstap_accounts;
--> statement-breakpoint
grant insert, update on setting, task, job_profile, opening to overstap_app;
--> statement-breakpoint
grant insert, update, delete on task_load, job_profile_task to overstap_app;
--> statement-breakpoint
grant insert on person to overstap_app;
--> statement-breakpoint
grant insert, update (removed_at, home_region_id, version) on candidacy to overstap_app;
--> statement-breakpoint
grant insert, update on candidacy_ground, candidacy_first_name, candidacy_own_words,
  candidacy_identity, candidacy_town, candidacy_wishes, candidacy_capacity to overstap_app;
--> statement-breakpoint
grant insert, update (until) on relation to overstap_app;
