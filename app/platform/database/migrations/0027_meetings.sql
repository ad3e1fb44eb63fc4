CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attempt_id" uuid,
	"opening_id" uuid,
	"kind" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"times" jsonb NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"place" text,
	"ask_for" text,
	"bring" text,
	"way" text,
	"phone" text,
	"invited" text[] NOT NULL,
	"planned_by" uuid NOT NULL,
	"minutes" text,
	"minutes_at" timestamp with time zone,
	"cancel_reason" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_whose" UNIQUE("id","candidacy_id"),
	CONSTRAINT "meeting_time" CHECK (("meeting"."starts_at" is null) = ("meeting"."ends_at" is null)),
	CONSTRAINT "meeting_agreed" CHECK ("meeting"."state" <> 'agreed' or "meeting"."starts_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_guest" (
	"meeting_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"voice" text NOT NULL,
	"answer" text,
	"suits" text[] DEFAULT '{}' NOT NULL,
	"words" text,
	"way" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "meeting_guest_meeting_id_voice_pk" PRIMARY KEY("meeting_id","voice"),
	CONSTRAINT "meeting_guest_said" CHECK (("meeting_guest"."answer" is null) = ("meeting_guest"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "meeting_guest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_planned_by_account_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_case_id_candidacy_id_transition_case_id_candidacy_id_fk" FOREIGN KEY ("case_id","candidacy_id") REFERENCES "public"."transition_case"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_meeting_id_candidacy_id_meeting_id_candidacy_id_fk" FOREIGN KEY ("meeting_id","candidacy_id") REFERENCES "public"."meeting"("id","candidacy_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_link" ADD CONSTRAINT "meeting_link_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_case" ON "meeting" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "meeting_candidacy" ON "meeting" USING btree ("candidacy_id","state");--> statement-breakpoint
CREATE INDEX "meeting_guest_candidacy" ON "meeting_guest" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "meeting_link_meeting" ON "meeting_link" USING btree ("meeting_id");--> statement-breakpoint
CREATE POLICY "meeting_read" ON "meeting" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'read')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
  or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
  or (current_setting('overstap.role', true) = 'buddy' and 'buddy' = any (invited) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r))
  or (current_setting('overstap.role', true) = 'sendingEmployer' and 'sendingEmployer' = any (invited))));--> statement-breakpoint
CREATE POLICY "meeting_call" ON "meeting" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (candidacy_id in (select actor_candidacies('agreement', 'write')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
  or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
  or (current_setting('overstap.role', true) = 'buddy' and 'buddy' = any (invited) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r))
  or (current_setting('overstap.role', true) = 'sendingEmployer' and 'sendingEmployer' = any (invited))) and current_setting('overstap.role', true) in ('coach', 'coordinator', 'careEmployer')
        and planned_by = actor_account() and organisation_id = actor_organisation());--> statement-breakpoint
CREATE POLICY "meeting_change" ON "meeting" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'write')) and (current_setting('overstap.role', true) in ('candidate', 'coach', 'labourExpert', 'coordinator')
  or (current_setting('overstap.role', true) = 'careEmployer' and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['proposed']) r))
  or (current_setting('overstap.role', true) = 'buddy' and 'buddy' = any (invited) and (candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['placed']) r))
  or (current_setting('overstap.role', true) = 'sendingEmployer' and 'sendingEmployer' = any (invited))));--> statement-breakpoint
CREATE POLICY "meeting_guest_read" ON "meeting_guest" AS PERMISSIVE FOR SELECT TO "overstap_app" USING (meeting_id in (select m.id from meeting m));--> statement-breakpoint
CREATE POLICY "meeting_guest_ask" ON "meeting_guest" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (meeting_id in (select m.id from meeting m));--> statement-breakpoint
CREATE POLICY "meeting_guest_say" ON "meeting_guest" AS PERMISSIVE FOR UPDATE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'write')) and meeting_id in (select m.id from meeting m));--> statement-breakpoint
CREATE POLICY "meeting_guest_leave" ON "meeting_guest" AS PERMISSIVE FOR DELETE TO "overstap_app" USING (candidacy_id in (select actor_candidacies('agreement', 'write')) and meeting_id in (select m.id from meeting m) and current_setting('overstap.role', true) in ('coach', 'coordinator', 'careEmployer'));--> statement-breakpoint
CREATE POLICY "meeting_link_make" ON "meeting_link" AS PERMISSIVE FOR INSERT TO "overstap_app" WITH CHECK (meeting_id in (select m.id from meeting m));
--> statement-breakpoint
grant select, insert on meeting, meeting_guest to overstap_app;
--> statement-breakpoint
grant update (state, times, starts_at, ends_at, place, ask_for, bring, way, phone, invited, minutes, minutes_at,
  cancel_reason, sequence, version) on meeting to overstap_app;
