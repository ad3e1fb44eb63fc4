-- Events go in and are never read by the program's roles; the relay takes them as owner.
grant insert on outbox_event to overstap_app, overstap_accounts;
--> statement-breakpoint
-- Tells the relay that there is something, when the transaction commits.
create function outbox_tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('overstap_outbox', '');
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_event_tell after insert on outbox_event for each statement execute function outbox_tell();
