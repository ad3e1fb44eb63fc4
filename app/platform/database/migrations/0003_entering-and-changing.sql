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
--> statement-breakpoint
-- Events go in and are never read by the program's roles; the relay takes them as owner.
grant insert on outbox_event to overstap_app, overstap_accounts;
--> statement-breakpoint
-- Tells the relay that there is something, when the transaction commits.
create function outbox_tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('overstap_outbox', '');
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_event_tell after insert on outbox_event for each statement execute function outbox_tell();

--> statement-breakpoint
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

--> statement-breakpoint
-- Professionals know the names of colleagues: who changed what, who takes over. Of a colleague's
-- memberships this says nothing.
create function actor_colleagues() returns setof uuid
language sql stable security definer set search_path = public as $$
  select m.account_id from membership m
  where m.organisation_id = actor_organisation() and m.role <> 'candidate'
    and actor_is(current_setting('overstap.role', true)) and not actor_is('candidate') and not actor_is('buddy')
$$;
--> statement-breakpoint
create or replace function actor_acquaintances() returns setof uuid
language sql stable security definer set search_path = public as $$
  select actor_account()
  union
  select r.account_id from relation r
  where r.account_id is not null and r.kind <> 'own'
    and r.candidacy_id in (select actor_candidacies('ground', 'read'))
  union
  select m.account_id from membership m
  where m.organisation_id = actor_organisation() and actor_is('administrator')
$$;
--> statement-breakpoint
ALTER POLICY "account_read" ON "account" TO overstap_app USING ("account"."id" in (select actor_acquaintances()) or "account"."id" in (select actor_colleagues()));
--> statement-breakpoint
CREATE TABLE "next_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"what" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"words" text,
	"candidacy_id" uuid,
	"account_id" uuid,
	"role" text,
	"holder_id" uuid,
	"due" date NOT NULL,
	"href" text NOT NULL,
	"once" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"planned_by" uuid,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "next_action_one_holder" CHECK (("next_action"."account_id" is not null) <> ("next_action"."role" is not null and "next_action"."holder_id" is not null)),
	CONSTRAINT "next_action_ended" CHECK (("next_action"."state" = 'open') = ("next_action"."ended_at" is null)),
	CONSTRAINT "next_action_href" CHECK ("next_action"."href" like '/%' and "next_action"."href" not like '//%')
);
--> statement-breakpoint
ALTER TABLE "next_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_holder_id_organisation_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_planned_by_account_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_action" ADD CONSTRAINT "next_action_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "next_action_account" ON "next_action" USING btree ("account_id","state","due");--> statement-breakpoint
CREATE INDEX "next_action_holder" ON "next_action" USING btree ("holder_id","role","state","due");--> statement-breakpoint
CREATE INDEX "next_action_candidacy" ON "next_action" USING btree ("candidacy_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "next_action_once" ON "next_action" USING btree ("once") WHERE state = 'open';--> statement-breakpoint
CREATE POLICY "next_action_read" ON "next_action" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'read')))
        or (actor_is('coordinator') and state = 'open' and due < current_date and candidacy_id in (select actor_candidacies('nextActions', 'read'))));--> statement-breakpoint
CREATE POLICY "next_action_plan" ON "next_action" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (organisation_id = actor_organisation() and planned_by = actor_account()
        and case when candidacy_id is null
          then account_id = actor_account() or account_id in (select actor_colleagues()) or holder_id = actor_organisation()
          else candidacy_id in (select actor_candidacies('nextActions', 'write')) end);--> statement-breakpoint
CREATE POLICY "next_action_end" ON "next_action" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (true);--> statement-breakpoint
-- Whose turn it is may change hands, and its day; what it is about may not.
grant select, insert, update (account_id, role, holder_id, due, state, ended_by, ended_at) on next_action to overstap_app;

--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" text,
	"language" text NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "mail_state" ON "mail" USING btree ("state","recorded_at");--> statement-breakpoint
CREATE POLICY "mail_queue" ON "mail" AS PERMISSIVE FOR INSERT TO "overstap_accounts", "overstap_app" WITH CHECK (true);
--> statement-breakpoint
-- Mail goes in and is never read by the program's roles; jobs send it as owner.
grant insert on mail to overstap_app, overstap_accounts;

--> statement-breakpoint
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
--> statement-breakpoint
-- A place that is being made or was put away opens the work of its organisation to no candidate.
create or replace function actor_workplaces() returns setof uuid
language sql stable security definer set search_path = public as $$
  select o.id from organisation o
  where (o.kind = 'library' and exists (
      select 1 from permission p where p.role = current_setting('overstap.role', true) and p.field_group = 'work'))
    or (o.kind = 'care' and actor_reads_work('everywhere'))
    or (actor_reads_work('ownOrganisation') and o.id = actor_organisation())
    or (actor_reads_work('inRegion') and o.id in (
      select w.organisation_id from region_organisation w where w.region_id in (select actor_regions())))
    or (actor_reads_work('open') and o.id in (
      select p.organisation_id from opening p
      where p.places > 0 and p.published_at is not null and p.archived_at is null))
    or (actor_reads_work('ownPlace') and o.id in (
      select p.organisation_id from opening p where p.id in (select actor_openings('placed'))))
$$;
--> statement-breakpoint
-- Where an organisation takes a version of its own of a task, the packages of the people who were put
-- forward for its place or work there name that version. Gives how many packages it changed.
create function exchange_package_task(wanted_opening uuid, old_task uuid, new_task uuid) returns integer
language plpgsql volatile security definer set search_path = public as $$
declare
  changed integer;
begin
  if not (actor_writes_work()
    and exists (select 1 from opening o where o.id = wanted_opening and o.organisation_id = actor_organisation())
    and exists (select 1 from task t where t.id = new_task and t.organisation_id = actor_organisation()
      and t.copied_from_id = old_task)) then
    raise exception 'not the task of an own opening' using errcode = 'insufficient_privilege';
  end if;
  update relation set package_tasks = array_replace(package_tasks, old_task, new_task)
  where opening_id = wanted_opening and old_task = any (package_tasks);
  get diagnostics changed = row_count;
  return changed;
end
$$;
--> statement-breakpoint
-- How many people are put forward for a place of the own organisation, and how many work there today:
-- what its team leader must know before closing it, and no name.
create function people_at_opening(wanted_opening uuid) returns table (proposed integer, placed integer)
language sql stable security definer set search_path = public as $$
  select count(distinct r.candidacy_id) filter (where r.kind = 'proposed')::int,
    count(distinct r.candidacy_id) filter (where r.kind = 'placed')::int
  from relation r join opening o on o.id = r.opening_id
  where r.opening_id = wanted_opening and actor_writes_work() and o.organisation_id = actor_organisation()
    and r.since <= current_date and (r.until is null or r.until >= current_date)
    and not exists (select 1 from candidacy c where c.id = r.candidacy_id and c.removed_at is not null)
$$;