--> statement-breakpoint
grant update (answer, suits, words, way, answered_by, answered_at), delete on meeting_guest to overstap_app;
--> statement-breakpoint
grant insert on meeting_link to overstap_app;
--> statement-breakpoint
select audit_watch('meeting', 'agreement'), audit_watch('meeting_guest', 'agreement');
--> statement-breakpoint
-- What stands behind the link of a meeting, for whoever holds it: times and where, and of the person a first
-- name only. Reading uses nothing up. `asks`: whether there is a birth date that can be asked for.
create function meeting_by(link text) returns table (id uuid, candidacy_id uuid, account_id uuid, kind text,
  state text, times jsonb, starts_at timestamptz, ends_at timestamptz, place text, ask_for text, bring text,
  way text, phone text, version integer, sequence integer, answer text, suits text[], first_name text,
  planner text, planner_email text, organisation text, at_organisation text, asks boolean, guests jsonb)
language sql stable security definer set search_path = public as $$
  select m.id, m.candidacy_id, (select r.account_id from relation r where r.candidacy_id = m.candidacy_id
      and r.kind = 'own' and r.since <= current_date and (r.until is null or r.until >= current_date) order by r.since, r.id limit 1),
    m.kind, m.state, m.times, m.starts_at, m.ends_at, m.place, m.ask_for, m.bring, m.way, m.phone, m.version,
    m.sequence, g.answer, g.suits, f.first_name, a.name, a.email, o.name,
    (select p.name from opening w join organisation p on p.id = w.organisation_id where w.id = m.opening_id),
    exists (select from candidacy_identity i where i.candidacy_id = m.candidacy_id and i.birth_date is not null),
    (select jsonb_agg(jsonb_build_object('voice', x.voice, 'answer', x.answer, 'suits', x.suits))
      from meeting_guest x where x.meeting_id = m.id)
  from meeting_link l join meeting m on m.id = l.meeting_id
  join candidacy c on c.id = m.candidacy_id and c.removed_at is null
  join meeting_guest g on g.meeting_id = m.id and g.voice = 'candidate'
  join account a on a.id = m.planned_by
  join organisation o on o.id = m.organisation_id
  left join candidacy_first_name f on f.candidacy_id = m.candidacy_id
  where l.hash = link and l.kind = 'link'
$$;
--> statement-breakpoint
-- Makes a link of the code that somebody typed from a letter.
create function meeting_link_for_code(code text, new_link text) returns boolean
language sql security definer set search_path = public as $$
  with made as (insert into meeting_link (hash, meeting_id, kind)
    select new_link, l.meeting_id, 'link' from meeting_link l where l.hash = code and l.kind = 'code' returning 1)
  select exists (select from made)
$$;
--> statement-breakpoint
-- Whether a birth date is that of the person whom the link of a meeting asks.
create function meeting_birth_date_is(link text, given date) returns boolean
language sql stable security definer set search_path = public as $$
  select i.birth_date = given from meeting_link l join meeting m on m.id = l.meeting_id
  join candidacy_identity i on i.candidacy_id = m.candidacy_id
  where l.hash = link and l.kind = 'link' and i.birth_date is not null
$$;
--> statement-breakpoint
-- Stores what the person said by their link, and the time that follows from it; only while the meeting is as
-- they saw it. Gives the organisation that called it, or nothing.
create function answer_meeting_by(link text, seen integer, said text, which text[], words_given text, chosen jsonb)
returns uuid language plpgsql security definer set search_path = public as $$
declare
  found_id uuid;
  owner_id uuid;
begin
  update meeting m set version = m.version + 1,
    state = case when chosen is null then m.state else 'agreed' end,
    starts_at = coalesce((chosen->>'start')::timestamptz, m.starts_at),
    ends_at = coalesce((chosen->>'end')::timestamptz, m.ends_at),
    sequence = m.sequence + case when chosen is null then 0 else 1 end
  from meeting_link l
  where l.hash = link and l.kind = 'link' and m.id = l.meeting_id and m.version = seen and m.state <> 'cancelled'
  returning m.id, m.organisation_id into found_id, owner_id;
  if found_id is null then return null; end if;
  update meeting_guest g set answer = said, suits = which, words = words_given, way = 'link',
    answered_by = null, answered_at = now()
  where g.meeting_id = found_id and g.voice = 'candidate';
  return owner_id;
end $$;
--> statement-breakpoint
revoke execute on function meeting_by(text), meeting_link_for_code(text, text), meeting_birth_date_is(text, date),
  answer_meeting_by(text, integer, text, text[], text, jsonb) from public;
--> statement-breakpoint
grant execute on function meeting_by(text), meeting_link_for_code(text, text), meeting_birth_date_is(text, date),
  answer_meeting_by(text, integer, text, text[], text, jsonb) to overstap_accounts;
