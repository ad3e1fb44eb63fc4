import { attemptReasons } from "@overstap/engine/transition/caseWords.ts";
import { type StepName, steps } from "@overstap/engine/transition/steps.ts";
import { asc, sql } from "drizzle-orm";
import { SMALLEST_THRESHOLD } from "../../access/policy/countFor.ts";
import { region } from "../../access/regions/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type ActionKey, actionKey } from "../actionKey.ts";
import { type Quarter, quartersUpTo } from "./quarters.ts";
import { cellKey, type CountedTable, type SafeCount, safeTables } from "./safeTable.ts";

/** Reasons as a coordinator reads them: what somebody can bear reads as the package. */
const reasons = ["package", ...attemptReasons.filter((one) => one !== "capacity")] as const;
export type BoardReason = (typeof reasons)[number];

/** Where open cases wait now. */
export type Waiting = { what: ActionKey; who: string; people: SafeCount; late: SafeCount };

/** What a board shows: numbers that tell nobody's answer. */
export type Board = {
  region: { slug: string; name: string };
  regions: { slug: string; name: string }[];
  quarter: Quarter;
  quarters: Quarter[];
  threshold: number;
  /** Most people first. */
  waits: Waiting[];
  /** In the order of the steps; `days` is the middle one. */
  steps: { step: StepName; people: SafeCount; days: number | null; ended: SafeCount }[];
  /** Most people first. */
  reasons: {
    reason: BoardReason;
    people: SafeCount;
    steps: { step: StepName; people: SafeCount }[];
    sources: { source: string; people: SafeCount }[];
  }[];
  sources: { source: string; people: SafeCount }[];
  ended: SafeCount;
  /** The moment at which the quarter was counted, ISO 8601 UTC; null when it was not yet. */
  countedAt: string | null;
};

type Cell = {
  kind: string;
  step: string | null;
  reason: string | null;
  source_id: string | null;
  source: string | null;
  people: number;
  days: number | null;
  counted_at: Date;
};

/**
 * The board of one of the actor's regions; undefined for whoever coordinates none. The database gives
 * aggregates only (`case_board`, `case_waits`), and of these small groups are hidden.
 *
 * @param asked the region and the quarter of an address; others than can be looked at are taken as the first
 */
export async function readBoard(
  tx: Transaction,
  asked: { region: string | null; quarter: string | null },
): Promise<Board | undefined> {
  const regions = await tx
    .select({ id: region.id, slug: region.slug, name: region.name, threshold: region.threshold })
    .from(region)
    .where(sql`${region.id} in (select actor_regions()) and actor_is('coordinator')`)
    .orderBy(asc(region.name));
  const here = regions.find(({ slug }) => slug === asked.region) ?? regions[0];
  if (!here) return undefined;
  const quarters = quartersUpTo(dayInTheNetherlands());
  const quarter = quarters.find(({ name }) => name === asked.quarter) ?? quarters[0]!;
  const threshold = Math.max(SMALLEST_THRESHOLD, here.threshold);
  const { rows: cells } = await tx.execute<Cell>(
    sql`select * from case_board(${here.id}::uuid, ${quarter.first}::date)`,
  );
  const named = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });
  const countedAt = cells[0]?.counted_at;
  return {
    region: named(here),
    regions: regions.map(named),
    quarter,
    quarters,
    threshold,
    waits: await waitsOf(tx, here.id, threshold),
    ...boardOf(cells, threshold),
    countedAt: countedAt === undefined ? null : new Date(countedAt).toISOString(),
  };
}

async function waitsOf(tx: Transaction, regionId: string, threshold: number): Promise<Waiting[]> {
  const { rows } = await tx.execute<{ what: string; who: string; people: number; late: number }>(
    sql`select * from case_waits(${regionId}::uuid)`,
  );
  const place = (what: string) => steps.findIndex(({ done }) => done === what);
  return (
    rows
      .map(({ what, who, people, late }) => ({
        what: actionKey(what),
        who,
        people: shown(people, threshold),
        late: shownLate(late, people, threshold),
      }))
      // Small groups stand in the order of the steps, which says nothing of how small they are.
      .toSorted((a, b) => sizeOf(b.people) - sizeOf(a.people) || place(a.what) - place(b.what))
  );
}

/** Of how many the day is past: neither who is late nor who is not is told of a small group. */
function shownLate(late: number, people: number, threshold: number): SafeCount {
  if (late < threshold) return { kind: "fewer" };
  if (late === people || people - late >= threshold) return { kind: "exact", count: late };
  return { kind: "atLeast", count: threshold };
}

const shown = (count: number, threshold: number): SafeCount =>
  count >= threshold ? { kind: "exact", count } : { kind: "fewer" };

const sizeOf = (count: SafeCount) => (count.kind === "fewer" ? 0 : count.count);

/** What the counted cells of a quarter come to, without small groups. */
function boardOf(
  cells: readonly Cell[],
  threshold: number,
): Pick<Board, "steps" | "reasons" | "sources" | "ended"> {
  const ended = cells.filter(({ kind }) => kind === "ended");
  const names = steps.map(({ done }) => done);
  const sources = new Map(
    ended.flatMap(({ source_id: id, source }) => (id && source ? [[id, source]] : [])),
  );
  const sum = (step: string | null, reason: string | null, source: string | null) =>
    ended.find((one) => one.step === step && one.reason === reason && one.source_id === source)
      ?.people ?? 0;
  const rowTotals = new Map(reasons.map((reason) => [reason, sum(null, reason, null)]));
  const table = (
    columns: readonly string[],
    of: (reason: string | null, column: string) => number,
  ): CountedTable => ({
    rows: reasons,
    columns,
    cells: new Map(
      reasons.flatMap((reason) =>
        columns.map((column) => [cellKey(reason, column), of(reason, column)] as const),
      ),
    ),
    rowTotals,
    columnTotals: new Map(columns.map((column) => [column, of(null, column)])),
    total: sum(null, null, null),
  });
  const [bySteps, bySources] = safeTables(
    [
      table(names, (reason, step) => sum(step, reason, null)),
      table([...sources.keys()], (reason, source) => sum(null, reason, source)),
    ],
    threshold,
  );
  const many = <T extends { people: SafeCount }>(all: readonly T[]) =>
    all
      .filter(({ people }) => people.kind !== "fewer")
      .toSorted((a, b) => sizeOf(b.people) - sizeOf(a.people));
  return {
    steps: names.map((step) => {
      const done = cells.find((one) => one.kind === "done" && one.step === step);
      const people = shown(done?.people ?? 0, threshold);
      const days = people.kind === "exact" ? (done?.days ?? null) : null;
      return { step, people, days, ended: bySteps!.column(step) };
    }),
    reasons: reasons
      .map((reason) => ({
        reason,
        people: bySteps!.row(reason),
        steps: many(names.map((step) => ({ step, people: bySteps!.cell(reason, step) }))),
        sources: many(
          [...sources].map(([id, source]) => ({ source, people: bySources!.cell(reason, id) })),
        ),
      }))
      .toSorted((a, b) => sizeOf(b.people) - sizeOf(a.people)),
    sources: many([...sources].map(([id, source]) => ({ source, people: bySources!.column(id) }))),
    ended: bySteps!.total,
  };
}
