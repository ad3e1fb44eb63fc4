-- The link and the code of a meeting end two weeks after the last time that it could have been: who finds an old
-- mail or letter reads nothing of anybody. It follows from the meeting and is kept nowhere.
create function meeting_link_lives(m meeting) returns boolean language sql stable set search_path = public as $$
  select coalesce(greatest(m.ends_at, (select max((t->>'end')::timestamptz) from jsonb_array_elements(m.times) t)),
    m.recorded_at) > now() - interval '14 days'
$$;
--> statement-breakpoint
revoke execute on function meeting_link_lives(meeting) from public;
--> statement-breakpoint
create or replace function meeting_by(link text) returns table (id uuid, candidacy_id uuid, account_id uuid, kind text,
  state text, times jsonb, starts_at timestamptz, ends_at timestamptz, place text, ask_for text, bring text,
  way text, phone text, version integer, sequence integer, answer text, suits text[], first_name text,
  planner text, planner_email text, organisation text, at_organisation text, asks boolean, guests jsonb)
language sql stable security definer set search_path = public as $$
  select m.id, m.candidacy_id, (select r.account_id from relation r where r.candidacy_id = m.candidacy_id
      and r.kind = 'own' and r.since <= current_date and (r.until is null or r.until >= current_date) order by r.since, r.id limit 1),
    m.kind, m.state, m.times, m.starts_at, m.ends_at, m.place, m.ask_for, m.bring, m.way, m.phone, m.version,
    m.sequence, g.answer, g.suits, f.first_name, a.name, a.email, o.name,
    (select p.name from opening w join organisation p on p.id = w.organisation_id where w.id = m.opening_id),
    exists (select from candidacy_identity i where i.candidacy_id = m.candidacy_id and i.birth_date is not null),
    (select jsonb_agg(jsonb_build_object('voice', x.voice, 'answer', x.answer, 'suits', x.suits))
      from meeting_guest x where x.meeting_id = m.id)
  from meeting_link l join meeting m on m.id = l.meeting_id
  join candidacy c on c.id = m.candidacy_id and c.removed_at is null
  join meeting_guest g on g.meeting_id = m.id and g.voice = 'candidate'
  join account a on a.id = m.planned_by
  join organisation o on o.id = m.organisation_id
  left join candidacy_first_name f on f.candidacy_id = m.candidacy_id
  where l.hash = link and l.kind = 'link' and meeting_link_lives(m)
$$;
--> statement-breakpoint
create or replace function meeting_link_for_code(code text, new_link text) returns boolean
language sql security definer set search_path = public as $$
  with made as (insert into meeting_link (hash, meeting_id, kind)
    select new_link, l.meeting_id, 'link' from meeting_link l join meeting m on m.id = l.meeting_id
      where l.hash = code and l.kind = 'code' and meeting_link_lives(m) returning 1)
  select exists (select from made)
$$;
--> statement-breakpoint
create or replace function meeting_birth_date_is(link text, given date) returns boolean
language sql stable security definer set search_path = public as $$
  select i.birth_date = given from meeting_link l join meeting m on m.id = l.meeting_id
  join candidacy_identity i on i.candidacy_id = m.candidacy_id
  where l.hash = link and l.kind = 'link' and meeting_link_lives(m) and i.birth_date is not null
$$;
--> statement-breakpoint
create or replace function answer_meeting_by(link text, seen integer, said text, which text[], words_given text, chosen jsonb)
returns uuid language plpgsql security definer set search_path = public as $$
declare
  found_id uuid;
  owner_id uuid;
begin
  update meeting m set version = m.version + 1,
    state = case when chosen is null then m.state else 'agreed' end,
    starts_at = coalesce((chosen->>'start')::timestamptz, m.starts_at),
    ends_at = coalesce((chosen->>'end')::timestamptz, m.ends_at),
    sequence = m.sequence + case when chosen is null then 0 else 1 end
  from meeting_link l
  where l.hash = link and l.kind = 'link' and m.id = l.meeting_id and m.version = seen and m.state <> 'cancelled'
    and meeting_link_lives(m)
  returning m.id, m.organisation_id into found_id, owner_id;
  if found_id is null then return null; end if;
  update meeting_guest g set answer = said, suits = which, words = words_given, way = 'link',
    answered_by = null, answered_at = now()
  where g.meeting_id = found_id and g.voice = 'candidate';
  return owner_id;
end $$;