--> statement-breakpoint
-- Whether the actor may read a file: while it serves nothing, whoever brought it; then whoever may read
-- files and what it serves. A doctor reads the own ones only. Tables follow in the next migration.
set check_function_bodies = off;
--> statement-breakpoint
create function actor_reads_file(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select case
    when exists (select 1 from file_use u where u.file_id = wanted) then exists (
      select 1 from file_use u join file f on f.id = u.file_id
      where u.file_id = wanted
        and u.candidacy_id in (select actor_candidacies('files', 'read'))
        and u.candidacy_id in (select actor_candidacies(u.field_group, 'read'))
        and (not actor_is('doctor') or f.uploader_id = actor_account()))
    else exists (
      select 1 from file f where f.id = wanted and f.uploader_id = actor_account()
        and f.organisation_id = actor_organisation() and actor_is(current_setting('overstap.role', true)))
  end
$$;

--> statement-breakpoint
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
--> statement-breakpoint
grant select, insert on file, file_chunk to overstap_app;
--> statement-breakpoint
grant select, insert, delete on file_use to overstap_app;
--> statement-breakpoint
-- A file is kept as long as it serves something; when it no longer does, it goes at the next clearing.
create function file_serves() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    update file set keep_until = null where id = new.file_id;
  elsif not exists (select 1 from file_use u where u.file_id = old.file_id) then
    update file set keep_until = now() where id = old.file_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger file_use_serves after insert or delete on file_use for each row execute function file_serves();

--> statement-breakpoint
-- The accounts of people themselves, for whoever may read who they are.
create function actor_persons() returns setof uuid
language sql stable security definer set search_path = public as $$
  select r.account_id from relation r
  where r.account_id is not null and r.kind = 'own'
    and r.candidacy_id in (select actor_candidacies('identity', 'read'))
$$;
--> statement-breakpoint
ALTER TABLE "next_action" ADD COLUMN "what_for_others" text;--> statement-breakpoint
ALTER POLICY "account_read" ON "account" TO overstap_app USING ("account"."id" in (select actor_acquaintances()) or "account"."id" in (select actor_colleagues())
        or "account"."id" in (select actor_persons()));--> statement-breakpoint
ALTER POLICY "next_action_end" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or ((actor_is('coach') or actor_is('candidate')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (account_id is null or account_id in (select actor_acquaintances()) or account_id in (select actor_colleagues())
        or account_id in (select actor_persons()));
--> statement-breakpoint
CREATE TABLE "candidacy_ask" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"taken_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_ask" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_barriers" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"child_care" boolean DEFAULT false NOT NULL,
	"child_care_help" text,
	"transport" boolean DEFAULT false NOT NULL,
	"transport_help" text,
	"debts" boolean DEFAULT false NOT NULL,
	"debts_help" text,
	"shown" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidacy_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"groups" text[] NOT NULL,
	"change_ids" uuid[] DEFAULT '{}' NOT NULL,
	"relation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidacy_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "older_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"lines" jsonb NOT NULL,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "older_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" DROP CONSTRAINT "candidacy_wishes_hours";--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "modes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "max_minutes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "hours_min" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "hours_max" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "slots" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "speaking" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "reading" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "affinity" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ALTER COLUMN "needs_lasting" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "candidacy_capacity" ADD COLUMN "mapped_from" jsonb;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_ask" ADD CONSTRAINT "candidacy_ask_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ADD CONSTRAINT "candidacy_barriers_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_barriers" ADD CONSTRAINT "candidacy_barriers_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_from_id_candidacy_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_to_id_candidacy_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD CONSTRAINT "candidacy_correction_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "older_list" ADD CONSTRAINT "older_list_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_ask_candidacy" ON "candidacy_ask" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_ask_open" ON "candidacy_ask" USING btree ("email") WHERE "candidacy_ask"."taken_at" is null and "candidacy_ask"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "candidacy_correction_from" ON "candidacy_correction" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "candidacy_correction_to" ON "candidacy_correction" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "older_list_organisation" ON "older_list" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "candidacy_wishes" ADD CONSTRAINT "candidacy_wishes_hours" CHECK (num_nulls("candidacy_wishes"."hours_min", "candidacy_wishes"."hours_max") <> 1
        and "candidacy_wishes"."hours_min" between 0 and "candidacy_wishes"."hours_max" and "candidacy_wishes"."hours_max" <= 168);--> statement-breakpoint
CREATE POLICY "remove_capacity" ON "candidacy_capacity" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('capacity', 'write')) and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial')));--> statement-breakpoint
CREATE POLICY "remove_firstName" ON "candidacy_first_name" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('firstName', 'write')));--> statement-breakpoint
CREATE POLICY "remove_identity" ON "candidacy_identity" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('identity', 'write')));--> statement-breakpoint
CREATE POLICY "remove_ownWords" ON "candidacy_own_words" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('ownWords', 'write')));--> statement-breakpoint
CREATE POLICY "remove_town" ON "candidacy_town" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('town', 'write')));--> statement-breakpoint
CREATE POLICY "remove_wishes" ON "candidacy_wishes" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('wishes', 'write')));--> statement-breakpoint
CREATE POLICY "ask_read" ON "candidacy_ask" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "ask_add" ON "candidacy_ask" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write')) and "candidacy_ask"."asked_by" = actor_account());--> statement-breakpoint
CREATE POLICY "ask_withdraw" ON "candidacy_ask" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("candidacy_ask"."candidacy_id" in (select actor_candidacies('ground', 'write'))) WITH CHECK ("candidacy_ask"."withdrawn_at" is not null);--> statement-breakpoint
CREATE POLICY "read_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'read')) and (shown or not actor_is('coordinator')));--> statement-breakpoint
CREATE POLICY "add_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "change_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'write'))) WITH CHECK (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "remove_barriers" ON "candidacy_barriers" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('barriers', 'write')));--> statement-breakpoint
CREATE POLICY "correction_read" ON "candidacy_correction" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "correction_add" ON "candidacy_correction" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')) and "candidacy_correction"."account_id" = actor_account() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "correction_undo" ON "candidacy_correction" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')) and actor_is('coach')) WITH CHECK ("candidacy_correction"."undone_at" is not null);--> statement-breakpoint
CREATE POLICY "older_list_own" ON "older_list" AS PERMISSIVE FOR ALL TO "overstap_app" USING ("older_list"."organisation_id" = actor_organisation() and (actor_is('coach') or actor_is('doctor'))) WITH CHECK ("older_list"."organisation_id" = actor_organisation() and (actor_is('coach') or actor_is('doctor')));--> statement-breakpoint
ALTER POLICY "change_read" ON "change" TO overstap_app USING (case when "change"."candidacy_id" is null
        then "change"."organisation_id" = actor_organisation() and not actor_is('candidate') and not actor_is('buddy')
        else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('read'))
          and not ("change"."field_group" = 'barriers' and actor_is('coordinator')) end);
--> statement-breakpoint
grant select, insert, update, delete on candidacy_barriers to overstap_app;
--> statement-breakpoint
grant delete on candidacy_first_name, candidacy_own_words, candidacy_identity, candidacy_town,
  candidacy_wishes, candidacy_capacity to overstap_app;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on candidacy_ask to overstap_app;
