import type { PreparedStudy } from "./prepareStudy.ts";

/** What the tasks that a bundle in the making has come to: their exposures, categories and places. */
export class ChosenTasks {
  private readonly study: PreparedStudy;
  /** Per exposure the minutes per day. */
  readonly exposed: Float64Array;
  /** Per category and per place how many of the tasks are in it. */
  readonly inCategory: Int32Array;
  private readonly inPlace: Int32Array;
  private categories = 0;
  private places = 0;

  constructor(study: PreparedStudy) {
    this.study = study;
    this.exposed = new Float64Array(study.pool.exposures.length);
    this.inCategory = new Int32Array(study.categories.length);
    this.inPlace = new Int32Array(study.places.length);
  }

  /** Begins without tasks. */
  clear(): void {
    this.exposed.fill(0);
    this.inCategory.fill(0);
    this.inPlace.fill(0);
    [this.categories, this.places] = [0, 0];
  }

  /** Counts a task in, or with -1 out again. */
  count(task: number, times: 1 | -1): void {
    const { category, place, pool } = this.study;
    for (const [index, { minutes }] of pool.exposures.entries()) {
      this.exposed[index]! += times * minutes[task]!;
    }
    // The first that comes makes it one more, the last that goes one less.
    const turning = times === 1 ? 1 : 0;
    if ((this.inCategory[category[task]!]! += times) === turning) this.categories += times;
    if ((this.inPlace[place[task]!]! += times) === turning) this.places += times;
  }

  /** How many categories the limits ask beyond those that are there; it may be below 0. */
  get missing(): number {
    return this.study.study.limits.minCategories - this.categories;
  }

  /** Whether there are more places than the limits allow. */
  get tooManyPlaces(): boolean {
    return this.places > this.study.study.limits.maxPlaces;
  }

  /** Whether the limits allow the place of this task beside those that are there. */
  allowsPlaceOf(task: number): boolean {
    return (
      this.places < this.study.study.limits.maxPlaces || this.inPlace[this.study.place[task]!]! > 0
    );
  }
}
