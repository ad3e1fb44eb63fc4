import type { Change } from "../screening/availableChanges.ts";
import { mendCondition } from "../screening/availableChanges.ts";
import { failingConditions, judgeConditions } from "../screening/conditions.ts";
import { mendTasks, termsAfter } from "../screening/findChanges.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { Person } from "../screening/person.ts";
import { preparePerson } from "../screening/person.ts";
import type { Place } from "../screening/place.ts";
import { preparePlace } from "../screening/place.ts";
import { termsOf } from "../screening/screenPair.ts";
import { settleSurely } from "../screening/settlePackage.ts";
import type { World } from "../screening/world.ts";
import type { Candidate, Opening } from "./regionFile.ts";

/** One change and whom it would give a place. */
export interface Unlock {
  /** Code of the change. */
  readonly change: string;
  /** Id of the opening; absent for a change that the region makes at all openings at once. */
  readonly opening?: string;
  /** Ids in the order given. */
  readonly candidates: readonly string[];
  /** The highest of the candidates' lowest costs. */
  readonly cost: number;
}

/** The changes that a region makes at all openings at once. */
export const changesOfTheRegion: readonly string[] = [
  "transport",
  "language:speaking",
  "language:reading",
];

/**
 * Takes a person and a place, gives `"now"` when the person can start there without any change, else the
 * single changes that do it. Only a yes to care work gains anything: for others nothing is to be asked.
 */
export function gainsAt(
  person: Person,
  place: Place,
  parameters: ScreeningParameters,
): Change[] | "now" {
  const conditions = judgeConditions(person, place, parameters);
  const failing = failingConditions(conditions);
  const [first] = failing;
  if (failing.length > 1) return [];
  const terms = termsOf(person, place);
  if (first !== undefined) {
    const mend = mendCondition(first, conditions, parameters);
    return mend !== undefined && settleSurely(terms) ? [mend] : [];
  }
  if (settleSurely(terms)) return "now";

  const gains: Change[] = [];
  if (!terms.reducedAllowed && settleSurely({ ...terms, reducedAllowed: true })) {
    gains.push({ code: "allow-reduced", cost: parameters.costs.allowReduced });
  }
  const mends = mendTasks(terms, person, place, parameters);
  // A change that mends no task by itself leaves the package as it is.
  const single = new Map(
    mends
      .flatMap((mend) => (mend?.length === 1 ? mend : []))
      .map((change) => [change.code, change]),
  );
  for (const change of single.values()) {
    if (settleSurely(termsAfter(terms, mends, [change.code]))) gains.push(change);
  }
  return gains;
}

/** What a candidate would gain by each change anywhere, or undefined for one who has a place now. */
function gainsOf(
  person: Person,
  places: readonly Place[],
  parameters: ScreeningParameters,
): { place: Place; change: Change }[] | undefined {
  // Only a yes can become ready or reduced, and no change makes it one.
  if (person.candidate.affinity !== "yes") return undefined;
  const gains: { place: Place; change: Change }[] = [];
  for (const place of places) {
    const here = gainsAt(person, place, parameters);
    if (here === "now") return undefined;
    gains.push(...here.map((change) => ({ place, change })));
  }
  return gains;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compareUnlocks(a: Unlock, b: Unlock): number {
  return (
    b.candidates.length - a.candidates.length ||
    a.cost - b.cost ||
    byCodeUnit(a.change, b.change) ||
    byCodeUnit(a.opening ?? "", b.opening ?? "")
  );
}

/** Gathers gains of one candidate after the other into an unlock list. */
export class UnlockTally {
  private readonly found = new Map<
    string,
    { change: string; opening?: string; costs: Map<string, number> }
  >();

  /** Takes a change that gives a candidate a place at an opening. */
  add(change: Change, opening: string, candidate: string): void {
    const where = changesOfTheRegion.includes(change.code) ? {} : { opening };
    const key = JSON.stringify([change.code, where.opening]);
    const unlock = this.found.get(key) ?? { change: change.code, ...where, costs: new Map() };
    this.found.set(key, unlock);
    const cost = Math.min(change.cost, unlock.costs.get(candidate) ?? Infinity);
    unlock.costs.set(candidate, cost);
  }

  /** The list in its order; candidates in the order in which they came. */
  list(): Unlock[] {
    return [...this.found.values()]
      .map(({ costs, ...rest }) => ({
        ...rest,
        candidates: [...costs.keys()],
        // A region can have more candidates than a call can have arguments.
        cost: [...costs.values()].reduce((highest, cost) => Math.max(highest, cost), 0),
      }))
      .toSorted(compareUnlocks);
  }
}

/**
 * Takes the candidates and openings of a region, gives for every single change the candidates who have
 * no `ready` or `reduced` place anywhere now and would gain one by that change alone; most candidates
 * first. Source: the screening rules, "Unlock list".
 */
export function unlockList(
  candidates: readonly Candidate[],
  openings: readonly Opening[],
  world: World,
  parameters: ScreeningParameters = defaultParameters,
): Unlock[] {
  const places = openings.map((opening) => preparePlace(opening, world));
  const tally = new UnlockTally();
  for (const candidate of candidates) {
    const gains = gainsOf(preparePerson(candidate, world), places, parameters) ?? [];
    for (const { place, change } of gains) tally.add(change, place.opening.id, candidate.id);
  }
  return tally.list();
}
