ALTER TABLE "change" ADD COLUMN "came_from" uuid;--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "from_list" text;--> statement-breakpoint
-- Lines that went along before say at whom they were recorded: those of a group of fields tell it themselves.
update change set came_from = subject_id
where subject = field_group and candidacy_id is not null and subject_id <> candidacy_id;
--> statement-breakpoint
-- Lines of history that go with what they tell of keep where they were recorded, until they are back there.
create or replace function move_changes(ids uuid[], from_id uuid, to_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not (actor_corrects(from_id) and actor_corrects(to_id)) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update change set candidacy_id = to_id, came_from = nullif(coalesce(came_from, from_id), to_id)
  where id = any (ids) and candidacy_id = from_id;
end $$;
--> statement-breakpoint
-- What was put together or with somebody else tells what it wrote, until that is undone: then only that it
-- happened, since what stood there may be somebody else's.
create function untell_changes(ids uuid[], of_id uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not actor_corrects(of_id) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update change set before = null, after = null
  where id = any (ids) and candidacy_id = of_id and verb in ('merged', 'corrected');
end $$;