--> statement-breakpoint
grant select, insert, update on older_list to overstap_app;
--> statement-breakpoint
grant select, insert, update (undone_at) on candidacy_correction to overstap_app;
--> statement-breakpoint
-- Whether the actor, a coach, may put right what stands at a candidacy: also one that was taken away
-- when it went up in another.
create function actor_corrects(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select actor_is('coach') and (wanted in (select actor_candidacies('ground', 'write'))
    or wanted in (select actor_removed()))
$$;
--> statement-breakpoint
-- Lines of history that tell of another person than they stand at go with what they tell of.
create function move_changes(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update change set candidacy_id = to_id where id = any (ids) and candidacy_id = from_id;
end $$;
--> statement-breakpoint
-- When two candidacies turn out to be one person's, whoever stood in a relation to the one stands in
-- it to the other. An account of the person's own goes along only where there is no other.
create function move_relations(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  if exists (select 1 from relation a join relation b on b.kind = 'own' and b.candidacy_id = to_id
      where a.id = any (ids) and a.kind = 'own' and a.candidacy_id = from_id
        and b.account_id is distinct from a.account_id) then
    raise exception 'two accounts' using errcode = '42501';
  end if;
  update relation set candidacy_id = to_id where id = any (ids) and candidacy_id = from_id;
end $$;
--> statement-breakpoint
-- Whoever was asked by e-mail address to look at somebody stands in the relation as soon as they look
-- themselves. An account made after the asking counts only when its address was proved by mail.
create function take_asks() returns setof uuid
language sql security definer set search_path = public as $$
  with taken as (
    update candidacy_ask q set taken_at = now()
    from account a
    where a.id = actor_account() and lower(a.email) = q.email
      and (a.email_verified or a.created_at < q.recorded_at)
      and q.taken_at is null and q.withdrawn_at is null
      and ((q.kind = 'treats' and actor_is('doctor')) or (q.kind = 'asked' and actor_is('labourExpert')))
      and exists (select 1 from candidacy c where c.id = q.candidacy_id and c.removed_at is null)
    returning q.id, q.organisation_id, q.kind, q.candidacy_id)
  insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
  select gen_random_uuid(), t.organisation_id, t.kind, t.candidacy_id, actor_account(), current_date from taken t
  where not exists (select 1 from relation r where r.candidacy_id = t.candidacy_id and r.kind = t.kind
    and r.account_id = actor_account() and (r.until is null or r.until >= current_date))
  returning candidacy_id
$$;

--> statement-breakpoint
ALTER POLICY "next_action_read" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or (actor_is('coach') and candidacy_id in (select actor_candidacies('nextActions', 'read')))
        or (actor_is('coordinator') and state = 'open' and due < current_date and candidacy_id in (select actor_candidacies('nextActions', 'read'))));--> statement-breakpoint
ALTER POLICY "next_action_end" ON "next_action" TO overstap_app USING ((account_id = actor_account()
  or (role = current_setting('overstap.role', true) and holder_id = actor_organisation()
    and actor_is(current_setting('overstap.role', true)))) or planned_by = actor_account()
        or (actor_is('coach') and candidacy_id in (select actor_candidacies('nextActions', 'write')))) WITH CHECK (account_id is null or account_id in (select actor_acquaintances()) or account_id in (select actor_colleagues())
        or account_id in (select actor_persons()));
--> statement-breakpoint
CREATE TABLE "places_seen" (
	"account_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "places_seen_account_id_candidacy_id_pk" PRIMARY KEY("account_id","candidacy_id")
);
--> statement-breakpoint
ALTER TABLE "places_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screened_opening" (
	"opening_id" uuid PRIMARY KEY NOT NULL,
	"inputs" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screened_opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screened_pair" (
	"candidacy_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"verdict" smallint NOT NULL,
	"cost" smallint NOT NULL,
	"hours" double precision NOT NULL,
	"talents" smallint NOT NULL,
	"travel_minutes" integer NOT NULL,
	"gains" text[],
	"gain_costs" smallint[],
	"new_since" timestamp with time zone,
	CONSTRAINT "screened_pair_candidacy_id_opening_id_pk" PRIMARY KEY("candidacy_id","opening_id")
);
--> statement-breakpoint
ALTER TABLE "screened_pair" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"rules" text NOT NULL,
	"inputs" text,
	"computed_at" timestamp with time zone NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"untold_since" timestamp with time zone,
	"told_on" date
);
--> statement-breakpoint
ALTER TABLE "screening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening_due" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screening_due_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"candidacy_id" uuid,
	"opening_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screening_due" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screening_sweep" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screening_sweep_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"openings" jsonb NOT NULL,
	"below" uuid,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screening_sweep" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places_seen" ADD CONSTRAINT "places_seen_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places_seen" ADD CONSTRAINT "places_seen_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screened_pair" ADD CONSTRAINT "screened_pair_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening" ADD CONSTRAINT "screening_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screened_pair_opening" ON "screened_pair" USING btree ("opening_id","verdict","cost","hours" DESC NULLS LAST,"talents" DESC NULLS LAST,"travel_minutes","candidacy_id");--> statement-breakpoint
CREATE INDEX "screened_pair_gains" ON "screened_pair" USING btree ("opening_id") WHERE "screened_pair"."gains" is not null;--> statement-breakpoint
CREATE INDEX "screening_rules" ON "screening" USING btree ("rules");--> statement-breakpoint
CREATE INDEX "screening_computed" ON "screening" USING btree ("computed_at");--> statement-breakpoint
CREATE INDEX "screening_untold" ON "screening" USING btree ("untold_since") WHERE "screening"."untold_since" is not null;--> statement-breakpoint
CREATE INDEX "screening_due_candidacy" ON "screening_due" USING btree ("candidacy_id") WHERE "screening_due"."candidacy_id" is not null;--> statement-breakpoint
CREATE INDEX "screening_due_opening" ON "screening_due" USING btree ("opening_id") WHERE "screening_due"."opening_id" is not null;--> statement-breakpoint
CREATE POLICY "places_seen_own" ON "places_seen" AS PERMISSIVE FOR ALL TO "overstap_engine" USING ("places_seen"."account_id" = actor_account()) WITH CHECK ("places_seen"."account_id" = actor_account());--> statement-breakpoint
CREATE POLICY "screened_opening_weigh" ON "screened_opening" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screened_pair_weigh" ON "screened_pair" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_weigh" ON "screening" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_due_weigh" ON "screening_due" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "screening_sweep_weigh" ON "screening_sweep" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What was weighed goes with its candidacy.
alter table screening add constraint screening_candidacy foreign key (candidacy_id)
  references candidacy (id) on delete cascade;
--> statement-breakpoint
grant select, insert, update, delete
  on screening, screened_pair, screened_opening, screening_due, screening_sweep, places_seen to overstap_engine;
--> statement-breakpoint
-- What weighs and changes is due, whoever changes it: the triggers run in the transaction of the change.
create function screening_due_people() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (candidacy_id) select distinct candidacy_id from changed;
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_insert after insert on candidacy_wishes
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_update after update on candidacy_wishes
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_delete after delete on candidacy_wishes
  referencing old table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_insert after insert on candidacy_town
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_update after update on candidacy_town
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_delete after delete on candidacy_town
  referencing old table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_insert after insert on candidacy_capacity
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_update after update on candidacy_capacity
  referencing new table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
create trigger screening_due_delete after delete on candidacy_capacity
  referencing old table as changed for each statement execute function screening_due_people();
--> statement-breakpoint
-- Whoever is taken away is forgotten, and weighed anew when brought back.
create function screening_due_removed() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (candidacy_id)
    select changed.id from changed join before on before.id = changed.id
    where changed.removed_at is distinct from before.removed_at;
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_removed after update on candidacy
  referencing old table as before new table as changed for each statement execute function screening_due_removed();
--> statement-breakpoint
create function screening_due_openings() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (opening_id) select id from changed;
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_insert after insert on opening
  referencing new table as changed for each statement execute function screening_due_openings();
--> statement-breakpoint
create trigger screening_due_update after update on opening
  referencing new table as changed for each statement execute function screening_due_openings();
--> statement-breakpoint
create trigger screening_due_delete after delete on opening
  referencing old table as changed for each statement execute function screening_due_openings();
--> statement-breakpoint
-- A task weighs in every opening whose profile holds it.
create function screening_due_profiles() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (opening_id)
    select o.id from opening o where o.profile_id in (select profile_id from changed);
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_insert after insert on job_profile_task
  referencing new table as changed for each statement execute function screening_due_profiles();
--> statement-breakpoint
create trigger screening_due_update after update on job_profile_task
  referencing new table as changed for each statement execute function screening_due_profiles();
--> statement-breakpoint
create trigger screening_due_delete after delete on job_profile_task
  referencing old table as changed for each statement execute function screening_due_profiles();
--> statement-breakpoint
create function screening_due_loads() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (opening_id)
    select o.id from opening o where o.profile_id in (
      select m.profile_id from job_profile_task m where m.task_id in (select task_id from changed));
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_insert after insert on task_load
  referencing new table as changed for each statement execute function screening_due_loads();
--> statement-breakpoint
create trigger screening_due_update after update on task_load
  referencing new table as changed for each statement execute function screening_due_loads();
--> statement-breakpoint
create trigger screening_due_delete after delete on task_load
  referencing old table as changed for each statement execute function screening_due_loads();
--> statement-breakpoint
create function screening_due_tasks() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (opening_id)
    select o.id from opening o where o.profile_id in (
      select m.profile_id from job_profile_task m where m.task_id in (select id from changed));
  return null;
end $$;
--> statement-breakpoint
create trigger screening_due_update after update on task
  referencing new table as changed for each statement execute function screening_due_tasks();
--> statement-breakpoint
-- What stands already was never weighed.
insert into screening_due (candidacy_id) select candidacy_id from candidacy_wishes;
--> statement-breakpoint
insert into screening_due (opening_id) select id from opening;

--> statement-breakpoint
CREATE TABLE "setup_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "setup_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "set_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE POLICY "organisation_add" ON "organisation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation() and "organisation"."kind" <> 'library');--> statement-breakpoint
CREATE POLICY "organisation_change" ON "organisation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("organisation"."kind" <> 'library' and (actor_runs_installation()
        or ("organisation"."id" = actor_organisation() and actor_is('administrator')))) WITH CHECK ("organisation"."kind" <> 'library');--> statement-breakpoint
