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
