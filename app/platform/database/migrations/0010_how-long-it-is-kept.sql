-- Whose keeping the actor watches over, and what that goes by: an administrator the people of the own
-- organisation, without anything that says who they are; a coordinator those shown in the region.
create function actor_retained() returns table (candidacy_id uuid, organisation_id uuid, home_region_id uuid, ground text, held_until date)
language sql stable security definer set search_path = public as $$
  select c.id, c.organisation_id, c.home_region_id, g.ground, g.held_until
  from candidacy c join candidacy_ground g on g.candidacy_id = c.id
  where c.removed_at is null and (
    (c.organisation_id = actor_organisation() and actor_is('administrator'))
    or (actor_is('coordinator') and c.id in (select actor_candidacies('ground', 'read'))))
$$;
--> statement-breakpoint
CREATE TABLE "own_copy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text,
	"language" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"pdf_file_id" uuid,
	"json_file_id" uuid,
	"expires_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_copy_reason" CHECK ("own_copy"."role" = 'candidate' or length("own_copy"."reason") > 0)
);
--> statement-breakpoint
ALTER TABLE "own_copy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_ids" uuid[] NOT NULL,
	"account_ids" uuid[] DEFAULT '{}' NOT NULL,
	"why" text NOT NULL,
	"asked_on" date,
	"receipt_hash" text,
	"removed" jsonb NOT NULL,
	"kept" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_flag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"erasure_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"place" text NOT NULL,
	"row" text NOT NULL,
	"about_id" uuid,
	"account_id" uuid,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasure_flag" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text,
	"due" date NOT NULL,
	"receipt_hash" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_request_reason" CHECK ("erasure_request"."role" = 'candidate' or length("erasure_request"."reason") > 0)
);
--> statement-breakpoint
ALTER TABLE "erasure_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "departed_count" (
	"region_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "departed_count_region_id_year_dimension_value_pk" PRIMARY KEY("region_id","year","dimension","value")
);
--> statement-breakpoint
ALTER TABLE "departed_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"placed_by" uuid NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "retention_hold_ended" CHECK (("retention_hold"."ended_at" is null) = ("retention_hold"."ended_by" is null))
);
--> statement-breakpoint
ALTER TABLE "retention_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_notice" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"warned_on" date NOT NULL,
	"goes_on" date NOT NULL,
	"way" text NOT NULL,
	"printed_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_shorter" (
	"region_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"days" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "retention_shorter_region_id_ground_pk" PRIMARY KEY("region_id","ground"),
	CONSTRAINT "retention_shorter_days" CHECK ("retention_shorter"."days" between 0 and 729)
);
--> statement-breakpoint
ALTER TABLE "retention_shorter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "own_copy" ADD CONSTRAINT "own_copy_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_copy" ADD CONSTRAINT "own_copy_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_flag" ADD CONSTRAINT "erasure_flag_erasure_id_erasure_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_flag" ADD CONSTRAINT "erasure_flag_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_flag" ADD CONSTRAINT "erasure_flag_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departed_count" ADD CONSTRAINT "departed_count_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_placed_by_account_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_notice" ADD CONSTRAINT "retention_notice_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_shorter" ADD CONSTRAINT "retention_shorter_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_shorter" ADD CONSTRAINT "retention_shorter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "own_copy_candidacy" ON "own_copy" USING btree ("candidacy_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_receipt" ON "erasure" USING btree ("receipt_hash") WHERE "erasure"."receipt_hash" is not null;--> statement-breakpoint
CREATE INDEX "erasure_flag_open" ON "erasure_flag" USING btree ("organisation_id","account_id") WHERE "erasure_flag"."decision" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_request_open" ON "erasure_request" USING btree ("candidacy_id") WHERE "erasure_request"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "erasure_request_due" ON "erasure_request" USING btree ("due") WHERE "erasure_request"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "retention_hold_candidacy" ON "retention_hold" USING btree ("candidacy_id","until");--> statement-breakpoint
CREATE INDEX "retention_notice_goes" ON "retention_notice" USING btree ("goes_on");--> statement-breakpoint
CREATE POLICY "own_copy_read" ON "own_copy" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("own_copy"."account_id" = actor_account() and "own_copy"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "own_copy_ask" ON "own_copy" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("own_copy"."account_id" = actor_account() and "own_copy"."candidacy_id" in (select actor_candidacies('ground', 'write')) and actor_is("own_copy"."role") and "own_copy"."state" = 'asked');--> statement-breakpoint
CREATE POLICY "erasure_flag_read" ON "erasure_flag" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (("erasure_flag"."account_id" = actor_account() and actor_is(current_setting('overstap.role', true)))
        or ("erasure_flag"."organisation_id" = actor_organisation() and actor_is('administrator')));--> statement-breakpoint
CREATE POLICY "erasure_request_read" ON "erasure_request" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (("erasure_request"."candidacy_id" in (select actor_candidacies('ground', 'write')) or "erasure_request"."candidacy_id" in (select actor_removed())));--> statement-breakpoint
CREATE POLICY "erasure_request_ask" ON "erasure_request" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (("erasure_request"."candidacy_id" in (select actor_candidacies('ground', 'write')) or "erasure_request"."candidacy_id" in (select actor_removed())) and "erasure_request"."asked_by" = actor_account() and actor_is("erasure_request"."role"));--> statement-breakpoint
CREATE POLICY "erasure_request_withdraw" ON "erasure_request" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (("erasure_request"."candidacy_id" in (select actor_candidacies('ground', 'write')) or "erasure_request"."candidacy_id" in (select actor_removed()))) WITH CHECK ("erasure_request"."withdrawn_at" is not null);--> statement-breakpoint
CREATE POLICY "retention_hold_read" ON "retention_hold" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("retention_hold"."candidacy_id" in (select c.candidacy_id from actor_retained() c) or "retention_hold"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "retention_hold_place" ON "retention_hold" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK ("retention_hold"."candidacy_id" in (select c.candidacy_id from actor_retained() c) and "retention_hold"."placed_by" = actor_account() and "retention_hold"."organisation_id" = actor_organisation());--> statement-breakpoint
CREATE POLICY "retention_hold_end" ON "retention_hold" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING ("retention_hold"."candidacy_id" in (select c.candidacy_id from actor_retained() c)) WITH CHECK ("retention_hold"."candidacy_id" in (select c.candidacy_id from actor_retained() c) and "retention_hold"."ended_by" = actor_account());--> statement-breakpoint
CREATE POLICY "retention_notice_read" ON "retention_notice" AS PERMISSIVE FOR SELECT TO "overstap_app" USING ("retention_notice"."candidacy_id" in (select c.candidacy_id from actor_retained() c)
        or "retention_notice"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "retention_notice_print" ON "retention_notice" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (actor_is('coach') and "retention_notice"."candidacy_id" in (select actor_candidacies('ground', 'write')));--> statement-breakpoint
CREATE POLICY "retention_shorter_read" ON "retention_shorter" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (true);--> statement-breakpoint
CREATE POLICY "retention_shorter_set" ON "retention_shorter" AS PERMISSIVE FOR ALL TO "overstap_app" USING (actor_is('coordinator') and "retention_shorter"."region_id" = nullif(current_setting('overstap.region', true), '')::uuid) WITH CHECK (actor_is('coordinator') and "retention_shorter"."region_id" = nullif(current_setting('overstap.region', true), '')::uuid and "retention_shorter"."account_id" = actor_account());
--> statement-breakpoint
grant select, insert, update, delete on retention_shorter to overstap_app;
--> statement-breakpoint
grant select, insert on retention_hold, erasure_request, own_copy to overstap_app;
--> statement-breakpoint
grant update (ended_by, ended_at) on retention_hold to overstap_app;
--> statement-breakpoint
grant select, update (printed_at) on retention_notice to overstap_app;
--> statement-breakpoint
grant update (withdrawn_at) on erasure_request to overstap_app;
--> statement-breakpoint
grant select on erasure_flag to overstap_app;
--> statement-breakpoint
-- How many went, by region and year that is over, as they may be shown: where a number is below the region's
-- threshold it is hidden, and with it the next larger ones, until those hidden together are no small number.
create function departed_counts(wanted uuid) returns table (year int, dimension text, value text, count int)
language sql stable security definer set search_path = public as $$
  with counted as (
    select d.year, d.dimension, d.value, d.count, greatest(5, r.threshold) as least_shown,
      coalesce(sum(d.count) over (partition by d.year, d.dimension order by d.count, d.value
        rows between unbounded preceding and 1 preceding), 0) as before_it,
      min(d.count) over (partition by d.year, d.dimension) as lowest
    from departed_count d join region r on r.id = d.region_id
    where d.region_id = wanted and wanted in (select actor_regions())
      and (actor_is('coordinator') or actor_is('researcher') or actor_is('administrator'))
      and d.year < extract(year from current_date))
  select c.year, c.dimension, c.value,
    case when c.count < c.least_shown or (c.lowest < c.least_shown and c.before_it < c.least_shown) then null
      else c.count end
  from counted c
$$;
--> statement-breakpoint
-- What a receipt says, for whoever has its secret address: no name, no role, only that it happened.
create function erasure_receipt(link text)
returns table (state text, number uuid, asked_on date, due date, erased_at timestamptz, removed jsonb, kept jsonb)
language sql stable security definer set search_path = public as $$
  select 'done', e.id, e.asked_on, null::date, e.recorded_at, e.removed, e.kept from erasure e where e.receipt_hash = link
  union all
  select case when q.withdrawn_at is null then 'waits' else 'withdrawn' end, q.id,
    (q.recorded_at at time zone 'Europe/Amsterdam')::date, q.due, null, null, null
  from erasure_request q where q.receipt_hash = link
$$;
--> statement-breakpoint
-- The words that may name somebody who was wiped, for whoever is to look at them.
create function flagged_words(wanted uuid) returns text
language plpgsql stable security definer set search_path = public as $$
declare
  flag erasure_flag;
  words text;
begin
  select * into flag from erasure_flag f where f.id = wanted and f.account_id = actor_account()
    and actor_is(current_setting('overstap.role', true));
  if flag.id is null then return null; end if;
  execute format('select %I::text from %I where %I = $1', split_part(flag.place, '.', 2),
    split_part(flag.place, '.', 1), split_part(flag.place, '.', 3))
    into words using flag.row::uuid;
  return words;
end $$;
--> statement-breakpoint
-- Decides of such words: they stay, or all of them go.
create function decide_flag(wanted uuid, how text) returns boolean
language plpgsql security definer set search_path = public as $$
declare
  flag erasure_flag;
  named text;
  held text;
  kind text;
  needed boolean;
begin
  select * into flag from erasure_flag f where f.id = wanted and f.decision is null
    and ((f.account_id = actor_account() and actor_is(current_setting('overstap.role', true)))
      or (f.account_id is null and f.organisation_id = actor_organisation() and actor_is('administrator')))
    for update;
  if flag.id is null or how not in ('blanked', 'kept') then return false; end if;
  if how = 'blanked' then
    named := split_part(flag.place, '.', 1);
    held := split_part(flag.place, '.', 2);
    select format_type(a.atttypid, null), a.attnotnull into kind, needed from pg_attribute a
      where a.attrelid = format('%I', named)::regclass and a.attname = held;
    execute format('update %I set %I = %s where %I = $1', named, held,
      case when not needed then 'null' when kind = 'jsonb' then '''{}''' when kind like '%[]' then '''{}'''
        else '''…''' end, split_part(flag.place, '.', 3)) using flag.row::uuid;
  end if;
  update erasure_flag set decision = how, decided_by = actor_account(), decided_at = now() where id = wanted;
  return true;
end $$;
--> statement-breakpoint
revoke execute on function actor_retained(), departed_counts(uuid), erasure_receipt(text), flagged_words(uuid),
  decide_flag(uuid, text) from public;
--> statement-breakpoint
grant execute on function actor_retained(), departed_counts(uuid), flagged_words(uuid), decide_flag(uuid, text)
  to overstap_app;
--> statement-breakpoint
grant execute on function erasure_receipt(text) to overstap_accounts;
