/** Takes a set of tasks (bit i for task i) and a number per task, gives the sum in order of task. */
export function sumOver(set: number, numbers: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) {
    if ((set & (1 << index)) !== 0) sum += numbers[index] ?? 0;
  }
  return sum;
}

/** Takes a set of at most 32, gives how many are in it. */
export function sizeOf(set: number): number {
  let left = set;
  let size = 0;
  for (; left !== 0; left &= left - 1) size++;
  return size;
}

/** Takes a set of tasks and something per task, gives those of the tasks in the set, in order. */
export function pick<T>(set: number, perTask: readonly T[]): T[] {
  return perTask.filter((_, index) => (set & (1 << index)) !== 0);
}

/** Takes something per task, gives the set of the tasks for which it `belongs`. */
export function setOf<T>(perTask: readonly T[], belongs: (one: T) => boolean): number {
  return perTask.reduce((set, one, index) => (belongs(one) ? set | (1 << index) : set), 0);
}
