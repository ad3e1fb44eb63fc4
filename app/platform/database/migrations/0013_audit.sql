CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"heads" jsonb NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "audit_head_one" CHECK ("audit_head"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"occasion_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"way" text NOT NULL,
	"event" text NOT NULL,
	"account_id" uuid,
	"organisation_id" uuid,
	"role" text,
	"groups" text[] NOT NULL,
	"relations" text[] NOT NULL,
	"subject_id" uuid
);
--> statement-breakpoint
ALTER TABLE "audit_inbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_key" (
	"candidacy_id" uuid PRIMARY KEY NOT NULL,
	"inner_key" "bytea" NOT NULL,
	"outer_key" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_line" (
	"chain" uuid NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"occasion_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"way" text NOT NULL,
	"event" text NOT NULL,
	"account_id" uuid,
	"organisation_id" uuid,
	"role" text,
	"groups" text[] NOT NULL,
	"relations" text[] NOT NULL,
	"subject" "bytea",
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_line_chain_number_pk" PRIMARY KEY("chain","number")
);
--> statement-breakpoint
ALTER TABLE "audit_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"chain" uuid NOT NULL,
	"number" integer NOT NULL,
	"first_line" bigint NOT NULL,
	"last_line" bigint NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"hash" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "audit_seal_chain_number_pk" PRIMARY KEY("chain","number")
);
--> statement-breakpoint
ALTER TABLE "audit_seal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "audit_line_subject" ON "audit_line" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "audit_line_organisation" ON "audit_line" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "audit_line_chain" ON "audit_line" USING btree ("chain","at");--> statement-breakpoint
CREATE POLICY "audit_head_keep" ON "audit_head" AS PERMISSIVE FOR ALL TO "overstap_audit" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_inbox_add" ON "audit_inbox" AS PERMISSIVE FOR INSERT TO "overstap_app", "overstap_engine" WITH CHECK (account_id = actor_account() and organisation_id = actor_organisation()
        and role = current_setting('overstap.role', true) and verb = 'read');--> statement-breakpoint
CREATE POLICY "audit_inbox_seal" ON "audit_inbox" AS PERMISSIVE FOR ALL TO "overstap_audit" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_key_use" ON "audit_key" AS PERMISSIVE FOR ALL TO "overstap_audit" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_line_read" ON "audit_line" AS PERMISSIVE FOR SELECT TO "overstap_audit" USING (true);--> statement-breakpoint
CREATE POLICY "audit_line_add" ON "audit_line" AS PERMISSIVE FOR INSERT TO "overstap_audit" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_seal_read" ON "audit_seal" AS PERMISSIVE FOR SELECT TO "overstap_audit" USING (true);--> statement-breakpoint
CREATE POLICY "audit_seal_add" ON "audit_seal" AS PERMISSIVE FOR INSERT TO "overstap_audit" WITH CHECK (true);
--> statement-breakpoint
-- The audit has a role of its own. It owns the one function through which anybody reads it.
grant usage on schema public to overstap_audit;
--> statement-breakpoint
grant insert on audit_inbox to overstap_app, overstap_engine;
--> statement-breakpoint
grant select, insert, delete on audit_inbox to overstap_audit;
--> statement-breakpoint
grant select, insert on audit_line, audit_seal, audit_key to overstap_audit;
--> statement-breakpoint
grant select, insert, update on audit_head to overstap_audit;
--> statement-breakpoint
grant select (id, name) on account, organisation, region to overstap_audit;
--> statement-breakpoint
grant select (id, home_region_id, removed_at) on candidacy to overstap_audit;
--> statement-breakpoint
grant select on relation to overstap_audit;
--> statement-breakpoint
create policy account_audit on account for select to overstap_audit using (true);
--> statement-breakpoint
create policy organisation_audit on organisation for select to overstap_audit using (true);
--> statement-breakpoint
create policy region_audit on region for select to overstap_audit using (true);
--> statement-breakpoint
create policy candidacy_audit on candidacy for select to overstap_audit using (true);
--> statement-breakpoint
create policy relation_audit on relation for select to overstap_audit using (true);
--> statement-breakpoint
-- A key goes with the candidacy that it is for, however that goes.
alter table audit_key add constraint audit_key_candidacy foreign key (candidacy_id)
  references candidacy (id) on delete cascade;
--> statement-breakpoint
-- HMAC-SHA-256 of a candidacy's identifier, from the two padded keys.
create function audit_pseudonym(inner_key bytea, outer_key bytea, candidacy uuid) returns bytea
language sql immutable parallel safe as $$
  select sha256(outer_key || sha256(inner_key || uuid_send(candidacy)))
$$;
--> statement-breakpoint
-- Every change of a watched table tells itself, whoever makes it and however: no use case can forget it.
-- Arguments: the group of fields, and the column that names the candidacy. Only the tables' owner, in a
-- transaction that says so, fills a store without a word (the demonstration, a restore).
create function audit_change() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  occasion text[] := string_to_array(nullif(current_setting('overstap.occasion', true), ''), ' ');
  by_itself boolean := coalesce(nullif(current_setting('role', true), ''), 'none') = 'none';