CREATE POLICY "region_add" ON "region" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_change" ON "region" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (actor_runs_installation()) WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_organisation_add" ON "region_organisation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (actor_runs_installation());--> statement-breakpoint
CREATE POLICY "region_organisation_change" ON "region_organisation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (actor_runs_installation()) WITH CHECK (actor_runs_installation());
--> statement-breakpoint
-- What whoever runs the installation, or an administrator, may write; row policies narrow it further.
grant insert, update (name, kind, archived_at, version) on organisation to overstap_app;
--> statement-breakpoint
grant insert, update (name, threshold, version) on region to overstap_app;
--> statement-breakpoint
grant insert, update (since, until) on region_organisation to overstap_app;
--> statement-breakpoint
-- What kind an organisation is decides which roles it can give, so only whoever runs the installation
-- changes that; its own administrator changes its name.
create function organisation_guard() returns trigger language plpgsql as $$
begin
  if current_user = 'overstap_app' and not actor_runs_installation()
    and (new.kind is distinct from old.kind or new.archived_at is distinct from old.archived_at) then
    raise exception 'only who runs the installation changes this' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger organisation_guard before update on organisation for each row execute function organisation_guard();
--> statement-breakpoint
-- Whether anybody has set up this installation.
create function installation_begun() returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from installation i where i.organisation_id is not null)
$$;
--> statement-breakpoint
-- How far the guide is, for whoever runs the installation: null for others.
create function installation_finished() returns boolean
language sql stable security definer set search_path = public as $$
  select i.set_up_at is not null from installation i where actor_runs_installation()
$$;
--> statement-breakpoint
create function finish_installation() returns void
language sql security definer set search_path = public as $$
  update installation set set_up_at = coalesce(set_up_at, now()) where actor_runs_installation()
$$;
--> statement-breakpoint
-- The language in which the actor is spoken and written to where no browser says otherwise.
create function choose_language(wanted text) returns void
language sql security definer set search_path = public as $$
  update account set language = wanted where id = actor_account() and wanted in ('nl', 'en')
$$;
--> statement-breakpoint
-- What a set-up link is worth now: 'open', 'used' (by anybody), or 'unknown'.
create function setup_link_state(link text) returns text
language sql stable security definer set search_path = public as $$
  select case when l.hash is null then 'unknown'
    when l.ended_at is not null or installation_begun() then 'used' else 'open' end
  from (select 1) one left join setup_link l on l.hash = link
$$;
--> statement-breakpoint
-- Makes the organisation that runs the installation, with the account as its administrator, and ends
-- every set-up link. One at a time: a second one waits, and is told 'used'.
create function begin_installation(link text, administrator uuid, new_membership uuid, new_organisation uuid,
  organisation_name text, organisation_kind text) returns text
language plpgsql security definer set search_path = public as $$
declare found_state text;
begin
  perform 1 from installation for update;
  select setup_link_state(link) into found_state;
  if found_state <> 'open' then return found_state; end if;
  if organisation_kind = 'library' then raise exception 'no kind of organisation' using errcode = '23514'; end if;
  insert into organisation (id, name, kind) values (new_organisation, organisation_name, organisation_kind);
  insert into membership (id, account_id, organisation_id, role, since)
    values (new_membership, administrator, new_organisation, 'administrator', current_date);
  update installation set organisation_id = new_organisation;
  update setup_link set ended_at = now() where ended_at is null;
  return 'begun';
end $$;
--> statement-breakpoint
revoke execute on function installation_begun(), installation_finished(), finish_installation(),
  choose_language(text), setup_link_state(text), begin_installation(text, uuid, uuid, uuid, text, text) from public;
