import { desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { PAGE_SIZE } from "../../platform/lists/listQuery.ts";
import { regionRun } from "./schema.ts";
import { isTheirs } from "./stopRun.ts";

/** A run as its reader sees it: no person stands in it. */
export type SeenRun = Pick<
  typeof regionRun.$inferSelect,
  "id" | "kind" | "asked" | "state" | "done" | "total" | "rules" | "recordedAt" | "finishedAt"
> & {
  region: { id: string; slug: string; name: string; threshold: number };
  /** Name of who asked; the organisation's where the reader does not know them. */
  by: string;
  /** From the first step until the last, or until now. */
  seconds: number | undefined;
  /** Whether the reader may stop it, or have it go on. */
  theirs: boolean;
  /** When something was last done. */
  movedAt: Date;
};

function seen(tx: Transaction) {
  return tx
    .select({
      run: regionRun,
      region: { id: region.id, slug: region.slug, name: region.name, threshold: region.threshold },
      name: account.name,
      organisation: organisation.name,
    })
    .from(regionRun)
    .innerJoin(region, eq(region.id, regionRun.regionId))
    .innerJoin(organisation, eq(organisation.id, regionRun.organisationId))
    .leftJoin(account, eq(account.id, regionRun.accountId));
}

type Row = Awaited<ReturnType<typeof seen>>[number];

function view(actor: Actor, { run, name, ...rest }: Row): SeenRun {
  const { id, kind, asked, state, done, total, rules, recordedAt, finishedAt, movedAt } = run;
  const end = run.finishedAt ?? new Date();
  return {
    id,
    kind,
    asked,
    state,
    done,
    total,
    rules,
    recordedAt,
    finishedAt,
    movedAt,
    region: rest.region,
    by: name ?? rest.organisation,
    seconds: run.startedAt
      ? Math.max(0, (end.getTime() - run.startedAt.getTime()) / 1000)
      : undefined,
    theirs: isTheirs(actor, run),
  };
}

/** The runs that the actor may see, the newest first. */
export async function listRuns(
  tx: Transaction,
  actor: Actor,
  page: number,
): Promise<{ runs: SeenRun[]; total: number }> {
  const rows = await seen(tx)
    .orderBy(desc(regionRun.recordedAt), desc(regionRun.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const [counted] = await tx.select({ total: sql<number>`count(*)::int` }).from(regionRun);
  return { runs: rows.map((row) => view(actor, row)), total: counted?.total ?? 0 };
}

/** One run; undefined when there is none for this actor. */
export async function findRun(
  tx: Transaction,
  actor: Actor,
  runId: string,
): Promise<SeenRun | undefined> {
  if (!isId(runId)) return undefined;
  const [row] = await seen(tx).where(eq(regionRun.id, runId));
  return row && view(actor, row);
}
