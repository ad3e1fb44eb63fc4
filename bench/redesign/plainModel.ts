import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { hoursPerSlot } from "@overstap/engine/redesign/weighBundle.ts";

const slotCount = 28;

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const has = (bits: Uint32Array, member: number, offset = 0): boolean =>
  ((bits[offset + (member >>> 5)]! >>> (member & 31)) & 1) === 1;

function term(factor: number, name: string): string {
  return factor < 0 ? `- ${-factor} ${name}` : `+ ${factor} ${name}`;
}

/** Collects the rows and the variables of a model in CPLEX LP text. */
class Model {
  readonly rows: string[] = [];
  readonly binaries: string[] = [];

  row(terms: readonly string[], bound: string): void {
    if (terms.length > 0) this.rows.push(` r${this.rows.length}: ${terms.join(" ")} ${bound}`);
  }

  binary(name: string): string {
    this.binaries.push(name);
    return name;
  }
}

/**
 * The redesign rules as a plain mixed-integer program: `x_t_k` task t is in profile k, `u_k` profile k
 * is made, `h_k` its hours, `e_i_k` its minutes of exposure i, `c`, `l`, `s` whether it has a category, a
 * place, a slot; `y_p_k` pool type p can do it, `z_p` p can do at least one.
 */
export function plainModel(study: PreparedStudy): string {
  const { pool, weights } = study;
  const model = new Model();
  const profiles = indices(study.study.limits.maxProfiles);
  const tasks = indices(study.tasks.length);
  for (const t of tasks)
    model.row(
      profiles.map((k) => `+ ${model.binary(`x_${t}_${k}`)}`),
      "<= 1",
    );
  for (const k of profiles) {
    addProfile(study, model, k);
    for (const p of indices(pool.size)) addPair(study, model, p, k);
  }
  for (const p of indices(pool.size)) {
    const able = profiles.map((k) => `- y_${p}_${k}`);
    model.row([`+ ${model.binary(`z_${p}`)}`, ...able], "<= 0");
  }
  const freed = tasks.filter((t) => study.freed[t]! > 0);
  const objective = [
    ...profiles.flatMap((k) =>
      freed.map((t) => term((weights.hours * study.freed[t]!) / 60, `x_${t}_${k}`)),
    ),
    ...pool.weights.map((weight, p) => term(weights.reach * weight, `z_${p}`)),
  ];
  const lines = [
    ["Maximize", ` obj: ${objective.join(" ")}`],
    ["Subject To", ...model.rows],
    ["Binary", ` ${model.binaries.join("\n ")}`, "End", ""],
  ];
  return lines.flat().join("\n");
}

function addProfile(study: PreparedStudy, model: Model, k: number): void {
  const { hours, minCategories, maxPlaces } = study.study.limits;
  const tasks = indices(study.tasks.length);
  const minus = (some: readonly number[]): string[] => some.map((t) => `- x_${t}_${k}`);
  const used = model.binary(`u_${k}`);
  model.row([`+ h_${k}`, ...tasks.map((t) => term(-study.minutes[t]! / 60, `x_${t}_${k}`))], "= 0");
  model.row([`+ h_${k}`, term(-hours.max, used)], "<= 0");
  model.row([`+ h_${k}`, term(-hours.min, used)], ">= 0");
  for (const [i, { minutes }] of study.pool.exposures.entries()) {
    const exposed = tasks.filter((t) => minutes[t]! > 0);
    model.row([`+ e_${i}_${k}`, ...exposed.map((t) => term(-minutes[t]!, `x_${t}_${k}`))], "= 0");
  }
  const categories = indices(study.categories.length);
  for (const c of categories) {
    const some = minus(tasks.filter((t) => study.category[t] === c));
    model.row([`+ ${model.binary(`c_${c}_${k}`)}`, ...some], "<= 0");
  }
  model.row([...categories.map((c) => `+ c_${c}_${k}`), term(-minCategories, used)], ">= 0");
  const places = indices(study.places.length);
  model.row(
    places.map((l) => `+ ${model.binary(`l_${l}_${k}`)}`),
    `<= ${maxPlaces}`,
  );
  for (const t of tasks) model.row([`+ x_${t}_${k}`, `- l_${study.place[t]}_${k}`], "<= 0");
  for (const s of indices(slotCount)) {
    const some = minus(tasks.filter((t) => (study.slots[t]! & (1 << s)) !== 0));
    model.row([`+ ${model.binary(`s_${s}_${k}`)}`, ...some], "<= 0");
  }
}

/** When pool type p can do profile k; a rule that must hold only then has a term that lets go otherwise. */
function addPair(study: PreparedStudy, model: Model, p: number, k: number): void {
  const { pool } = study;
  const most = study.study.limits.hours.max;
  const able = model.binary(`y_${p}_${k}`);
  model.row([`+ ${able}`, `- u_${k}`], "<= 0");
  const misfits = indices(study.tasks.length).filter((t) => !has(pool.fits, p, t * pool.words));
  if (misfits.length > 0) {
    const count = misfits.length;
    model.row([...misfits.map((t) => `+ x_${t}_${k}`), term(count, able)], `<= ${count}`);
  }
  const own = pool.ownHours[p]!;
  model.row([`+ h_${k}`, term(-own.min, able)], ">= 0");
  if (own.max < most) model.row([`+ h_${k}`, term(most - own.max, able)], `<= ${most}`);
  const present = indices(slotCount).filter((s) => (pool.slots[p]! & (1 << s)) !== 0);
  const slots = present.map((s) => term(-hoursPerSlot, `s_${s}_${k}`));
  model.row([`+ h_${k}`, ...slots, term(most, able)], `<= ${most}`);
  for (const [i, { minutes, bounds, bearers }] of pool.exposures.entries()) {
    const bound = bounds.findLast((_, level) => has(bearers[level]!, p));
    if (bound === undefined || has(bearers.at(-1)!, p)) continue;
    const all = minutes.reduce((sum, one) => sum + one, 0);
    if (all > bound) model.row([`+ e_${i}_${k}`, term(all - bound, able)], `<= ${all}`);
  }
}