--> statement-breakpoint
grant execute on function installation_begun(), setup_link_state(text),
  begin_installation(text, uuid, uuid, uuid, text, text) to overstap_accounts;
--> statement-breakpoint
grant execute on function installation_finished(), finish_installation(), choose_language(text) to overstap_app;

--> statement-breakpoint
-- The relations of the actor that hold today, of these kinds as far as they mean something to the actor's
-- role: each way of holding one from its own index, so that nobody's list is as slow as the whole store.
-- A transaction may say that it is about some candidacies only (see about.ts): then nobody looks at others.
create function actor_related(wanted_kinds text[]) returns table (candidacy_id uuid, kind text, opening_id uuid)
language plpgsql stable security definer set search_path = public as $$
declare
  acting text := current_setting('overstap.role', true);
  about uuid[] := string_to_array(nullif(current_setting('overstap.about', true), ''), ',')::uuid[];
  account uuid := actor_account();
  organisation uuid := actor_organisation();
  regions uuid[];
  kinds text[];
begin
  kinds := array(select distinct p.relation from permission p
    where p.role = acting and (wanted_kinds is null or p.relation = any (wanted_kinds)));
  if kinds = '{}' or not actor_is(acting) then return; end if;
  regions := array(select actor_regions());
  if about is not null then
    return query
      select r.candidacy_id, r.kind, r.opening_id from relation r
      where r.candidacy_id = any (about) and r.kind = any (kinds)
        and r.since <= current_date and (r.until is null or r.until >= current_date)
        and (r.account_id = account or r.holder_id = organisation or r.region_id = any (regions))
        and not exists (select from candidacy c where c.id = r.candidacy_id and c.removed_at is not null);
  else
    return query
      select h.candidacy_id, h.kind, h.opening_id from (
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.account_id = account and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)
        union all
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.holder_id = organisation and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)
        union all
        select r.candidacy_id, r.kind, r.opening_id from relation r
        where r.region_id = any (regions) and r.kind = any (kinds)
          and r.since <= current_date and (r.until is null or r.until >= current_date)) h
      where not exists (select from candidacy c where c.id = h.candidacy_id and c.removed_at is not null);
  end if;
end $$;
--> statement-breakpoint
create or replace function actor_relations() returns table (candidacy_id uuid, kind text, opening_id uuid)
language sql stable security definer set search_path = public as $$
  select r.candidacy_id, r.kind, r.opening_id from actor_related(null) r
$$;
--> statement-breakpoint
-- (Somebody to whom the actor stands in two relations may come twice: it is asked for membership only.)
create or replace function actor_candidacies(wanted_group text, wanted_verb text) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id from actor_related(array(
    select p.relation from permission p where p.role = current_setting('overstap.role', true)
      and p.field_group = wanted_group and p.verb = wanted_verb)) r;
end $$;
--> statement-breakpoint
create or replace function actor_candidacies_any() returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id from actor_related(array(
    select p.relation from permission p where p.role = current_setting('overstap.role', true)
      and p.verb = 'read')) r;
end $$;
--> statement-breakpoint
create or replace function actor_groups(wanted_verb text) returns table (candidacy_id uuid, field_group text)
language plpgsql stable security definer set search_path = public as $$
begin
  return query select r.candidacy_id, p.field_group from actor_related(null) r
    join permission p on p.relation = r.kind and p.role = current_setting('overstap.role', true)
      and p.verb = wanted_verb;
end $$;
--> statement-breakpoint
create or replace function actor_openings(wanted_kind text) returns setof uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return query select distinct r.opening_id from actor_related(array[wanted_kind]) r
    where r.opening_id is not null;
end $$;
--> statement-breakpoint
-- Those taken away: few, so that it is quicker to leave them out than to look for all others.
create function removed_candidacies() returns setof uuid
language sql stable security definer set search_path = public as $$
  select c.id from candidacy c where c.removed_at is not null
$$;
--> statement-breakpoint
-- As before, and without the work where there is nothing to take away: most names are plain already.
create or replace function plain_text(words text) returns text language sql immutable parallel safe as $$
  select case when words ~ '^[\x20-\x7E]*$' then lower(words collate "C")
    else lower(translate(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'),
      U&'\00D8\00F8\0141\0142\0110\0111\00C6\00E6\0152\0153\00DF\0131', 'OoLlDdAaOosi') collate "C") end
$$;

