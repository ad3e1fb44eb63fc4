ALTER TABLE "invitation" ADD COLUMN "refused_at" timestamp with time zone;
--> statement-breakpoint
grant update (refused_at) on invitation to overstap_app;
--> statement-breakpoint
-- Which invitation a link is of, to tell that it was accepted.
create function invitation_of_link(link text) returns table (invitation uuid, organisation uuid)
language sql stable security definer set search_path = public as $$
  select i.id, i.inviting_organisation_id from invitation_link l join invitation i on i.id = l.invitation_id
  where l.hash = link and l.kind = 'link'
$$;
--> statement-breakpoint
revoke execute on function invitation_of_link(text) from public;
--> statement-breakpoint
grant execute on function invitation_of_link(text) to overstap_accounts;
