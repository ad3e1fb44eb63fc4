-- (A function is put in the place of another by its owner only.)
alter function audit_read(uuid, text, text, date, date, int, int) owner to current_user;
--> statement-breakpoint
-- The one way to read the audit, newest first. About a candidacy: whoever writes its grants, and then without
-- what the person did themselves. About nobody in particular: an administrator what was done from the own
-- organisation, a coordinator what was done with people of the own region; people are pseudonyms there, and what
-- one did oneself has no name beside it that would tell whose pseudonym it is.
-- Looking is told in the audit too.
create or replace function audit_read(wanted uuid, words text, wanted_verb text, from_day date, to_day date, most int, beyond int)
returns table (at timestamptz, verb text, way text, event text, account text, account_id uuid, organisation text,
  role text, subject bytea, groups text[], relations text[], region text, number bigint, total bigint)
language plpgsql volatile security definer set search_path = public as $$
declare
  acting text := current_setting('overstap.role', true);
  occasion text[] := string_to_array(nullif(current_setting('overstap.occasion', true), ''), ' ');
  whose bytea;
  of_organisation uuid;
  of_chain uuid;
  -- What was typed is no pattern.
  sought text := '%' || regexp_replace(lower(coalesce(words, '')), '([\\%_])', '\\\1', 'g') || '%';
begin
  if wanted is not null then
    if wanted not in (select actor_candidacies('ground', 'write')) then return; end if;
    select audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id) into whose from audit_key k
      where k.candidacy_id = wanted;
  elsif actor_is('administrator') then
    of_organisation := actor_organisation();
  elsif actor_is('coordinator') then
    of_chain := nullif(current_setting('overstap.region', true), '')::uuid;
  end if;
  if whose is null and of_organisation is null and of_chain is null then return; end if;
  insert into audit_inbox (occasion_id, verb, way, event, account_id, organisation_id, role, subject_id, groups, relations)
  values (coalesce(occasion[1]::uuid, gen_random_uuid()), 'read', coalesce(occasion[2], 'program'),
    coalesce(occasion[3], 'unnamed'), actor_account(), actor_organisation(), acting, wanted, array['audit'], '{}');
  return query
    select l.at, l.verb, l.way, l.event, a.name,
      case when whose is null and l.role = 'candidate' then null else l.account_id end, o.name, l.role, l.subject, l.groups, l.relations,
      g.name, l.number, count(*) over ()
    from audit_line l
    left join account a on a.id = l.account_id and (whose is not null or l.role is distinct from 'candidate')
    left join organisation o on o.id = l.organisation_id
    left join region g on g.id = l.chain
    where (whose is null or (l.subject = whose and l.role is distinct from 'candidate'))
      and (of_organisation is null or l.organisation_id = of_organisation)
      and (of_chain is null or l.chain = of_chain)
      and (wanted_verb is null or l.verb = wanted_verb)
      and (from_day is null or l.at >= from_day) and (to_day is null or l.at < to_day + 1)
      and (sought = '%%' or lower(a.name) like sought or lower(o.name) like sought
        or left(encode(l.subject, 'hex'), 8) like replace(sought, '-', ''))
    order by l.at desc, l.chain, l.number desc limit most offset beyond;
end $$;
--> statement-breakpoint
grant create on schema public to overstap_audit;
--> statement-breakpoint
alter function audit_read(uuid, text, text, date, date, int, int) owner to overstap_audit;
--> statement-breakpoint
revoke create on schema public from overstap_audit;