--> statement-breakpoint
DROP INDEX "relation_account";--> statement-breakpoint
DROP INDEX "relation_holder";--> statement-breakpoint
DROP INDEX "relation_region";--> statement-breakpoint
CREATE INDEX "relation_held_by_account" ON "relation" USING btree ("account_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "relation_held_by_holder" ON "relation" USING btree ("holder_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."holder_id" is not null;--> statement-breakpoint
CREATE INDEX "relation_held_by_region" ON "relation" USING btree ("region_id","kind","candidacy_id","since","until","opening_id") WHERE "relation"."region_id" is not null;--> statement-breakpoint
ALTER POLICY "relation_weigh" ON "relation" TO overstap_engine USING ("relation"."kind" = 'shown' and "relation"."candidacy_id" not in (select removed_candidacies()));
--> statement-breakpoint
CREATE TABLE "screened_gain" (
	"region_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"change" text NOT NULL,
	"opening_id" uuid,
	"cost" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "screened_gain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "screened_pair_gains";--> statement-breakpoint
ALTER TABLE "screened_gain" ADD CONSTRAINT "screened_gain_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screened_gain" ADD CONSTRAINT "screened_gain_candidacy_id_screening_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."screening"("candidacy_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "screened_gain_region" ON "screened_gain" USING btree ("region_id","change","opening_id","candidacy_id","cost");--> statement-breakpoint
CREATE INDEX "screened_gain_candidacy" ON "screened_gain" USING btree ("candidacy_id");--> statement-breakpoint
CREATE POLICY "screened_gain_weigh" ON "screened_gain" AS PERMISSIVE FOR ALL TO "overstap_engine" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, update, delete on screened_gain to overstap_engine;
--> statement-breakpoint
-- Only what weighs makes an opening due: not its words. A column that is not named here weighs.
create or replace function screening_due_openings() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  words text[] := '{title_nl,title_en,description_nl,description_en,town,municipality,setting_id,version,recorded_at}';
begin
  if tg_op = 'UPDATE' then
    insert into screening_due (opening_id)
      select changed.id from changed join before on before.id = changed.id
      where to_jsonb(changed) - words <> to_jsonb(before) - words;
  else
    insert into screening_due (opening_id) select id from changed;
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger screening_due_update on opening;
--> statement-breakpoint
create trigger screening_due_update after update on opening
  referencing old table as before new table as changed for each statement execute function screening_due_openings();
--> statement-breakpoint
create or replace function screening_due_tasks() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into screening_due (opening_id)
    select o.id from opening o where o.profile_id in (
      select m.profile_id from job_profile_task m where m.task_id in (
        select changed.id from changed join before on before.id = changed.id
        where (changed.minutes_per_week, changed.speaking, changed.reading)
          is distinct from (before.minutes_per_week, before.speaking, before.reading)));
  return null;
end $$;
--> statement-breakpoint
drop trigger screening_due_update on task;
--> statement-breakpoint
create trigger screening_due_update after update on task
  referencing old table as before new table as changed for each statement execute function screening_due_tasks();
--> statement-breakpoint
-- What was weighed before has no such rows: it is made anew.
delete from screening;
--> statement-breakpoint
delete from screened_opening;
--> statement-breakpoint
delete from screening_sweep;
--> statement-breakpoint
insert into screening_due (candidacy_id) select candidacy_id from candidacy_wishes;
--> statement-breakpoint
insert into screening_due (opening_id) select id from opening;

--> statement-breakpoint
CREATE TABLE "column_memory" (
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"field" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_memory_organisation_id_name_pk" PRIMARY KEY("organisation_id","name")
);
--> statement-breakpoint
ALTER TABLE "column_memory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text DEFAULT 'file' NOT NULL,
	"ground" text NOT NULL,
	"track" text NOT NULL,
	"purpose" text NOT NULL,
	"held_from" date NOT NULL,
	"held_until" date NOT NULL,
	"home_region_id" uuid NOT NULL,
	"file_name" text,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bsn_cells" integer DEFAULT 0 NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"standards" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"compared_at" timestamp with time zone,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pool_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_pair" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"other" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sureness" text NOT NULL,
	"why" jsonb NOT NULL,
	CONSTRAINT "pool_pair_import_id_row_other_pk" PRIMARY KEY("import_id","row","other")
);
--> statement-breakpoint
ALTER TABLE "pool_pair" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pool_row" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"cells" jsonb NOT NULL,
	"state" text DEFAULT 'staged' NOT NULL,
	"faults" jsonb,
	"draft" jsonb,
	"decision" text,
	"same_as" text,
	"left_out_why" text,
	"candidacy_id" uuid,
	"merge_id" uuid,
	CONSTRAINT "pool_row_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
ALTER TABLE "pool_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "column_memory" ADD CONSTRAINT "column_memory_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_import" ADD CONSTRAINT "pool_import_home_region_id_region_id_fk" FOREIGN KEY ("home_region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_import_id_pool_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."pool_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_pair" ADD CONSTRAINT "pool_pair_import_id_row_pool_row_import_id_row_fk" FOREIGN KEY ("import_id","row") REFERENCES "public"."pool_row"("import_id","row") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_row" ADD CONSTRAINT "pool_row_import_id_pool_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."pool_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_row" ADD CONSTRAINT "pool_row_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pool_import_account" ON "pool_import" USING btree ("account_id","recorded_at");--> statement-breakpoint
CREATE INDEX "pool_row_state" ON "pool_row" USING btree ("import_id","state","row");--> statement-breakpoint
CREATE POLICY "column_memory_own" ON "column_memory" AS PERMISSIVE FOR ALL TO "overstap_app" USING (organisation_id = actor_organisation() and actor_is('coach')) WITH CHECK (organisation_id = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "pool_import_own" ON "pool_import" AS PERMISSIVE FOR ALL TO "overstap_app" USING (account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach')) WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach'));--> statement-breakpoint
CREATE POLICY "pool_pair_own" ON "pool_pair" AS PERMISSIVE FOR ALL TO "overstap_app" USING (import_id in (select id from pool_import)) WITH CHECK (import_id in (select id from pool_import));--> statement-breakpoint
CREATE POLICY "pool_row_own" ON "pool_row" AS PERMISSIVE FOR ALL TO "overstap_app" USING (import_id in (select id from pool_import)) WITH CHECK (import_id in (select id from pool_import));
--> statement-breakpoint
-- Rows of a file are held by the coach who brought it, and wiped by them or by the clock.
grant select, insert, update, delete on pool_import, pool_row, pool_pair, column_memory to overstap_app;

--> statement-breakpoint
-- The functions that the policies of the next migration ask; the tables they read follow there.
set check_function_bodies = off;
--> statement-breakpoint
-- Whether an organisation can give a role, by its kind; one that takes no part any more gives none.
create function role_fits(wanted_role text, organisation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from organisation o join role_at_kind r on r.kind = o.kind
    where o.id = organisation and o.archived_at is null and r.role = wanted_role)
$$;
--> statement-breakpoint
-- Whether an organisation works in a region today.
create function works_in(organisation uuid, region uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from region_organisation w
    where w.organisation_id = organisation and w.region_id = region
      and w.since <= current_date and (w.until is null or w.until >= current_date))
$$;
--> statement-breakpoint
-- Whether an organisation has an administrator of its own; then it invites others itself.
create function is_administered(organisation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from membership m where m.organisation_id = organisation and m.role = 'administrator'
    and m.since <= current_date and (m.until is null or m.until >= current_date))
$$;

--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"region_id" uuid,
	"candidacy_id" uuid,
	"email" text,
	"name" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"invited_by" uuid NOT NULL,
	"inviting_organisation_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_candidate" CHECK (("invitation"."role" = 'candidate') = ("invitation"."candidacy_id" is not null)),
	CONSTRAINT "invitation_coordinator" CHECK (("invitation"."role" = 'coordinator') = ("invitation"."region_id" is not null)),
	CONSTRAINT "invitation_used" CHECK (("invitation"."used_at" is null) = ("invitation"."used_by" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text DEFAULT 'link' NOT NULL,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_at_kind" (
	"kind" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "role_at_kind_kind_role_pk" PRIMARY KEY("kind","role")
);
--> statement-breakpoint
ALTER TABLE "role_at_kind" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviting_organisation_id_organisation_id_fk" FOREIGN KEY ("inviting_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_account_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_link" ADD CONSTRAINT "invitation_link_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "invitation" USING btree ("organisation_id","recorded_at");--> statement-breakpoint
CREATE INDEX "invitation_candidacy" ON "invitation" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "invitation_link_invitation" ON "invitation_link" USING btree ("invitation_id");--> statement-breakpoint
CREATE POLICY "membership_change" ON "membership" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("membership"."organisation_id" = actor_organisation() and actor_is('administrator')) WITH CHECK ("membership"."organisation_id" = actor_organisation());--> statement-breakpoint
CREATE POLICY "invitation_read" ON "invitation" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (case when candidacy_id is not null
    then actor_is('coach') and candidacy_id in (select actor_candidacies('ground', 'write'))
    else (organisation_id = actor_organisation() and actor_is('administrator'))
      or (role = 'administrator' and inviting_organisation_id = actor_organisation()
        and actor_runs_installation() and not is_administered(organisation_id)) end);--> statement-breakpoint
CREATE POLICY "invitation_change" ON "invitation" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (case when candidacy_id is not null
    then actor_is('coach') and candidacy_id in (select actor_candidacies('ground', 'write'))
    else (organisation_id = actor_organisation() and actor_is('administrator'))
      or (role = 'administrator' and inviting_organisation_id = actor_organisation()
        and actor_runs_installation() and not is_administered(organisation_id)) end) WITH CHECK (expires_at <= now() + interval '15 days');--> statement-breakpoint
CREATE POLICY "invitation_make" ON "invitation" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (invited_by = actor_account() and inviting_organisation_id = actor_organisation()
        and used_at is null and withdrawn_at is null and expires_at <= now() + interval '15 days'
        and case
          when candidacy_id is not null then actor_is('coach')
            and candidacy_id in (select actor_candidacies('ground', 'write'))
            and organisation_id = (select c.organisation_id from candidacy c where c.id = candidacy_id)
          when organisation_id = actor_organisation() then actor_is('administrator')
            and role_fits(role, organisation_id) and (region_id is null or works_in(organisation_id, region_id))
          else role = 'administrator' and actor_runs_installation()
            and role_fits(role, organisation_id) and not is_administered(organisation_id)
        end);--> statement-breakpoint
CREATE POLICY "invitation_link_make" ON "invitation_link" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (invitation_id in (select i.id from invitation i));--> statement-breakpoint
CREATE POLICY "invitation_link_read" ON "invitation_link" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (invitation_id in (select i.id from invitation i));--> statement-breakpoint
CREATE POLICY "invitation_link_end" ON "invitation_link" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (invitation_id in (select i.id from invitation i)) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "role_at_kind_read" ON "role_at_kind" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
ALTER POLICY "change_read" ON "change" TO overstap_app USING (case when "change"."candidacy_id" is null
        then ("change"."organisation_id" = actor_organisation() and not actor_is('candidate') and not actor_is('buddy'))
          or ("change"."subject" in ('organisation', 'region') and actor_runs_installation())
        else ("change"."candidacy_id", "change"."field_group") in (select candidacy_id, field_group from actor_groups('read'))
          and not ("change"."field_group" = 'barriers' and actor_is('coordinator')) end);
--> statement-breakpoint
grant select on role_at_kind to overstap_app;
--> statement-breakpoint
grant select, insert, update (expires_at, withdrawn_at, asked_at, version) on invitation to overstap_app;
--> statement-breakpoint
-- A hash goes in and is never read.
grant insert, select (invitation_id, kind, ended_at, recorded_at), update (ended_at) on invitation_link to overstap_app;
--> statement-breakpoint
grant update (role, region_id, until, version) on membership to overstap_app;
--> statement-breakpoint
-- What may become of a membership: another role that the organisation can give, or an end; a candidate's
-- stays one. An organisation that has an administrator keeps one without an end: two who end each other
-- at once wait for one another.
create function membership_guard() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  perform 1 from organisation o where o.id = old.organisation_id for no key update;
  if new.account_id <> old.account_id or new.organisation_id <> old.organisation_id then
    raise exception 'a membership stays whose it is' using errcode = '42501';
  end if;
  if new.role <> old.role and (old.role = 'candidate' or new.role = 'candidate'
      or not role_fits(new.role, new.organisation_id)) then
    raise exception 'this organisation cannot give this role' using errcode = '42501';
  end if;
  if new.region_id is distinct from old.region_id and new.region_id is not null
      and not works_in(new.organisation_id, new.region_id) then
    raise exception 'the organisation does not work in this region' using errcode = '42501';
  end if;
  if old.role = 'administrator' and old.until is null and (new.role <> 'administrator' or new.until is not null)
    and not exists (select 1 from membership m where m.organisation_id = old.organisation_id and m.id <> old.id
      and m.role = 'administrator' and m.until is null and m.since <= current_date) then
    raise exception 'the last administrator stays' using errcode = '23514', constraint = 'last_administrator';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger membership_guard before update on membership for each row execute function membership_guard();
--> statement-breakpoint
create function invitation_state(used timestamptz, withdrawn timestamptz, expires timestamptz, ended timestamptz)
returns text language sql stable as $$
  select case when used is not null then 'used' when withdrawn is not null then 'withdrawn'
    when expires <= now() then 'expired' when ended is not null then 'replaced' else 'open' end
$$;
--> statement-breakpoint
-- What stands behind a link, for whoever holds it: nothing when it is none.
create function invitation_by(link text) returns table (state text, role text, organisation text, region text,
  inviter text, inviting text, name text, email text, language text, has_account boolean)
language sql stable security definer set search_path = public as $$
  select invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at), i.role, o.name, r.name,
    a.name, f.name, i.name, i.email, i.language,
    i.email is not null and exists (select 1 from account x where x.email = i.email)
  from invitation_link l join invitation i on i.id = l.invitation_id
  join organisation o on o.id = i.organisation_id
  join account a on a.id = i.invited_by
  join organisation f on f.id = i.inviting_organisation_id
  left join region r on r.id = i.region_id
  where l.hash = link and l.kind = 'link'
$$;
--> statement-breakpoint
-- Makes an account take part by a link, once: of two at once the second waits, and is told 'used'. Gives
-- 'accepted', or why not: 'unknown', 'used', 'withdrawn', 'expired', 'replaced', 'otherAddress'.
create function accept_invitation(link text, who uuid, new_membership uuid, new_relation uuid, new_change uuid)
returns text language plpgsql security definer set search_path = public as $$
declare
  asked invitation%rowtype;
  found_state text;
  own_address text;
begin
  select i.* into asked from invitation i where i.id =
    (select l.invitation_id from invitation_link l where l.hash = link and l.kind = 'link') for update;
  if not found then return 'unknown'; end if;
  select invitation_state(asked.used_at, asked.withdrawn_at, asked.expires_at, l.ended_at) into found_state
    from invitation_link l where l.hash = link;
  if found_state <> 'open' then return found_state; end if;
  select a.email into own_address from account a where a.id = who;
  if own_address is null or (asked.email is not null and asked.email <> own_address) then
    return 'otherAddress';
  end if;
  if asked.candidacy_id is not null then
    -- Somebody else's own page is nobody's to share, and who was taken away waits for nobody.
    perform 1 from candidacy c where c.id = asked.candidacy_id and c.removed_at is null for share;
    if not found or exists (select 1 from relation r where r.candidacy_id = asked.candidacy_id and r.kind = 'own'
        and r.account_id <> who and (r.until is null or r.until >= current_date)) then
      return 'withdrawn';
    end if;
    insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
      select new_relation, asked.organisation_id, 'own', asked.candidacy_id, who, current_date
      where not exists (select 1 from relation r where r.candidacy_id = asked.candidacy_id and r.kind = 'own'
        and r.account_id = who and (r.until is null or r.until >= current_date));
  elsif not role_fits(asked.role, asked.organisation_id)
      or (asked.region_id is not null and not works_in(asked.organisation_id, asked.region_id)) then
    return 'withdrawn';
  end if;
  insert into membership (id, account_id, organisation_id, role, region_id, since)
    select new_membership, who, asked.organisation_id, asked.role, asked.region_id, current_date
    where not exists (select 1 from membership m where m.account_id = who and m.organisation_id = asked.organisation_id
      and m.role = asked.role and m.region_id is not distinct from asked.region_id
      and (m.until is null or m.until >= current_date));
  if found and asked.candidacy_id is null then
    insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id, verb, after)
      values (new_change, asked.organisation_id, who, asked.role, asked.organisation_id, 'membership', new_membership,
        'created', jsonb_build_object('role', asked.role));
  end if;
  update invitation set used_at = now(), used_by = who, asked_at = null, version = version + 1 where id = asked.id;
  return 'accepted';
