import type { ColumnMaster, Decisions } from "./columnMaster.ts";

const fractional = 1e-3;

type Taken = ReturnType<ColumnMaster["taken"]>;

const distance = (amount: number): number => Math.min(amount, 1 - amount);

/** The entry of a map whose amount is furthest from whole. */
function furthest<K>(amounts: Iterable<[K, number]>): K | undefined {
  let [best, chosen] = [fractional, undefined as K | undefined];
  for (const [key, amount] of amounts) {
    if (distance(amount) > best) [best, chosen] = [distance(amount), key];
  }
  return chosen;
}

function personBranch(master: ColumnMaster, decisions: Decisions): Decisions[] | undefined {
  let [best, chosen] = [0, -1];
  for (const [type, amount] of master.reached().entries()) {
    if (decisions.people.has(type) || distance(amount) < fractional) continue;
    const weight = distance(amount) * master.worth[type]!;
    if (weight > best) [best, chosen] = [weight, type];
  }
  if (chosen < 0) return undefined;
  return [true, false].map((reached) => ({
    ...decisions,
    people: new Map(decisions.people).set(chosen, reached),
  }));
}

function taskBranch(taken: Taken, decisions: Decisions): Decisions[] | undefined {
  const amounts = new Map<number, number>();
  for (const { tasks, amount } of taken) {
    for (const task of tasks) amounts.set(task, (amounts.get(task) ?? 0) + amount);
  }
  const open = [...amounts].filter(([task]) => !decisions.tasks.has(task));
  const chosen = furthest(open);
  if (chosen === undefined) return undefined;
  return [true, false].map((moved) => ({
    ...decisions,
    tasks: new Map(decisions.tasks).set(chosen, moved),
  }));
}

function pairBranch(taken: Taken, decisions: Decisions): Decisions[] | undefined {
  const amounts = new Map<string, number>();
  for (const { tasks, amount } of taken) {
    for (const [at, one] of tasks.entries()) {
      for (const other of tasks.slice(at + 1)) {
        const key = `${one} ${other}`;
        amounts.set(key, (amounts.get(key) ?? 0) + amount);
      }
    }
  }
  const chosen = furthest(amounts);
  if (chosen === undefined) return undefined;
  const [one = 0, other = 0] = chosen.split(" ").map(Number);
  return [
    { ...decisions, together: [...decisions.together, [one, other]] },
    { ...decisions, apart: [...decisions.apart, [one, other]] },
  ];
}

/**
 * Takes a solved choice between bundles in which some are taken in part. Gives the decisions that split
 * it in two: about a person who is reached in part, else a task that is moved in part, else two tasks
 * that are together in part; undefined when everything is whole. Deciding about people first settles most.
 */
export function chooseBranch(master: ColumnMaster, decisions: Decisions): Decisions[] | undefined {
  const taken = master.taken();
  return (
    personBranch(master, decisions) ?? taskBranch(taken, decisions) ?? pairBranch(taken, decisions)
  );
}
