grant select on role_at_kind to overstap_app;
--> statement-breakpoint
grant select, insert, update (expires_at, withdrawn_at, asked_at, version) on invitation to overstap_app;
--> statement-breakpoint
-- A hash goes in and is never read.
grant insert, select (invitation_id, kind, ended_at, recorded_at), update (ended_at) on invitation_link to overstap_app;
--> statement-breakpoint
grant update (role, region_id, until, version) on membership to overstap_app;
--> statement-breakpoint
-- What may become of a membership: another role that the organisation can give, or an end; a candidate's
-- stays one. An organisation that has an administrator keeps one without an end: two who end each other
-- at once wait for one another.
create function membership_guard() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  perform 1 from organisation o where o.id = old.organisation_id for no key update;
  if new.account_id <> old.account_id or new.organisation_id <> old.organisation_id then
    raise exception 'a membership stays whose it is' using errcode = '42501';
  end if;
  if new.role <> old.role and (old.role = 'candidate' or new.role = 'candidate'
      or not role_fits(new.role, new.organisation_id)) then
    raise exception 'this organisation cannot give this role' using errcode = '42501';
  end if;
  if new.region_id is distinct from old.region_id and new.region_id is not null
      and not works_in(new.organisation_id, new.region_id) then
    raise exception 'the organisation does not work in this region' using errcode = '42501';
  end if;
  if old.role = 'administrator' and old.until is null and (new.role <> 'administrator' or new.until is not null)
    and not exists (select 1 from membership m where m.organisation_id = old.organisation_id and m.id <> old.id
      and m.role = 'administrator' and m.until is null and m.since <= current_date) then
    raise exception 'the last administrator stays' using errcode = '23514', constraint = 'last_administrator';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger membership_guard before update on membership for each row execute function membership_guard();
--> statement-breakpoint
create function invitation_state(used timestamptz, withdrawn timestamptz, expires timestamptz, ended timestamptz)
returns text language sql stable as $$
  select case when used is not null then 'used' when withdrawn is not null then 'withdrawn'
    when expires <= now() then 'expired' when ended is not null then 'replaced' else 'open' end
$$;
--> statement-breakpoint
-- What stands behind a link, for whoever holds it: nothing when it is none.
create function invitation_by(link text) returns table (state text, role text, organisation text, region text,
  inviter text, inviting text, name text, email text, language text, has_account boolean)
language sql stable security definer set search_path = public as $$
  select invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at), i.role, o.name, r.name,
    a.name, f.name, i.name, i.email, i.language,
    i.email is not null and exists (select 1 from account x where x.email = i.email)
  from invitation_link l join invitation i on i.id = l.invitation_id
  join organisation o on o.id = i.organisation_id
  join account a on a.id = i.invited_by
  join organisation f on f.id = i.inviting_organisation_id
  left join region r on r.id = i.region_id
  where l.hash = link and l.kind = 'link'
$$;
--> statement-breakpoint
-- Makes an account take part by a link, once: of two at once the second waits, and is told 'used'. Gives
-- 'accepted', or why not: 'unknown', 'used', 'withdrawn', 'expired', 'replaced', 'otherAddress'.
create function accept_invitation(link text, who uuid, new_membership uuid, new_relation uuid, new_change uuid)
returns text language plpgsql security definer set search_path = public as $$
declare
  asked invitation%rowtype;
  found_state text;
  own_address text;
begin
  select i.* into asked from invitation i where i.id =
    (select l.invitation_id from invitation_link l where l.hash = link and l.kind = 'link') for update;
  if not found then return 'unknown'; end if;
  select invitation_state(asked.used_at, asked.withdrawn_at, asked.expires_at, l.ended_at) into found_state
    from invitation_link l where l.hash = link;
  if found_state <> 'open' then return found_state; end if;
  select a.email into own_address from account a where a.id = who;
  if own_address is null or (asked.email is not null and asked.email <> own_address) then
    return 'otherAddress';
  end if;
  if asked.candidacy_id is not null then
    -- Somebody else's own page is nobody's to share, and who was taken away waits for nobody.
    perform 1 from candidacy c where c.id = asked.candidacy_id and c.removed_at is null for share;
    if not found or exists (select 1 from relation r where r.candidacy_id = asked.candidacy_id and r.kind = 'own'
        and r.account_id <> who and (r.until is null or r.until >= current_date)) then
      return 'withdrawn';
    end if;
    insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
      select new_relation, asked.organisation_id, 'own', asked.candidacy_id, who, current_date
      where not exists (select 1 from relation r where r.candidacy_id = asked.candidacy_id and r.kind = 'own'
        and r.account_id = who and (r.until is null or r.until >= current_date));
  elsif not role_fits(asked.role, asked.organisation_id)
      or (asked.region_id is not null and not works_in(asked.organisation_id, asked.region_id)) then
    return 'withdrawn';
  end if;
  insert into membership (id, account_id, organisation_id, role, region_id, since)
    select new_membership, who, asked.organisation_id, asked.role, asked.region_id, current_date
    where not exists (select 1 from membership m where m.account_id = who and m.organisation_id = asked.organisation_id
      and m.role = asked.role and m.region_id is not distinct from asked.region_id
      and (m.until is null or m.until >= current_date));
  if found and asked.candidacy_id is null then
    insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject, subject_id, verb, after)
      values (new_change, asked.organisation_id, who, asked.role, asked.organisation_id, 'membership', new_membership,
        'created', jsonb_build_object('role', asked.role));
  end if;
  update invitation set used_at = now(), used_by = who, asked_at = null, version = version + 1 where id = asked.id;
  return 'accepted';
end $$;
--> statement-breakpoint
-- Notes that somebody with a dead link asks for a new one, once a day; gives whom to tell.
create function ask_invitation_again(link text) returns table (invitation uuid, organisation uuid)
language sql security definer set search_path = public as $$
  update invitation i set asked_at = now() from invitation_link l
  where l.hash = link and l.kind = 'link' and i.id = l.invitation_id
    and invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at) <> 'open'
    and (i.asked_at is null or i.asked_at < now() - interval '1 day')
  returning i.id, i.inviting_organisation_id
$$;
--> statement-breakpoint
-- A link in the place of the code that somebody typed from a letter, while the code works.
create function link_for_code(code text, new_link text) returns boolean
language sql security definer set search_path = public as $$
  with made as (
    insert into invitation_link (hash, invitation_id)
      select new_link, i.id from invitation_link l join invitation i on i.id = l.invitation_id
      where l.hash = code and l.kind = 'code'
        and invitation_state(i.used_at, i.withdrawn_at, i.expires_at, l.ended_at) = 'open'
    returning 1)
  select exists (select 1 from made)
$$;
--> statement-breakpoint
revoke execute on function invitation_by(text), accept_invitation(text, uuid, uuid, uuid, uuid),
  ask_invitation_again(text), link_for_code(text, text), membership_guard() from public;
--> statement-breakpoint
grant execute on function invitation_by(text), accept_invitation(text, uuid, uuid, uuid, uuid),
  ask_invitation_again(text), link_for_code(text, text) to overstap_accounts;
