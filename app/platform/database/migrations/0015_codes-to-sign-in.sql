ALTER TABLE "account_session" ADD COLUMN "birth_date_at" timestamp with time zone;
--> statement-breakpoint
-- A Dutch number as figures with the country in front: 06 12345678 and +31 (0)6-12345678 are one.
create function phone_figures(typed text) returns text language sql immutable parallel safe as $$
  select case
    when f like '0031%' then '31' || ltrim(substr(f, 5), '0')
    when f like '00%' then substr(f, 3)
    when f like '0%' then '31' || substr(f, 2)
    when f like '310%' then '31' || substr(f, 4)
    else f end
  from (select regexp_replace(coalesce(typed, ''), '\D', '', 'g')) as figures (f)
$$;
--> statement-breakpoint
-- Whose own page stands with a telephone number: the account, when there is one only.
create function account_of_phone(typed text) returns uuid
language sql stable security definer set search_path = public as $$
  select case when count(distinct r.account_id) = 1 then (array_agg(r.account_id))[1] end
  from candidacy_identity i
  join candidacy c on c.id = i.candidacy_id and c.removed_at is null
  join relation r on r.candidacy_id = i.candidacy_id and r.kind = 'own' and r.account_id is not null
    and r.since <= current_date and (r.until is null or r.until >= current_date)
  where i.phone is not null and phone_figures(i.phone) = phone_figures(typed)
$$;
--> statement-breakpoint
-- Whether somebody gives their own birth date; null when none is known.
create function own_birth_date_is(who uuid, given date) returns boolean
language sql stable security definer set search_path = public as $$
  select bool_or(i.birth_date = given) from candidacy_identity i
  join candidacy c on c.id = i.candidacy_id and c.removed_at is null
  join relation r on r.candidacy_id = i.candidacy_id and r.kind = 'own' and r.account_id = who
    and r.since <= current_date and (r.until is null or r.until >= current_date)
  where i.birth_date is not null
$$;
--> statement-breakpoint
-- A coach makes a code for a letter by which somebody whom they guide signs in; those before end.
create function make_letter_code(candidacy uuid, code_of text, valid_days integer) returns uuid
language plpgsql security definer set search_path = public as $$
declare
  who uuid;
begin
  if not (actor_is('coach') and candidacy in (select actor_candidacies('ground', 'write'))) then
    return null;
  end if;
  select r.account_id into who from relation r join account a on a.id = r.account_id
    where r.candidacy_id = candidacy and r.kind = 'own' and not a.demonstration
      and r.since <= current_date and (r.until is null or r.until >= current_date) limit 1;
  -- Whoever is somebody at work too signs in as that.
  if who is null or exists (select 1 from membership m where m.account_id = who and m.role <> 'candidate'
      and (m.until is null or m.until >= current_date)) then
    return null;
  end if;
  update account_link set ended_at = now()
    where account_id = who and purpose = 'signIn' and channel = 'letter' and used_at is null and ended_at is null;
  insert into account_link (hash, account_id, purpose, channel, made_by, expires_at)
    values (code_of, who, 'signIn', 'letter', actor_account(), now() + make_interval(days => valid_days));
  return who;
end $$;
--> statement-breakpoint
revoke execute on function account_of_phone(text), own_birth_date_is(uuid, date),
  make_letter_code(uuid, text, integer) from public;
--> statement-breakpoint
grant execute on function account_of_phone(text), own_birth_date_is(uuid, date) to overstap_accounts;
--> statement-breakpoint
grant execute on function make_letter_code(uuid, text, integer) to overstap_app;