end $$;
--> statement-breakpoint
-- Notes that somebody with a dead link asks for a new one, once a day; gives whom to tell.
create function ask_invitation_again(link text) returns table (invitation uuid, organisation uuid)
language sql security definer set search_path = public as $$
  update invitation i set asked_at = now() from invitation_link l
  where l.hash = link and l.kind = 'link' and i.id = l.invitation_id
    and invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at) <> 'open'
    and (i.asked_at is null or i.asked_at < now() - interval '1 day')
  returning i.id, i.inviting_organisation_id
$$;
--> statement-breakpoint
-- A link in the place of the code that somebody typed from a letter, while the code works.
create function link_for_code(code text, new_link text) returns boolean
language sql security definer set search_path = public as $$
  with made as (
    insert into invitation_link (hash, invitation_id)
      select new_link, i.id from invitation_link l join invitation i on i.id = l.invitation_id
      where l.hash = code and l.kind = 'code'
        and invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at) = 'open'
    returning 1)
  select exists (select 1 from made)
$$;
--> statement-breakpoint
revoke execute on function invitation_by(text), accept_invitation(text, uuid, uuid, uuid, uuid),
  ask_invitation_again(text), link_for_code(text, text), membership_guard() from public;
--> statement-breakpoint
grant execute on function invitation_by(text), accept_invitation(text, uuid, uuid, uuid, uuid),
  ask_invitation_again(text), link_for_code(text, text) to overstap_accounts;