begin
  if by_itself and current_setting('overstap.audit', true) = 'off' then return null; end if;
  execute format('insert into audit_inbox
      (occasion_id, verb, way, event, account_id, organisation_id, role, subject_id, groups, relations)
    select $1, ''write'', $2, $3, $4, $5, $6, %1$I, array[$7], ''{}'' from touched
    where %1$I is not null group by %1$I', tg_argv[1])
  using coalesce(occasion[1]::uuid, gen_random_uuid()), coalesce(occasion[2], 'program'),
    coalesce(occasion[3], case when by_itself then 'owner' else 'unnamed' end),
    actor_account(), actor_organisation(), nullif(current_setting('overstap.role', true), ''), tg_argv[0];
  return null;
end $$;
--> statement-breakpoint
-- Watches a table that holds something of a candidacy: a migration calls it for each new one.
create function audit_watch(watched regclass, field_group text, subject_column text default 'candidacy_id')
returns void language plpgsql as $$
declare
  verb text;
begin
  foreach verb in array array['insert', 'update', 'delete'] loop
    execute format('create trigger audit_%1$s after %1$s on %2$s referencing %3$s table as touched
      for each statement execute function audit_change(%4$L, %5$L)', verb, watched,
      case verb when 'delete' then 'old' else 'new' end, field_group, subject_column);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function audit_watch(regclass, text, text) from public;
--> statement-breakpoint
select audit_watch('candidacy', 'ground', 'id'), audit_watch('candidacy_ground', 'ground'),
  audit_watch('candidacy_first_name', 'firstName'), audit_watch('candidacy_own_words', 'ownWords'),
  audit_watch('candidacy_identity', 'identity'), audit_watch('candidacy_town', 'town'),
  audit_watch('candidacy_wishes', 'wishes'), audit_watch('candidacy_capacity', 'capacity'),
  audit_watch('candidacy_barriers', 'barriers'), audit_watch('relation', 'ground'),
  audit_watch('candidacy_ask', 'ground'), audit_watch('next_action', 'nextActions'),
  audit_watch('file_use', 'files'), audit_watch('invitation', 'ground'),
  audit_watch('erasure_request', 'ground'), audit_watch('retention_hold', 'ground'),
  audit_watch('retention_notice', 'ground'), audit_watch('own_copy', 'files');
--> statement-breakpoint
-- Whoever goes for good goes from what waits too: the line stays, about nobody that anybody can know.
create function audit_forget() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update audit_inbox i set subject_id = gen_random_uuid() from gone g where i.subject_id = g.id;
  return null;
end $$;
--> statement-breakpoint
-- (After the line of the deletion itself: triggers go by their names.)
create trigger audit_forget after delete on candidacy referencing old table as gone
  for each statement execute function audit_forget();
--> statement-breakpoint
-- Whose lines the actor may look into: the person their own, a coach those of the people whose grants they
-- write. Others see nobody's by name.
create function audit_lookers(wanted uuid) returns table (account_id uuid, organisation_id uuid, role text, last_at timestamptz)
language sql stable security definer set search_path = public as $$
  select l.account_id, l.organisation_id, l.role, max(l.at) from audit_key k
  join audit_line l on l.subject = audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id)
  where k.candidacy_id = wanted and wanted in (select actor_candidacies('ground', 'write'))
    and l.verb = 'read' and not (l.groups = array['audit'])
  group by l.account_id, l.organisation_id, l.role
$$;
--> statement-breakpoint
-- The one way to read the audit, newest first. About a candidacy: whoever writes its grants, and then without
-- what the person did themselves. About nobody in particular: an administrator what was done from the own
-- organisation, a coordinator what was done with people of the own region; people are pseudonyms there.
-- Looking is told in the audit too.
create function audit_read(wanted uuid, words text, wanted_verb text, from_day date, to_day date, most int, beyond int)
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
    select l.at, l.verb, l.way, l.event, a.name, l.account_id, o.name, l.role, l.subject, l.groups, l.relations,
      g.name, l.number, count(*) over ()
    from audit_line l
    left join account a on a.id = l.account_id
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
-- Its owner is not the owner of the tables, so that it can do no more than this role.
grant create on schema public to overstap_audit;
--> statement-breakpoint
alter function audit_read(uuid, text, text, date, date, int, int) owner to overstap_audit;
--> statement-breakpoint
alter function audit_lookers(uuid) owner to overstap_audit;
--> statement-breakpoint
revoke create on schema public from overstap_audit;
--> statement-breakpoint
revoke execute on function audit_read(uuid, text, text, date, date, int, int), audit_lookers(uuid) from public;
--> statement-breakpoint
grant execute on function audit_read(uuid, text, text, date, date, int, int), audit_lookers(uuid) to overstap_app;
