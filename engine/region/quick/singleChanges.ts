import type { Change } from "../../screening/availableChanges.ts";
import type { ScreeningParameters } from "../../screening/parameters.ts";
import { stepCost } from "../../screening/parameters.ts";
import { languageSkills } from "../languageLevels.ts";
import { noFlags, noGrade } from "./capacityRows.ts";
import { givenUp } from "./exposedPackages.ts";
import type { PackageOutcomes } from "./packageOutcomes.ts";
import type { PersonTasks } from "./personTasks.ts";
import * as record from "./records.ts";
import type { ProfileNumbers } from "./workTables.ts";

/** Single changes of tasks or package that give one person after the other a place of some kind. */
export class SingleChanges {
  private readonly of: PersonTasks;
  private readonly outcomes: PackageOutcomes;
  private readonly parameters: ScreeningParameters;
  private readonly known: (readonly Change[] | undefined)[] = [];
  private readonly knownBy: number[] = [];

  constructor(of: PersonTasks, outcomes: PackageOutcomes, parameters: ScreeningParameters) {
    this.of = of;
    this.outcomes = outcomes;
    this.parameters = parameters;
  }

  /**
   * Takes a kind of opening where the person is not ready or reduced now, gives the single changes of tasks
   * and package that make it so; undefined when the rule as people read it has to be asked.
   */
  at(kind: number): readonly Change[] | undefined {
    if (this.knownBy[kind] !== this.of.turn) {
      this.knownBy[kind] = this.of.turn;
      this.known[kind] = this.find(kind);
    }
    return this.known[kind];
  }

  private find(kind: number): readonly Change[] | undefined {
    const { of, outcomes } = this;
    const { profile, reducedAllowed } = of.index.kinds.all[kind]!;
    of.fit(profile);
    const numbers = of.tables.profiles[profile]!;
    const misfit = of.misfits[profile]!;
    const gains: Change[] = [];
    if (!reducedAllowed) {
      const settled = outcomes.settlesSurely(kind, misfit, true);
      if (settled === givenUp) return undefined;
      const { allowReduced } = this.parameters.costs;
      if (settled === 1) gains.push({ code: "allow-reduced", cost: allowReduced });
    }
    for (const { change, mended } of this.mends(numbers, misfit)) {
      const settled = outcomes.settlesSurely(kind, misfit & ~mended, reducedAllowed);
      if (settled === givenUp) return undefined;
      if (settled === 1) gains.push(change);
    }
    return gains;
  }

  /** The single changes that mend at least one task by themselves, with the tasks they mend. */
  private mends(numbers: ProfileNumbers, misfit: number): { change: Change; mended: number }[] {
    const { costs } = this.parameters;
    const mends: { change: Change; mended: number }[] = [];
    const lifted = [0, 0];
    for (let left = misfit; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const task = numbers.tasks[bit]!;
      const short = this.shortSkills(task);
      const items = this.missedItems(task);
      if (items === undefined) continue;
      if (short === 0 && items.length === 1) {
        const { id } = this.of.tables.tasks[task]!.task;
        mends.push({
          change: { code: `aid:${items[0]}@${id}`, cost: costs.aid },
          mended: 1 << bit,
        });
      }
      if (items.length === 0 && (short === 1 || short === 2)) lifted[short - 1]! |= 1 << bit;
    }
    for (const [number, skill] of languageSkills.entries()) {
      const mended = lifted[number]!;
      const levels = numbers.profile.language[skill] - this.rankOf(number);
      const cost = stepCost(levels, costs.language);
      if (mended === 0 || cost === undefined) continue;
      mends.push({ change: { code: `language:${skill}`, cost }, mended });
    }
    return mends;
  }

  private rankOf(skill: number): number {
    const shift = skill === 0 ? record.speakingShift : record.readingShift;
    return (this.of.traits >> shift) & 7;
  }

  /** A bit for each skill in which the language is short for a task. */
  private shortSkills(task: number): number {
    const { language } = this.of.tables.tasks[task]!;
    return (
      Number(language.speaking > this.rankOf(0)) | (Number(language.reading > this.rankOf(1)) << 1)
    );
  }

  /** Codes of the items that aids would bridge for a task; undefined when something else stands in the way. */
  private missedItems(task: number): string[] | undefined {
    const { tables, index, person } = this.of;
    const at = person * index.rows.width;
    const items: string[] = [];
    for (const { column, grade, aidable } of tables.demands[task]!) {
      const held = index.memory.capacityBytes[at + column]!;
      if (held === noGrade || held <= grade) continue;
      if (!aidable || held !== grade + 1) return undefined;
      items.push(index.rows.ordinals[column]!.code);
    }
    for (const { column, bits } of tables.flagDemands[task]!) {
      const held = index.memory.capacityView.getUint32(at + index.rows.othersAt + 4 * column, true);
      if (held !== noFlags && (held & bits) !== 0) return undefined;
    }
    return items;
  }
}
