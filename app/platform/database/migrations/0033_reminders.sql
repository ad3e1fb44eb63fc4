CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"day" date NOT NULL,
	"urgent" boolean NOT NULL,
	"mail_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_choice" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reminder_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminder_item" (
	"reminder_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"candidacy_id" uuid,
	"duty" text NOT NULL,
	"stage" text NOT NULL,
	"due" date NOT NULL,
	CONSTRAINT "reminder_item_account_id_action_id_duty_stage_due_pk" PRIMARY KEY("account_id","action_id","duty","stage","due")
);
--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_item" ADD CONSTRAINT "reminder_item_reminder_id_reminder_id_fk" FOREIGN KEY ("reminder_id") REFERENCES "public"."reminder"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_daily" ON "reminder" USING btree ("account_id","day") WHERE not urgent;--> statement-breakpoint
CREATE INDEX "reminder_mail" ON "reminder" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "reminder_item_reminder" ON "reminder_item" USING btree ("reminder_id");--> statement-breakpoint
CREATE INDEX "reminder_item_candidacy" ON "reminder_item" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "next_action_due" ON "next_action" USING btree ("due") WHERE state = 'open';--> statement-breakpoint
CREATE POLICY "reminder_choice_own" ON "reminder_choice" AS PERMISSIVE FOR ALL TO "overstap_app" USING (account_id = (select actor_account())) WITH CHECK (account_id = (select actor_account()));
--> statement-breakpoint
grant select, insert, update on reminder_choice to overstap_app;
--> statement-breakpoint
alter table reminder enable row level security;
--> statement-breakpoint
alter table reminder_item enable row level security;
--> statement-breakpoint
-- Who was reminded of what is due in a case, and whether it arrived, for who guides the person or coordinates.
create function reminders_told(candidacy uuid) returns table (day date, role text, organisation text, duty text,
  urgent boolean, state text) language sql stable security definer set search_path = public as $$
  select r.day, coalesce(seat.role, 'coach'), coalesce(o.name, ''), min(i.duty), r.urgent, coalesce(m.state, 'gone')
  from reminder_item i join reminder r on r.id = i.reminder_id
  left join mail m on m.id = r.mail_id
  left join lateral (select s.role, s.organisation_id from membership s where s.account_id = r.account_id
    order by s.organisation_id = r.organisation_id desc, s.until desc nulls first, s.id limit 1) seat on true
  left join organisation o on o.id = seat.organisation_id
  where i.candidacy_id = candidacy and candidacy in (select actor_candidacies('nextActions', 'read'))
    and (actor_is('coach') or actor_is('coordinator'))
  group by r.id, seat.role, o.name, m.state order by r.day desc, r.id desc limit 20
$$;
--> statement-breakpoint
revoke execute on function reminders_told(uuid) from public;
--> statement-breakpoint
grant execute on function reminders_told(uuid) to overstap_app;