--> statement-breakpoint
-- Whether anything of an organisation still stands: people who act for it, work, or people it took in.
-- Only a yes or no, and only for whoever runs the installation: of an organisation's people it counts none.
create function organisation_in_use(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from installation i where i.organisation_id = wanted)
    or exists (select 1 from membership m where m.organisation_id = wanted
      and (m.until is null or m.until >= current_date))
    or exists (select 1 from opening p where p.organisation_id = wanted and p.archived_at is null)
    or exists (select 1 from candidacy c where c.organisation_id = wanted and c.removed_at is null)
  where actor_runs_installation()
$$;
--> statement-breakpoint
-- Whether everybody who acts for an organisation has a role that a kind of organisation can give.
create function kind_fits(wanted uuid, wanted_kind text) returns boolean
language sql stable security definer set search_path = public as $$
  select not exists (select 1 from membership m where m.organisation_id = wanted and m.role <> 'candidate'
    and (m.until is null or m.until >= current_date)
    and not exists (select 1 from role_at_kind r where r.kind = wanted_kind and r.role = m.role))
  where actor_runs_installation()
$$;
--> statement-breakpoint
-- Whether somebody of an organisation answers for a region, so that it cannot leave it.
create function is_coordinated(wanted uuid, wanted_region uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from membership m where m.organisation_id = wanted and m.region_id = wanted_region
    and m.role = 'coordinator' and (m.until is null or m.until >= current_date))
  where actor_runs_installation()
$$;
--> statement-breakpoint
revoke execute on function organisation_in_use(uuid), kind_fits(uuid, text), is_coordinated(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function organisation_in_use(uuid), kind_fits(uuid, text), is_coordinated(uuid, uuid) to overstap_app;
--> statement-breakpoint
-- Kind and archiving are for whoever runs the installation; an organisation in use is not put away, and
-- keeps a kind that fits the roles of its people.
create or replace function organisation_guard() returns trigger language plpgsql as $$
begin
  if current_user <> 'overstap_app' then return new; end if;
  if new.kind is not distinct from old.kind and new.archived_at is not distinct from old.archived_at then
    return new;
  end if;
  if not actor_runs_installation() then
    raise exception 'only who runs the installation changes this' using errcode = '42501';
  end if;
  if new.archived_at is not null and old.archived_at is null and organisation_in_use(new.id) then
    raise exception 'this organisation is in use' using errcode = '42501';
  end if;
  if new.kind is distinct from old.kind and not kind_fits(new.id, new.kind) then
    raise exception 'somebody has a role that this kind cannot give' using errcode = '42501';
  end if;
  return new;
end $$;

--> statement-breakpoint
-- Whom the actor took away in the last thirty days and can bring back, with the name to know them by:
-- the groups themselves open to nobody while they are away. One that went up in another is named with
-- what undoes that.
create function actor_removed_people()
returns table (candidacy_id uuid, first_name text, last_name text, removed_at timestamptz, merge_id uuid)
language sql stable security definer set search_path = public as $$
  select c.id, f.first_name, i.last_name, c.removed_at, (
      select m.id from candidacy_correction m
      where m.from_id = c.id and m.kind = 'merged' and m.undone_at is null order by m.recorded_at desc limit 1)
  from candidacy c
  left join candidacy_first_name f on f.candidacy_id = c.id
  left join candidacy_identity i on i.candidacy_id = c.id
  where c.id in (select actor_removed())
$$;
--> statement-breakpoint
-- Takes out for good whatever any room keeps of somebody: every table that names a candidacy, whoever
-- made it. What leans on what is not told here, so it goes in rounds. For the tables' owner only.
create function wipe_candidacy(wanted uuid) returns void language plpgsql set search_path = public as $$
declare
  name text;
  left_over int;
  who uuid;
begin
  select person_id into who from candidacy where id = wanted for update;
  if who is null then return; end if;
  delete from draft where form like '%/' || wanted || '/%' or form like '%/' || wanted;
  for round in 1..6 loop
    left_over := 0;
    for name in
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attname = 'candidacy_id' and not a.attisdropped
    loop
      begin
        execute format('delete from %I where candidacy_id = $1', name) using wanted;
      exception when foreign_key_violation then
        left_over := left_over + 1;
      end;
    end loop;
    exit when left_over = 0;
  end loop;
  delete from candidacy_correction where from_id = wanted or to_id = wanted;
  delete from candidacy where id = wanted;
  delete from person where id = who and not exists (select 1 from candidacy c where c.person_id = who);
end $$;
--> statement-breakpoint
revoke execute on function wipe_candidacy(uuid) from public;

--> statement-breakpoint
ALTER TABLE "candidacy_correction" ADD COLUMN "moved" jsonb;--> statement-breakpoint
ALTER POLICY "correction_read" ON "candidacy_correction" TO overstap_app USING (actor_is('coach') and ("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
ALTER POLICY "correction_add" ON "candidacy_correction" TO overstap_app WITH CHECK (actor_is('coach') and ("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write')) and "candidacy_correction"."account_id" = actor_account());--> statement-breakpoint
ALTER POLICY "correction_undo" ON "candidacy_correction" TO overstap_app USING (actor_is('coach') and ("candidacy_correction"."from_id" in (select actor_candidacies('ground', 'write')) or "candidacy_correction"."from_id" in (select actor_removed()))
      and "candidacy_correction"."to_id" in (select actor_candidacies('ground', 'write'))) WITH CHECK ("candidacy_correction"."undone_at" is not null);