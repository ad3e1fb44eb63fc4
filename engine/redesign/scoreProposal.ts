import type { Fault } from "../region/faults.ts";
import { findBreaches } from "./findBreaches.ts";
import { leftTasks } from "./leftTasks.ts";
import type { LeftTask } from "./leftTasks.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { Proposal, ProposedProfile } from "./proposalFile.ts";
import type { BundleFigures } from "./weighBundle.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

/** A profile with what it comes to. */
export interface ScoredProfile extends ProposedProfile {
  /** Hours per week. */
  readonly hours: number;
  /** Sorted. */
  readonly categories: readonly string[];
  readonly places: readonly string[];
  /** Summed weight of the pool that can do it. */
  readonly reach: number;
}

/** Euros per week. */
export interface Money {
  /** What the moved hours cost now. */
  readonly saved: number;
  /** What they will cost. */
  readonly cost: number;
  readonly net: number;
}

/** A valid proposal with everything that follows from it. */
export interface ScoredProposal {
  readonly profiles: readonly ScoredProfile[];
  /** The tasks that stay where they are, in the order of the study. */
  readonly left: readonly LeftTask[];
  /** Per qualified function, the hours a week that come free. */
  readonly freed: Readonly<Record<string, number>>;
  /** Summed weight of the pool that can do at least one profile. */
  readonly reach: number;
  readonly score: number;
  readonly money: Money;
}

/** A proposal's score, or every rule that it breaks. */
export type ProposalScore =
  | { readonly scored: ScoredProposal; readonly breaches?: undefined }
  | { readonly scored?: undefined; readonly breaches: readonly Fault[] };

function taskPlaces({ tasks }: ProposedProfile, study: PreparedStudy): number[] {
  return tasks.map((id) => study.indexOf.get(id) ?? -1).toSorted((a, b) => a - b);
}

function scoreProfile(
  profile: ProposedProfile,
  figures: BundleFigures,
  study: PreparedStudy,
): ScoredProfile {
  const tasks = taskPlaces(profile, study).map((place) => study.tasks[place]);
  const distinct = (texts: (string | undefined)[]): string[] =>
    [...new Set(texts.filter((text) => text !== undefined))].toSorted();
  return {
    id: profile.id,
    tasks: profile.tasks,
    hours: figures.minutes / 60,
    categories: distinct(tasks.map((task) => task?.category)),
    places: distinct(tasks.map((task) => task?.place)),
    reach: study.pool.weightOf.of(figures.able),
  };
}

function freedHours(moved: ReadonlySet<string>, { study }: PreparedStudy): Record<string, number> {
  const qualified = study.functions.filter((one) => one.qualified);
  const hoursOf = ({ id }: { readonly id: string }): number =>
    study.tasks
      .filter((task) => task.doneBy === id && moved.has(task.id))
      .reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;
  return Object.fromEntries(qualified.map((one) => [one.id, hoursOf(one)]));
}

function moneyOf(moved: ReadonlySet<string>, { study }: PreparedStudy): Money {
  const costOf = new Map(study.functions.map(({ id, hourlyCost }) => [id, hourlyCost]));
  let [saved, minutes] = [0, 0];
  for (const { id, doneBy, minutesPerWeek } of study.tasks) {
    if (!moved.has(id)) continue;
    saved += (minutesPerWeek / 60) * (costOf.get(doneBy) ?? 0);
    minutes += minutesPerWeek;
  }
  const cost = (minutes / 60) * study.entryHourlyCost;
  return { saved, cost, net: saved - cost };
}

/**
 * Takes points' two parts: minutes per week that come free and the summed weight that is reached. Gives
 * the score. Source: the redesign rules, "Score".
 */
export function scoreOf(freedMinutes: number, reach: number, { weights }: PreparedStudy): number {
  return weights.hours * (freedMinutes / 60) + weights.reach * reach;
}

/**
 * Takes any proposal for a study, also one made by hand. Gives its score with everything that follows
 * from it, or every rule that it breaks. The search for proposals is held to this same function.
 */
export function scoreProposal(proposal: Proposal, study: PreparedStudy): ProposalScore {
  const breaches = findBreaches(proposal, study.study);
  if (breaches.length > 0) return { breaches };
  const weigher = new BundleWeigher(study);
  const reached = new Uint32Array(study.pool.words);
  let freedMinutes = 0;
  const bundles = proposal.profiles.map((profile) => {
    const places = taskPlaces(profile, study);
    const figures = noFigures(study);
    weigher.weigh(places, places.length, figures);
    freedMinutes += figures.freed;
    for (let word = 0; word < reached.length; word++) reached[word]! |= figures.able[word]!;
    return { profile, figures };
  });
  const moved = new Set(proposal.profiles.flatMap(({ tasks }) => tasks));
  const reach = study.pool.weightOf.of(reached);
  const profiles = bundles.map(({ profile, figures }) => scoreProfile(profile, figures, study));
  return {
    scored: {
      profiles,
      left: leftTasks(proposal, study.study),
      freed: freedHours(moved, study),
      reach,
      score: scoreOf(freedMinutes, reach, study),
      money: moneyOf(moved, study),
    },
  };
}
