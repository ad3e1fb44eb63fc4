/**
 * Who could go where, and what each is worth, on plain numbers. Candidates, openings and groups are told
 * by their index; the pairs of candidate `c` stand from `first[c]` up to `first[c + 1]`.
 */
export interface AssignmentProblem {
  /** One more than there are candidates; begins at 0, never falls, ends at the number of pairs. */
  readonly first: Int32Array;
  /** Per pair the index of its opening. */
  readonly opening: Int32Array;
  /** Per pair a whole number, at most a billion either way. Only pairs above 0 are ever taken. */
  readonly value: Int32Array;
  /** Per opening how many it takes: a whole number, 0 or more. */
  readonly places: ArrayLike<number>;
  /** Groups of openings that share a maximum; no opening is in two. */
  readonly groups?: AssignmentGroups;
}

export interface AssignmentGroups {
  /** Per opening the index of its group, or -1. */
  readonly ofOpening: Int32Array;
  /** Per group how many its openings take together: a whole number, 0 or more. */
  readonly max: ArrayLike<number>;
}

/**
 * What a place is worth, so that nobody can do better: the proof that an assignment is best. All whole
 * numbers, 0 or more. For each pair the prices of its candidate, its opening and the opening's group
 * together are at least the pair's value.
 */
export interface AssignmentPrices {
  readonly candidate: Float64Array;
  readonly opening: Float64Array;
  readonly group: Float64Array;
}

/** A best assignment with its proof. */
export interface Assignment {
  /** Per candidate the index of the pair that is taken, or -1. */
  readonly pair: Int32Array;
  readonly total: number;
  readonly prices: AssignmentPrices;
}

/** Values beyond this would not add up exactly. */
export const largestValue = 1_000_000_000;

const isCount = (value: number | undefined): boolean =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0;

/** Takes a problem; throws a RangeError that names the first thing that is wrong with it. */
export function refuseBadProblem({
  first,
  opening,
  value,
  places,
  groups,
}: AssignmentProblem): void {
  const refuse = (what: string): never => {
    throw new RangeError(`assignment: ${what}`);
  };
  const pairs = opening.length;
  if (value.length !== pairs) refuse(`${value.length} values for ${pairs} pairs`);
  if (first.length === 0 || first[0] !== 0) refuse("first does not begin at 0");
  for (let index = 1; index < first.length; index++) {
    if (first[index]! < first[index - 1]!) refuse(`first falls at candidate ${index - 1}`);
  }
  if (first[first.length - 1] !== pairs) refuse(`first does not end at ${pairs} pairs`);
  for (let pair = 0; pair < pairs; pair++) {
    const at = opening[pair]!;
    if (at < 0 || at >= places.length) refuse(`pair ${pair}: no opening ${at}`);
    if (Math.abs(value[pair]!) > largestValue) refuse(`pair ${pair}: more than ${largestValue}`);
  }
  for (let index = 0; index < places.length; index++) {
    if (!isCount(places[index])) refuse(`opening ${index}: ${places[index]} places`);
  }
  if (groups === undefined) return;
  const { ofOpening, max } = groups;
  if (ofOpening.length !== places.length) refuse("not a group or -1 for each opening");
  for (const [index, group] of ofOpening.entries()) {
    if (group < -1 || group >= max.length) refuse(`opening ${index}: no group ${group}`);
  }
  for (let index = 0; index < max.length; index++) {
    if (!isCount(max[index])) refuse(`group ${index}: a maximum of ${max[index]}`);
  }
}
