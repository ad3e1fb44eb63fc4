import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { noFlags, noGrade } from "../capacityRows.ts";
import { givenUp } from "../exposedPackages.ts";
import { ask, ready, unsettled } from "../packageOutcomes.ts";
import type { PairSight } from "../pairSight.ts";
import type { PersonTasks } from "../personTasks.ts";
import type { PlaceGrid } from "../placeGrid.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import { ChangeSearch } from "./changeSearch.ts";
import { PackageTerms } from "./packageTerms.ts";
import { atTask, byRule, noteKinds, ofAffinity, ofFrom, PairNotes } from "./pairNotes.ts";

const [speaking, reading] = [0, 1];
const unknownAffinity = 2;
/** Minutes up to which a note can hold them. */
const mostMinutes = 2 ** 31 - 1;

/** What a noter looks through; of a scan, that looks at the same people. */
export interface NoterParts {
  readonly index: RegionIndex;
  readonly grid: PlaceGrid;
  readonly sight: PairSight;
  readonly tasks: PersonTasks;
  readonly parameters: ScreeningParameters;
  /** Makes sure that `tasks` are about the person whom `sight` looks at. */
  readonly fit: () => void;
}

/** Makes notes of pairs that are listed: what each comes to in full, and why, in numbers. */
export class PairNoter {
  readonly notes = new PairNotes();
  private readonly parts: NoterParts;
  private readonly terms: PackageTerms;
  private readonly changes: ChangeSearch;
  /** Per column, ordinal first, the question that it was last asked in. */
  private readonly askedIn: Int32Array;
  private question = 0;
  private person = -1;

  constructor(parts: NoterParts) {
    const { rows } = parts.index;
    this.parts = parts;
    this.terms = new PackageTerms(parts.tasks);
    this.changes = new ChangeSearch(parts.tasks, parts.parameters);
    this.askedIn = new Int32Array(rows.ordinals.length + rows.others.length);
  }

  /** From here on it is about this person, at whom the scan looks. */
  begin(person: number): void {
    this.person = person;
  }

  /** Takes a position of the grid and what the pair comes to on a list, gives where its note begins. */
  note(at: number, ofClass: number): number {
    const { notes } = this;
    const { sight, grid, tasks } = this.parts;
    const first = notes.begin();
    const fails = sight.failsAt(at);
    const minutes = sight.minutesTo(at);
    const kind = grid.ints[at * record.ints + record.kind]!;
    let verdict = ofClass < unsettled ? ofClass : unsettled;
    let whole = 0;
    if (ofClass === ready) {
      whole = tasks.tables.basisOf[this.parts.index.kinds.all[kind]!.profile]!;
    } else if (this.noteParts(kind, verdict)) whole = verdict === unsettled ? 0 : this.terms.tasks;
    else verdict = byRule;
    if (!this.noteArrange(grid.slots[at]!) || !(minutes <= mostMinutes)) verdict = byRule;
    notes.end(verdict, fails, minutes, whole);
    return first;
  }

  /** Reasons of the package, questions and changes; false when they have to be told by the readable rules. */
  private noteParts(kind: number, verdict: number): boolean {
    const { terms } = this;
    this.parts.fit();
    terms.look(kind);
    this.noteReasons();
    if (verdict === unsettled && !this.noteChanges(kind)) return false;
    const settled = terms.settle();
    if (settled === givenUp || settled === unsettled) return false;
    if (verdict !== unsettled && settled !== verdict) return false;
    if (settled === ask) this.noteQuestions();
    return true;
  }

  private noteReasons(): void {
    const { tasks, index } = this.parts;
    const { numbers, misfit } = this.terms;
    const { tables, traits } = tasks;
    const row = this.person * index.rows.width;
    const flagsAt = row + index.rows.othersAt;
    for (let left = misfit & numbers.basis; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const task = numbers.tasks[bit]!;
      for (const { column, grade } of tables.demands[task]!) {
        const held = index.memory.capacityBytes[row + column]!;
        if (held !== noGrade && held > grade) this.notes.add(noteKinds.load, atTask(column, bit));
      }
      for (const { column, bits } of tables.flagDemands[task]!) {
        const held = index.memory.capacityView.getUint32(flagsAt + 4 * column, true);
        if (held === noFlags || (held & bits) === 0) continue;
        this.notes.add(noteKinds.load, atTask(index.rows.ordinals.length + column, bit));
      }
      const { language } = tables.tasks[task]!;
      if (language.speaking > ((traits >> record.speakingShift) & 7))
        this.notes.add(noteKinds.language, atTask(speaking, bit));
      if (language.reading > ((traits >> record.readingShift) & 7))
        this.notes.add(noteKinds.language, atTask(reading, bit));
    }
    for (const { item, ofBasis } of numbers.exposures) {
      if (ofBasis > tasks.possibleBounds[item]!) this.notes.add(noteKinds.exposure, item);
    }
  }

