/** What a bundle is worth is the sum over its tasks and over who can do it. */
export interface BundlePrices {
  /** Per task; it may be negative, and -Infinity for a task that may not be used. */
  readonly tasks: Float64Array;
  /** Per pool type, 0 or more. */
  readonly people: Float64Array;
}

/** Two tasks, as places in the list of movable tasks. */
export type TaskPair = readonly [number, number];

export interface BundleQuery extends BundlePrices {
  /** Only a bundle worth more than this is looked for. */
  readonly floor: number;
  /** How many nodes may be opened. */
  readonly nodes: number;
  /** Pairs of tasks that may not be in one bundle, and pairs of which both or neither are. */
  readonly apart?: readonly TaskPair[];
  readonly together?: readonly TaskPair[];
}

export interface BundleAnswer {
  /** Bundles worth more than the floor, each better than the one before: places of tasks, ascending. */
  readonly found: readonly (readonly number[])[];
  /** What the last of them is worth; the floor when there is none. */
  readonly best: number;
  /** No bundle is worth more than this: as much as `best` when the search was complete. */
  readonly upper: number;
  readonly nodes: number;
}

/** Hours nearer than this are the same. */
export const slack = 1e-9;

/** A difference in worth that counts. */
export const counts = 1e-7;
