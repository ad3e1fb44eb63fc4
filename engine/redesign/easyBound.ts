import { BundleSearch } from "./bundleSearch.ts";
import type { PreparedStudy } from "./prepareStudy.ts";

/** Nodes to find out whether somebody can do any job at all; when they do not suffice, we say yes. */
const nodesEach = 5000;

/**
 * Takes a study, gives for each pool type whether some valid bundle of the movable tasks could be done
 * by it. Who cannot is out of reach of every proposal.
 */
export function withinReach(study: PreparedStudy): boolean[] {
  const search = new BundleSearch(study);
  const tasks = new Float64Array(study.tasks.length);
  return study.pool.weights.map((_, type) => {
    const people = new Float64Array(study.pool.size);
    people[type] = 1;
    return search.find({ tasks, people, floor: 0, nodes: nodesEach }).upper > 0.5;
  });
}

/** The most minutes per week that can come free: the profiles' room, filled with tasks of qualified functions. */
export function mostFreed({ study, freed }: PreparedStudy): number {
  const total = freed.reduce((sum, minutes) => sum + minutes, 0);
  return Math.min(total, study.limits.maxProfiles * study.limits.hours.max * 60);
}

/** Takes a study, gives a score that no proposal exceeds: all hours there is room for, all within reach. */
export function easyBound(study: PreparedStudy, reachable: readonly boolean[]): number {
  const { weights, pool } = study;
  const reach = pool.weights.reduce((sum, one, type) => sum + (reachable[type] ? one : 0), 0);
  return (weights.hours * mostFreed(study)) / 60 + weights.reach * reach;
}
