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
