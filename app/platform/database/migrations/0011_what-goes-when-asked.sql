ALTER TABLE "erasure" ADD COLUMN "partly" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- As before; and the day on which what waits will happen when somebody holds it.
drop function erasure_receipt(text);
--> statement-breakpoint
create function erasure_receipt(link text)
returns table (state text, number uuid, asked_on date, due date, held_to date, erased_at timestamptz, partly boolean,
  removed jsonb, kept jsonb)
language sql stable security definer set search_path = public as $$
  select 'done', e.id, e.asked_on, null::date, null::date, e.recorded_at, e.partly, e.removed, e.kept
  from erasure e where e.receipt_hash = link
  union all
  select case when q.withdrawn_at is null then 'waits' else 'withdrawn' end, q.id,
    (q.recorded_at at time zone 'Europe/Amsterdam')::date, q.due,
    (select max(h.until) from retention_hold h where h.candidacy_id = q.candidacy_id and h.ended_at is null
      and h.until >= current_date), null, null, null, null
  from erasure_request q where q.receipt_hash = link
    and not exists (select 1 from erasure e where e.receipt_hash = link)
$$;
--> statement-breakpoint
revoke execute on function erasure_receipt(text) from public;
--> statement-breakpoint
grant execute on function erasure_receipt(text) to overstap_accounts;
