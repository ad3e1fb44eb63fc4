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
