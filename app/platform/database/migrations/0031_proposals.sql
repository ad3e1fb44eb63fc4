CREATE TABLE "refusal_count" (
	"opening_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"people" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "refusal_count_opening_id_reason_pk" PRIMARY KEY("opening_id","reason")
);
--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "proposals_at_once" integer DEFAULT 3 NOT NULL;
--> statement-breakpoint
alter table refusal_count add constraint refusal_count_opening_id foreign key (opening_id) references opening (id) on delete cascade;
--> statement-breakpoint
-- Whether a place takes one more proposal: how many it handles at once, it says itself. Of those that wait
-- for an answer or a decision; once there is an agreement, somebody else can be looked at.
create function takes_proposals(wanted_opening uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select (select count(distinct e.attempt_id) from case_event e
      join transition_case t on t.id = e.case_id and t.phase <> 'closed'
      join candidacy c on c.id = e.candidacy_id and c.removed_at is null
    where e.opening_id = o.id and e.type = 'proposed' and not exists (
      select from case_event x where x.case_id = e.case_id and x.attempt_id = e.attempt_id
        and (x.type in ('withdrawn', 'agreed', 'contracted') or x.body->>'outcome' = 'no' or x.body->>'answer' = 'no')))
    < o.proposals_at_once
  from opening o where o.id = wanted_opening and (actor_is('coach') or actor_is('coordinator'))
$$;
--> statement-breakpoint
-- Why attempts at places ended, of no fewer people than the region of the place shows.
create function refusals_at(wanted uuid[]) returns table (opening_id uuid, reason text, people integer)
language sql stable security definer set search_path = public as $$
  select r.opening_id, r.reason, r.people from refusal_count r
  join opening o on o.id = r.opening_id join region g on g.id = o.region_id
  where r.opening_id = any (wanted) and r.people >= g.threshold
    and (select actor_is(current_setting('overstap.role', true))) and not (select actor_is('candidate'))
$$;
