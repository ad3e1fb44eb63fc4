import { unlockList } from "@overstap/engine/region/unlock.ts";
import type { Unlock } from "@overstap/engine/region/unlock.ts";
import type { ScreenedPair } from "@overstap/engine/screening/screenedPair.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import { screenPair } from "@overstap/engine/screening/screenPair.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { fmlCurrent } from "../fml/fml.ts";
import { pilotOpenings, pilotRegionFile, publishedCandidates } from "./pilots.ts";
import type { PublishedCandidate } from "./pilots.ts";
import type { SourceKind } from "./sourceKinds.ts";
import { sourceKinds } from "./sourceKinds.ts";

/** What stands in the way, by kind: a page shows these words, never an item. */
export type ReasonKind =
  | "affinity"
  | "no-place"
  | "terms"
  | "distance"
  | "times"
  | "capacity"
  | "language";

/** One pair with its reasons by kind, in order of first appearance. */
export type ComparedPair = ScreenedPair & { kinds: ReasonKind[] };

/** One candidate: what the source says, and what the screening says. */
export type PilotComparison = {
  published: PublishedCandidate;
  /** The source's outcome, by kind. */
  sourceKinds: readonly SourceKind[];
  /** Against every opening that the candidate was put forward for, best first. */
  aimed: ComparedPair[];
  /** The best of the other openings; absent when all are `no`. */
  elsewhere?: ComparedPair;
  /** The kinds of the best aimed opening that the source names too. */
  shared: ReasonKind[];
  /** Kinds that only the screening finds there. */
  added: ReasonKind[];
  /** Kinds that only the source names (`no-meeting` is none of the screening's). */
  missing: SourceKind[];
};

const kindOfReason: Readonly<Record<string, ReasonKind>> = {
  affinity: "affinity",
  "no-place": "no-place",
  certainty: "terms",
  radius: "distance",
  travel: "distance",
  hours: "times",
  slots: "times",
  load: "capacity",
  exposure: "capacity",
  language: "language",
};

/** The kind of a reason code such as `load:4.13@th-stofzuigen`. */
export function kindOf(reason: string): ReasonKind {
  const kind = kindOfReason[reason.split(":")[0] ?? ""];
  if (!kind) throw new RangeError(`no kind for reason "${reason}"`);
  return kind;
}

function isAimed({ aimedAt }: PublishedCandidate, opening: string): boolean {
  const record = pilotOpenings.find(({ id }) => id === opening);
  if (aimedAt === "any pilot") return true;
  return aimedAt === "TSN Woonzorg"
    ? record?.organisation === "tsn-woonzorg"
    : record?.profile === aimedAt;
}

/** Better verdict first, then cheaper changes, then fewer kinds of reasons, then nearer, then id. */
function compareBest(a: ComparedPair, b: ComparedPair): number {
  const cost = ({ changes }: ComparedPair) => changes?.[0]?.cost ?? 0;
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    cost(a) - cost(b) ||
    a.kinds.length - b.kinds.length ||
    a.km - b.km ||
    (a.opening < b.opening ? -1 : 1)
  );
}

/** The thirteen candidates, in the source's order, each held against every opening of the three pilots. */
export function comparePilots(): PilotComparison[] {
  const region = pilotRegionFile();
  const world = prepareWorld(region, fmlCurrent);
  return publishedCandidates.map((published) => {
    const candidate = region.candidates.find(({ id }) => id === published.id);
    if (!candidate) throw new RangeError(`no candidacy for "${published.id}"`);
    const pairs = region.openings
      .map((opening): ComparedPair => {
        const pair = screenPair(candidate, opening, world);
        return { ...pair, kinds: [...new Set(pair.reasons.map(kindOf))] };
      })
      .toSorted(compareBest);
    const aimed = pairs.filter(({ opening }) => isAimed(published, opening));
    const elsewhere = pairs.find((pair) => !aimed.includes(pair) && pair.verdict !== "no");
    const kinds = aimed[0]?.kinds ?? [];
    const source: readonly SourceKind[] = sourceKinds[published.id] ?? [];
    const named = new Set<string>(source);
    const found = new Set<string>(kinds);
    return {
      published,
      sourceKinds: source,
      aimed,
      ...(elsewhere ? { elsewhere } : {}),
      shared: kinds.filter((kind) => named.has(kind)),
      added: kinds.filter((kind) => !named.has(kind)),
      missing: source.filter((kind) => !found.has(kind)),
    };
  });
}

/** What single change would give whom of the thirteen a place that they can start in. */
export function unlockPilots(): Unlock[] {
  const region = pilotRegionFile();
  return unlockList(region.candidates, region.openings, prepareWorld(region, fmlCurrent));
}
