-- What whoever runs the installation, or an administrator, may write; row policies narrow it further.
grant insert, update (name, kind, archived_at, version) on organisation to overstap_app;
--> statement-breakpoint
grant insert, update (name, threshold, version) on region to overstap_app;
--> statement-breakpoint
grant insert, update (since, until) on region_organisation to overstap_app;
--> statement-breakpoint
-- What kind an organisation is decides which roles it can give, so only whoever runs the installation
-- changes that; its own administrator changes its name.
create function organisation_guard() returns trigger language plpgsql as $$
begin
  if current_user = 'overstap_app' and not actor_runs_installation()
    and (new.kind is distinct from old.kind or new.archived_at is distinct from old.archived_at) then
    raise exception 'only who runs the installation changes this' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger organisation_guard before update on organisation for each row execute function organisation_guard();
--> statement-breakpoint
-- Whether anybody has set up this installation.
create function installation_begun() returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from installation i where i.organisation_id is not null)
$$;
--> statement-breakpoint
-- How far the guide is, for whoever runs the installation: null for others.
create function installation_finished() returns boolean
language sql stable security definer set search_path = public as $$
  select i.set_up_at is not null from installation i where actor_runs_installation()
$$;
--> statement-breakpoint
create function finish_installation() returns void
language sql security definer set search_path = public as $$
  update installation set set_up_at = coalesce(set_up_at, now()) where actor_runs_installation()
$$;
--> statement-breakpoint
-- The language in which the actor is spoken and written to where no browser says otherwise.
create function choose_language(wanted text) returns void
language sql security definer set search_path = public as $$
  update account set language = wanted where id = actor_account() and wanted in ('nl', 'en')
$$;
--> statement-breakpoint
-- What a set-up link is worth now: 'open', 'used' (by anybody), or 'unknown'.
create function setup_link_state(link text) returns text
language sql stable security definer set search_path = public as $$
  select case when l.hash is null then 'unknown'
    when l.ended_at is not null or installation_begun() then 'used' else 'open' end
  from (select 1) one left join setup_link l on l.hash = link
$$;
--> statement-breakpoint
-- Makes the organisation that runs the installation, with the account as its administrator, and ends
-- every set-up link. One at a time: a second one waits, and is told 'used'.
create function begin_installation(link text, administrator uuid, new_membership uuid, new_organisation uuid,
  organisation_name text, organisation_kind text) returns text
language plpgsql security definer set search_path = public as $$
declare found_state text;
begin
  perform 1 from installation for update;
  select setup_link_state(link) into found_state;
  if found_state <> 'open' then return found_state; end if;
  if organisation_kind = 'library' then raise exception 'no kind of organisation' using errcode = '23514'; end if;
  insert into organisation (id, name, kind) values (new_organisation, organisation_name, organisation_kind);
  insert into membership (id, account_id, organisation_id, role, since)
    values (new_membership, administrator, new_organisation, 'administrator', current_date);
  update installation set organisation_id = new_organisation;
  update setup_link set ended_at = now() where ended_at is null;
  return 'begun';
end $$;
--> statement-breakpoint
revoke execute on function installation_begun(), installation_finished(), finish_installation(),
  choose_language(text), setup_link_state(text), begin_installation(text, uuid, uuid, uuid, text, text) from public;
--> statement-breakpoint
grant execute on function installation_begun(), setup_link_state(text),
  begin_installation(text, uuid, uuid, uuid, text, text) to overstap_accounts;
--> statement-breakpoint
grant execute on function installation_finished(), finish_installation(), choose_language(text) to overstap_app;
