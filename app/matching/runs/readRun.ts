import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import { eq, sql } from "drizzle-orm";
import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { countFor, type ShownCount } from "../../access/policy/countFor.ts";
import { asActor, asEngineFor } from "../../access/request/contexts.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import { nameOf } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { mineInFull } from "../unlock/whoCounts.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { maskDifference, possibleBy } from "../whatIf/maskDifference.ts";
import {
  choicesOf,
  type WhatIfAnswer,
  type WhatIfChoices,
  viewPlace,
} from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery, type RegionChange } from "../whatIf/whatIfQuery.ts";
import { findRun, type SeenRun } from "./listRuns.ts";
import type { RunResult } from "./runResult.ts";
import { regionRunWork } from "./schema.ts";

/** Somebody who would go to a place, as the actor knows them. */
export type PlacedPerson = {
  id: string;
  name?: string;
  reference: string;
  verdict: "ready" | "reduced";
  travelMinutes: number;
};

/** A place, and who would go there. */
export type AssignedPlace = {
  opening: string;
  title: string;
  organisation: string;
  town: string;
  readable: boolean;
  count: ShownCount;
  /** Those whom the actor may see. */
  people: PlacedPerson[];
};

/** What came of an assignment, as the actor may see it. */
export type AssignmentView = {
  kind: "assignment";
  placed: ShownCount;
  people: ShownCount;
  places: number;
  /** The sum of the values, proven to be the highest there is. */
  total: number;
  rows: AssignedPlace[];
  rowsInAll: number;
  page: number;
};

/** What came of a what-if; nobody is named. */
export type WhatIfView = {
  kind: "whatIf";
  answer: WhatIfAnswer;
  change: RegionChange;
  choices: WhatIfChoices;
  town: string | undefined;
};

export type RunView = { run: SeenRun; result: AssignmentView | WhatIfView | undefined };

/** How much of a result is asked. */
type Asking = { page: number; language: Language; size?: number };

/** A run and what came of it; undefined when there is none for this actor. */
export async function readRun(
  context: Readonly<RouterContextProvider>,
  runId: string,
  { page, language, size = PAGE_SIZE }: Asking,
): Promise<RunView | undefined> {
  const found = await asActor(context, async (tx, actor) => ({
    run: await findRun(tx, actor, runId),
    readable: new Set(await visibleOpeningIds(tx, actor)),
  }));
  const { run, readable } = found;
  if (!run) return undefined;
  if (run.state !== "done") return { run, result: undefined };
  const beside: Beside = { run, readable, language, page, size };
  const kept = await asEngineFor(context, (tx, actor) => readKept(tx, actor, beside));
  if (kept?.kind !== "assignment") return { run, result: kept };
  const ids = kept.rows.flatMap(({ people }) => people.map(({ id }) => id));
  const people = await asActor(context, (tx, actor) => readCandidacies(tx, actor, ids));
  const rows = kept.rows.map((row) => ({
    ...row,
    people: row.people.flatMap((one): PlacedPerson[] => {
      const person = people.get(one.id);
      if (!person) return [];
      const name = nameOf(person);
      return [{ ...one, reference: person.reference, ...(name !== undefined && { name }) }];
    }),
  }));
  return { run, result: { ...kept, rows } };
}

type Beside = {
  run: SeenRun;
  readable: ReadonlySet<string>;
  language: Language;
  page: number;
  size: number;
};

async function readKept(
  tx: Transaction,
  actor: Actor,
  beside: Beside,
): Promise<AssignmentView | WhatIfView | undefined> {
  const { run } = beside;
  const [work] = await tx
    .select({ result: regionRunWork.result })
    .from(regionRunWork)
    .where(eq(regionRunWork.runId, run.id));
  const result = work?.result;
  if (!result) return undefined;
  return result.kind === "assignment"
    ? viewAssignment(tx, actor, result, beside)
    : viewWhatIf(tx, result, beside);
}

async function viewAssignment(
  tx: Transaction,
  actor: Actor,
  result: RunResult & { kind: "assignment" },
  { run, readable, language, page: asked, size }: Beside,
): Promise<AssignmentView> {
  const { rows } = await tx.execute<{
    opening: string;
    count: number;
    people: { id: string; verdict: number; minutes: number }[] | null;
  }>(sql`
    select p.opening_id as opening, count(*)::int as count,
      json_agg(json_build_object('id', p.candidacy_id, 'verdict', p.verdict, 'minutes', p.travel_minutes)
        order by p.verdict, p.travel_minutes, p.candidacy_id)
        filter (where p.candidacy_id in (${mineInFull(actor)})) as people
    from region_run_pair p where p.run_id = ${run.id}
    group by p.opening_id order by count(*) filter (where p.candidacy_id in (${mineInFull(actor)})) desc, p.opening_id`);
  const { threshold } = run.region;
  const page = Math.min(asked, pageCount(rows.length, size));
  const shown = rows.slice((page - 1) * size, page * size);
  const { placeNames } = await loadRegion(tx, {
    candidacies: [],
    openings: shown.map(({ opening }) => opening),
  });
  const visible = rows.reduce((sum, { people }) => sum + (people?.length ?? 0), 0);
  return {
    kind: "assignment",
    placed: countFor({ count: result.placed, visible, threshold }),
    people: countFor({ count: result.people, visible: 0, threshold }),
    places: result.places,
    total: result.total,
    page,
    rowsInAll: rows.length,
    rows: shown.map(({ opening, count, people }) => {
      const names = placeNames.get(opening);
      const mine = people ?? [];
      return {
        opening,
        title: names?.title[language] ?? "",
        organisation: names?.organisation.name ?? "",
        town: names?.town ?? "",
        readable: readable.has(opening),
        count: countFor({ count, visible: mine.length, threshold }),
        people: mine.map(({ id, verdict, minutes }) => ({
          id,
          reference: "",
          verdict: verdicts[verdict] === "ready" ? "ready" : "reduced",
          travelMinutes: minutes,
        })),
      };
    }),
  };
}

async function viewWhatIf(
  tx: Transaction,
  { difference }: RunResult & { kind: "whatIf" },
  { run, readable, language, page: asked, size }: Beside,
): Promise<WhatIfView> {
  const query = readWhatIfQuery(new URLSearchParams(run.asked));
  const { openings } = await idsOfRegion(tx, run.region.id);
  const work = await loadRegion(tx, { candidacies: [], openings });
  const choices = choicesOf(work, language);
  const town = query.given.plaats;
  const possible = possibleBy(query.change);
  const masked = maskDifference(difference, possible, run.region.threshold);
  const page = Math.min(asked, pageCount(masked.places.length, size));
  const nobody = { people: [], more: 0 };
  return {
    kind: "whatIf",
    change: query.change,
    choices,
    town,
    answer: {
      ...masked,
      page,
      possible,
      placesInAll: masked.places.length,
      places: masked.places
        .slice((page - 1) * size, page * size)
        .map((row) => viewPlace(row, work, { readable, language, query }, { choices, town })),
      gainTheirFirst: nobody,
      loseTheirLast: nobody,
    },
  };
}
