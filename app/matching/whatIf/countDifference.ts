import { emptyLists } from "@overstap/engine/region/quick/listedSlots.ts";
import { ListFiller } from "@overstap/engine/region/quick/listFiller.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { startingPairs } from "@overstap/engine/region/quick/startingPairs.ts";
import type { Candidate, Opening, Profile, Task } from "@overstap/engine/region/regionFile.ts";
import type { ScreeningParameters } from "@overstap/engine/screening/parameters.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";

/** How many candidacies, and how many of these very ones the asker may see in full. */
export type SeenCount = { count: number; visible: number };

/** How many now, and how many come to it and go from it. */
export type Counts = { now: SeenCount; gains: SeenCount; loses: SeenCount };

/** The best that somebody comes to anywhere in the region. */
export const bests = ["ready", "reduced", "ask", "near"] as const;
export type Best = (typeof bests)[number];

/** Who gains and loses what, counted. */
export type CountedDifference = {
  /** People by the best that they come to. */
  verdicts: ({ verdict: Best } & Counts)[];
  /** Who could start there; only of places where something differs, and of those that were added. */
  places: ({ opening: string } & Counts)[];
  /** Who could start anywhere, by where they live; only of towns where something differs. */
  towns: ({ town: string } & Counts)[];
  /** Who can start somewhere, gains their first place, loses their last. */
  people: Counts;
  /** Those of them whom the asker may see, in order of id. */
  gainTheirFirst: string[];
  loseTheirLast: string[];
};

/** A region, and as it would be; people are the same. */
export type TwoRegions = {
  work: { tasks: readonly Task[]; profiles: readonly Profile[] };
  candidates: readonly Candidate[];
  before: { openings: readonly Opening[]; parameters: ScreeningParameters };
  after: { openings: readonly Opening[]; parameters: ScreeningParameters };
  /** Where somebody lives. */
  townOf: ReadonlyMap<string, string>;
  /** Whom the asker may see in full. */
  mine: ReadonlySet<string>;
  /** Also tells places and towns where nothing differs: for who adds up parts of a region. */
  part?: true;
};

/** Weighs a region twice and counts what differs. Only numbers come out, and ids that the asker may see. */
export function countDifference(regions: TwoRegions): CountedDifference {
  const { candidates, mine, townOf } = regions;
  const { work, before: now, after: then } = regions;
  const index = RegionIndex.of({ ...work, candidates, openings: now.openings }, fmlCurrent);
  const before = weigh(index, now.parameters);
  // People stay as they are: only places are put in the place of what they were.
  for (const opening of then.openings) index.putOpening(opening);
  const after = weigh(index, then.parameters);
  const byVerdict = new Tally(mine);
  const byPlace = new Tally(mine);
  const byTown = new Tally(mine);
  const all = new Tally(mine);
  const gainTheirFirst: string[] = [];
  const loseTheirLast: string[] = [];
  for (const [slot, { id }] of candidates.entries()) {
    const [was, is] = [before.best[slot], after.best[slot]];
    if (was !== undefined) byVerdict.note(was, id, true, was === is);
    if (is !== undefined && is !== was) byVerdict.note(is, id, false, true);
    const [past, next] = [before.starts[slot]!, after.starts[slot]!];
    for (const place of past) byPlace.note(place, id, true, next.has(place));
    for (const place of next) if (!past.has(place)) byPlace.note(place, id, false, true);
    const [could, can] = [past.size > 0, next.size > 0];
    all.note("", id, could, can);
    byTown.note(townOf.get(id) ?? "", id, could, can);
    if (!could && can && mine.has(id)) gainTheirFirst.push(id);
    if (could && !can && mine.has(id)) loseTheirLast.push(id);
  }
  const known = new Set(regions.before.openings.map(({ id }) => id));
  const added = regions.after.openings.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const told = (tally: Tally): string[] => (regions.part ? tally.keys() : tally.changed());
  const places = new Set([...added, ...told(byPlace)]);
  return {
    verdicts: bests.map((verdict) => ({ verdict, ...byVerdict.of(verdict) })),
    places: [...places].map((opening) => ({ opening, ...byPlace.of(opening) })),
    towns: told(byTown).map((town) => ({ town, ...byTown.of(town) })),
    people: all.of(""),
    gainTheirFirst,
    loseTheirLast,
  };
}

type Weighed = { best: (Best | undefined)[]; starts: Set<string>[] };

/** Per candidate, in order of their slots: the best that they come to, and where they could start. */
function weigh(index: RegionIndex, parameters: ScreeningParameters): Weighed {
  const best: (Best | undefined)[] = [];
  const starts: Set<string>[] = [];
  const ids = Array.from(index.places(), (slot) => index.openingId(slot));
  const others: number[] = [];
  for (const { person, starts: theirs } of startingPairs(index, parameters)) {
    starts.push(new Set(theirs.map(({ place }) => ids[place]!)));
    if (theirs.length === 0) others.push(person);
    else best[person] = theirs.some(({ verdict }) => verdict === "ready") ? "ready" : "reduced";
  }
  // Only who can start nowhere is looked at further, and one entry is enough to know their best.
  const lists = emptyLists(index.personCount, 1);
  new ListFiller(index, lists, parameters).fill(Int32Array.from(others));
  for (const person of others) {
    if (lists.counts[person] === 0) continue;
    best[person] = bests[Math.min(lists.classes[person]!, bests.length - 1)];
  }
  return { best, starts };
}

const none = (): Counts => ({
  now: { count: 0, visible: 0 },
  gains: { count: 0, visible: 0 },
  loses: { count: 0, visible: 0 },
});

/** Counts people under keys, before and after. */
class Tally {
  private readonly counts = new Map<string, Counts>();
  private readonly mine: ReadonlySet<string>;

  constructor(mine: ReadonlySet<string>) {
    this.mine = mine;
  }

  note(key: string, id: string, was: boolean, is: boolean): void {
    if (!was && !is) return;
    const counts = this.counts.get(key) ?? none();
    this.counts.set(key, counts);
    const visible = Number(this.mine.has(id));
    const add = (to: SeenCount): void => {
      to.count++;
      to.visible += visible;
    };
    if (was) add(counts.now);
    if (is && !was) add(counts.gains);
    if (was && !is) add(counts.loses);
  }

  of(key: string): Counts {
    return this.counts.get(key) ?? none();
  }

  keys(): string[] {
    return [...this.counts.keys()];
  }

  /** The keys of which something came or went. */
  changed(): string[] {
    return [...this.counts].flatMap(([key, { gains, loses }]) =>
      gains.count + loses.count > 0 ? [key] : [],
    );
  }
}