  /** The sets of changes; the terms are those after the first. */
  private noteChanges(kind: number): boolean {
    const { changes, notes, terms } = this;
    const { sight, parameters, index } = this.parts;
    const { mends, forced } = { mends: changes.mends, forced: sight.mendCosts };
    let cost = 0;
    for (let one = 0; one < forced.length; one++) cost += forced[one]!;
    const { profile } = index.kinds.all[kind]!;
    const count = changes.find(terms, profile, parameters.limits.cost - cost);
    if (count <= 0) return false;
    for (const set of changes.found) {
      notes.add(noteKinds.set, cost + mends.costOf(set));
      for (let one = 0; one < forced.length; one++) {
        if (forced[one]! > 0) notes.add(noteKinds.change, one);
      }
      for (let left = set; left !== 0; left &= left - 1) {
        notes.add(noteKinds.change, mends.changes[31 - Math.clz32(left & -left)]!);
      }
    }
    return true;
  }

  /** The unknowns of the package that was settled on. */
  private noteQuestions(): void {
    const { tasks, index } = this.parts;
    const { numbers, tasks: set } = this.terms;
    const { tables } = tasks;
    const row = this.person * index.rows.width;
    this.question++;
    if ((tasks.traits & record.partial) !== 0) {
      for (let left = set; left !== 0; left &= left - 1) {
        const task = numbers.tasks[31 - Math.clz32(left & -left)]!;
        for (const { column } of tables.demands[task]!) {
          if (index.memory.capacityBytes[row + column] === noGrade) this.ask(column);
        }
        for (const { column } of tables.flagDemands[task]!) {
          const at = row + index.rows.othersAt + 4 * column;
          if (index.memory.capacityView.getUint32(at, true) === noFlags)
            this.ask(index.rows.ordinals.length + column);
        }
      }
    }
    for (const { item, minutes } of numbers.exposures) {
      let sum = 0;
      for (let bit = 0; bit < minutes.length; bit++) if ((set >> bit) & 1) sum += minutes[bit]!;
      if (sum > tasks.sureBounds[item]!) this.ask(tables.exposedItems[item]!);
    }
    if (tasks.affinity === unknownAffinity) this.notes.add(noteKinds.question, ofAffinity);
  }

  private ask(column: number): void {
    if (this.askedIn[column] === this.question) return;
    this.askedIn[column] = this.question;
    this.notes.add(noteKinds.question, column);
  }

  /** Papers that the person lacks, and the day; false when there are more papers than can be numbered. */
  private noteArrange(place: number): boolean {
    const { memory, papers } = this.parts.index;
    const { numbers, placeDetailInts: to, personDetailInts: of } = memory;
    const theirs = place * record.placeDetailInts;
    const mine = this.person * record.personDetailInts;
    const texts = theirs + record.placeTexts;
    const asked = to[texts + 2]!;
    if (asked > 0) {
      if (papers.texts.length >= ofFrom) return false;
      const held = mine + record.personTexts;
      const from = to[texts]! + Math.max(0, to[texts + 1]!);
      const own = of[held]! + Math.max(0, of[held + 1]!);
      for (let one = 0; one < asked; one++) {
        const paper = numbers[from + one]!;
        let has = false;
        for (let other = 0; other < of[held + 2]!; other++)
          if (numbers[own + other] === paper) has = true;
        if (!has) this.notes.add(noteKinds.arrange, paper);
      }
    }
    const start = to[theirs + record.start]!;
    if (start !== 0 && start < of[mine + record.from]!) this.notes.add(noteKinds.arrange, ofFrom);
    return true;
  }
}
