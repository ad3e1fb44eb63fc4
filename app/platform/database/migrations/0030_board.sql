CREATE TABLE "case_board_cell" (
	"region_id" uuid NOT NULL,
	"quarter" date NOT NULL,
	"kind" text NOT NULL,
	"step" text,
	"reason" text,
	"source_id" uuid,
	"people" integer NOT NULL,
	"days" integer,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_board_cell" ADD CONSTRAINT "case_board_cell_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_board_cell" ADD CONSTRAINT "case_board_cell_source_id_organisation_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_board_cell_where" ON "case_board_cell" USING btree ("region_id","quarter");
--> statement-breakpoint
-- What a coordinator gets of a quarter of their own region: aggregates, and nothing below them.
create function case_board(wanted_region uuid, wanted_quarter date)
returns table (kind text, step text, reason text, source_id uuid, source text, people integer, days integer, counted_at timestamptz)
language sql stable security definer set search_path = public as $$
  select b.kind, b.step, b.reason, b.source_id, o.name, b.people, b.days, b.counted_at
  from case_board_cell b left join organisation o on o.id = b.source_id
  where b.region_id = wanted_region and b.quarter = wanted_quarter
    and (select actor_is('coordinator')) and wanted_region in (select actor_regions())
$$;
--> statement-breakpoint
-- Where the open cases of a region wait now, and on whom: how many, and of how many the day is past.
create function case_waits(wanted_region uuid)
returns table (what text, who text, people integer, late integer)
language sql stable security definer set search_path = public as $$
  -- What somebody agreed in their own words is nobody else's to read.
  select case when t.next_what in ('tested', 'proposed', 'talked', 'met', 'walkedAlong', 'introduced', 'decided', 'agreed', 'signed',
      'started', 'evaluated', 'labourExpertTested', 'judged', 'contracted', 'talkedOver', 'explore', 'review', 'check-in',
      'answer-feedback', 'give-owner') then t.next_what else 'own' end, case when t.next_who ~ '^[0-9a-f]{8}-' or t.next_who in ('coach', 'coordinator') then 'owner' else t.next_who end,
    count(*)::int, (count(*) filter (where t.next_due < current_date))::int
  from transition_case t join candidacy c on c.id = t.candidacy_id
  where c.home_region_id = wanted_region and c.removed_at is null and t.phase <> 'closed'
    and (select actor_is('coordinator')) and wanted_region in (select actor_regions())
  group by 1, 2
$$;
