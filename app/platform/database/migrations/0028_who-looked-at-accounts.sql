CREATE TABLE "audit_account_key" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"inner_key" "bytea" NOT NULL,
	"outer_key" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_account_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_former_subject" (
	"subject" "bytea" NOT NULL,
	"candidacy_id" uuid NOT NULL,
	CONSTRAINT "audit_former_subject_candidacy_id_subject_pk" PRIMARY KEY("candidacy_id","subject")
);
--> statement-breakpoint
ALTER TABLE "audit_former_subject" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_inbox" ADD COLUMN "subject_account" uuid;--> statement-breakpoint
ALTER TABLE "audit_account_key" ADD CONSTRAINT "audit_account_key_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "audit_account_key_use" ON "audit_account_key" AS PERMISSIVE FOR ALL TO "overstap_audit" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_former_subject_read" ON "audit_former_subject" AS PERMISSIVE FOR SELECT TO "overstap_audit" USING (true);
--> statement-breakpoint
alter table audit_former_subject add constraint audit_former_subject_candidacy foreign key (candidacy_id)
  references candidacy (id) on delete cascade;
--> statement-breakpoint
grant select, insert on audit_account_key to overstap_audit;
--> statement-breakpoint
grant select on audit_former_subject to overstap_audit;
--> statement-breakpoint
grant select (kind, from_id, to_id, recorded_at, undone_at) on candidacy_correction to overstap_audit;
--> statement-breakpoint
create policy correction_audit on candidacy_correction for select to overstap_audit using (true);
--> statement-breakpoint
-- A change of somebody's account by somebody else tells itself too. What signing in does, and what one does to
-- the own account, is one's own. Arguments: the column that names the account, and which rows count.
create function audit_account_change() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  occasion text[] := string_to_array(nullif(current_setting('overstap.occasion', true), ''), ' ');
  acting text := coalesce(nullif(current_setting('role', true), ''), 'none');
begin
  if acting = 'overstap_accounts' then return null; end if;
  if acting = 'none' and current_setting('overstap.audit', true) = 'off' then return null; end if;
  execute format('insert into audit_inbox
      (occasion_id, verb, way, event, account_id, organisation_id, role, subject_account, groups, relations)
    select $1, ''write'', $2, $3, $4, $5, $6, %1$I, array[''account''], ''{}'' from touched
    where %1$I is distinct from $4 and %2$s group by %1$I', tg_argv[0], tg_argv[1])
  using coalesce(occasion[1]::uuid, gen_random_uuid()), coalesce(occasion[2], 'program'),
    coalesce(occasion[3], case when acting = 'none' then 'owner' else 'unnamed' end),
    actor_account(), actor_organisation(), nullif(current_setting('overstap.role', true), '');
  return null;
end $$;
--> statement-breakpoint
create trigger audit_insert after insert on membership referencing new table as touched
  for each statement execute function audit_account_change('account_id', 'true');
--> statement-breakpoint
create trigger audit_update after update on membership referencing new table as touched
  for each statement execute function audit_account_change('account_id', 'true');
--> statement-breakpoint
create trigger audit_delete after delete on membership referencing old table as touched
  for each statement execute function audit_account_change('account_id', 'true');
--> statement-breakpoint
create trigger audit_update after update on account referencing new table as touched
  for each statement execute function audit_account_change('id', 'true');
--> statement-breakpoint
create trigger audit_delete after delete on account referencing old table as touched
  for each statement execute function audit_account_change('id', 'true');
--> statement-breakpoint
-- (Of a candidate the invitation is told with their candidacy.)
create trigger audit_account_insert after insert on invitation referencing new table as touched
  for each statement execute function audit_account_change('used_by', 'candidacy_id is null');
--> statement-breakpoint
create trigger audit_account_update after update on invitation referencing new table as touched
  for each statement execute function audit_account_change('used_by', 'candidacy_id is null');
--> statement-breakpoint
create trigger audit_insert after insert on account_link referencing new table as touched
  for each statement execute function audit_account_change('account_id', 'true');
--> statement-breakpoint
-- What ends by itself every night says nothing of anybody: only who ends another's is told.
create trigger audit_delete after delete on second_step referencing old table as touched
  for each statement execute function audit_account_change('account_id', '$4 is not null');
--> statement-breakpoint
create trigger audit_delete after delete on recovery_code referencing old table as touched
  for each statement execute function audit_account_change('account_id', '$4 is not null');
--> statement-breakpoint
create trigger audit_delete after delete on passkey referencing old table as touched
  for each statement execute function audit_account_change('account_id', '$4 is not null');
--> statement-breakpoint
create trigger audit_delete after delete on account_session referencing old table as touched
  for each statement execute function audit_account_change('account_id', '$4 is not null');
--> statement-breakpoint
-- Whose account goes for good goes from what waits too.
create function audit_forget_account() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update audit_inbox i set subject_account = gen_random_uuid() from gone g where i.subject_account = g.id;
  return null;
end $$;
--> statement-breakpoint
create trigger audit_forget after delete on account referencing old table as gone
  for each statement execute function audit_forget_account();
--> statement-breakpoint
-- (A function is put in the place of another by its owner only.)
alter function audit_read(uuid, text, text, date, date, int, int) owner to current_user;
--> statement-breakpoint
alter function audit_lookers(uuid) owner to current_user;
--> statement-breakpoint
-- By which pseudonyms lines are about a person: of the candidacy, and of those that went up in it. Two that were
-- taken apart again were one meanwhile, and were looked at as one: these lines are told of both.
create function audit_whose(wanted uuid) returns table (subject bytea, since timestamptz, until timestamptz)
language sql stable security definer set search_path = public as $$
  with recursive one (id) as (
    select wanted
    union
    select m.from_id from one join candidacy_correction m on m.to_id = one.id
    where m.kind = 'merged' and m.undone_at is null)
  select audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id), null::timestamptz, null::timestamptz
  from one join audit_key k on k.candidacy_id = one.id
  union all
  select f.subject, null, null from one join audit_former_subject f on f.candidacy_id = one.id
  union all
  select audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id), m.recorded_at, m.undone_at
  from one join candidacy_correction m on m.from_id = one.id and m.kind = 'merged' and m.undone_at is not null
  join audit_key k on k.candidacy_id = m.to_id
