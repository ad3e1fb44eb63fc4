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