$$;
--> statement-breakpoint
-- Who looked at somebody and when last, for whoever writes their grants.
create or replace function audit_lookers(wanted uuid) returns table (account_id uuid, organisation_id uuid, role text, last_at timestamptz)
language sql stable security definer set search_path = public as $$
  select l.account_id, l.organisation_id, l.role, max(l.at) from audit_whose(wanted) w
  join audit_line l on l.subject = w.subject and (w.since is null or l.at between w.since and w.until)
  where wanted in (select actor_candidacies('ground', 'write'))
    and l.verb = 'read' and not (l.groups = array['audit'])
  group by l.account_id, l.organisation_id, l.role
$$;
--> statement-breakpoint
-- The one way to read the audit, newest first. About a candidacy: whoever writes its grants, and then without
-- what the person did themselves; to the person also who looked at their account. About an account: whose it is.
-- About nobody in particular: an administrator what was done from the own organisation, a coordinator what was
-- done with people of the own region; people are pseudonyms there, and what one did oneself has no name beside it
-- that would tell whose pseudonym it is.
-- Looking is told in the audit too, but for looking at what is said of the own account.
create or replace function audit_read(wanted uuid, words text, wanted_verb text, from_day date, to_day date, most int, beyond int)
returns table (at timestamptz, verb text, way text, event text, account text, account_id uuid, organisation text,
  role text, subject bytea, groups text[], relations text[], region text, number bigint, total bigint)
language plpgsql volatile security definer set search_path = public as $$
declare
  acting text := current_setting('overstap.role', true);
  occasion text[] := string_to_array(nullif(current_setting('overstap.occasion', true), ''), ' ');
  of_account boolean := wanted is not distinct from actor_account();
  whose bytea[];
  sinces timestamptz[];
  untils timestamptz[];
  of_organisation uuid;
  of_chain uuid;
  -- What was typed is no pattern.
  sought text := '%' || regexp_replace(lower(coalesce(words, '')), '([\\%_])', '\\\1', 'g') || '%';
begin
  if wanted is not null then
    if not of_account and wanted not in (select actor_candidacies('ground', 'write')) then return; end if;
    select array_agg(w.subject), array_agg(w.since), array_agg(w.until) into whose, sinces, untils from (
      select * from audit_whose(wanted) where not of_account
      union all
      select audit_pseudonym(k.inner_key, k.outer_key, k.account_id), null, null from audit_account_key k
      where k.account_id = actor_account() and (of_account or acting = 'candidate')) w;
  elsif actor_is('administrator') then
    of_organisation := actor_organisation();
  elsif actor_is('coordinator') then
    of_chain := nullif(current_setting('overstap.region', true), '')::uuid;
  end if;
  if whose is null and of_organisation is null and of_chain is null then return; end if;
  if not of_account then
    insert into audit_inbox (occasion_id, verb, way, event, account_id, organisation_id, role, subject_id, groups, relations)
    values (coalesce(occasion[1]::uuid, gen_random_uuid()), 'read', coalesce(occasion[2], 'program'),
      coalesce(occasion[3], 'unnamed'), actor_account(), actor_organisation(), acting, wanted, array['audit'], '{}');
  end if;
  return query
    select l.at, l.verb, l.way, l.event, a.name,
      case when whose is null and l.role = 'candidate' then null else l.account_id end, o.name, l.role, l.subject, l.groups, l.relations,
      g.name, l.number, count(*) over ()
    from audit_line l
    left join account a on a.id = l.account_id and (whose is not null or l.role is distinct from 'candidate')
    left join organisation o on o.id = l.organisation_id
    left join region g on g.id = l.chain
    where (whose is null or (l.subject = any (whose) and l.role is distinct from 'candidate'
        and exists (select 1 from unnest(whose, sinces, untils) w (subject, since, until)
          where w.subject = l.subject and (w.since is null or l.at between w.since and w.until))))
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
alter function audit_lookers(uuid) owner to overstap_audit;
--> statement-breakpoint
alter function audit_whose(uuid) owner to overstap_audit;
--> statement-breakpoint
revoke create on schema public from overstap_audit;
--> statement-breakpoint
revoke execute on function audit_whose(uuid), audit_account_change(), audit_forget_account() from public;
--> statement-breakpoint
-- (The role that keeps the audit calls it from the two above.)
grant execute on function audit_whose(uuid) to overstap_audit;
