import { kmBetween } from "../../../travel/kmBetween.ts";
import type { ScreeningParameters } from "../../../screening/parameters.ts";
import type { Person } from "../../../screening/person.ts";
import type { Place } from "../../../screening/place.ts";
import type { ChangeSet, ScreenedPair } from "../../../screening/screenedPair.ts";
import { verdicts } from "../../../screening/screenedPair.ts";
import { screenPrepared } from "../../../screening/screenPair.ts";
import { pick } from "../../../screening/taskSet.ts";
import { languageSkills } from "../../languageLevels.ts";
import type { RegionIndex } from "../regionIndex.ts";
import type { PairNotes } from "./pairNotes.ts";
import {
  aidedAt,
  byRule,
  kindOfNumber,
  noteKinds,
  numberAt,
  ofAffinity,
  ofFrom,
  plainChanges,
  restOfNumber,
  taskAt,
} from "./pairNotes.ts";

const reasonsOfConditions = ["no-place", "certainty", "slots", "hours", "travel", "radius"];

/** Puts notes of pairs of a region into the codes of the rules: the same as `screenPrepared` gives. */
export class PairTeller {
  private readonly index: RegionIndex;
  private readonly parameters: ScreeningParameters;
  private readonly items: readonly string[];
  private readonly exposed: readonly string[];

  constructor(index: RegionIndex, parameters: ScreeningParameters) {
    const { ordinals, others } = index.rows;
    this.index = index;
    this.parameters = parameters;
    this.items = [...ordinals, ...others].map(({ code }) => code);
    this.exposed = ordinals.flatMap(({ code, minutesPerDay }) =>
      minutesPerDay === undefined ? [] : [code],
    );
  }

  /** Takes the note of a pair, and who and where it is about; gives the pair in full. */
  tell(notes: PairNotes, note: number, person: Person, place: Place): ScreenedPair {
    const verdict = notes.verdictAt(note);
    if (verdict === byRule) return screenPrepared(person, place, this.parameters);
    const { tasks } = place.profile;
    const questions: string[] = [];
    const sets: { cost: number; changes: string[] }[] = [];
    const arrange = new Set<string>();
    const reasons: string[] = [];
    const fails = notes.failsAt(note);
    for (const [bit, reason] of reasonsOfConditions.entries()) {
      if (((fails >> bit) & 1) === 1) reasons.push(reason);
    }
    for (const number of notes.restAt(note)) {
      const rest = restOfNumber(number);
      switch (kindOfNumber(number)) {
        case noteKinds.load:
          reasons.push(`load:${this.atTask(rest, place)}`);
          break;
        case noteKinds.language:
          reasons.push(
            `language:${languageSkills[numberAt(rest)]}@${tasks[taskAt(rest)]!.task.id}`,
          );
          break;
        case noteKinds.exposure:
          reasons.push(`exposure:${this.exposed[rest]}`);
          break;
        case noteKinds.question:
          questions.push(rest === ofAffinity ? "affinity" : this.items[rest]!);
          break;
        case noteKinds.set:
          sets.push({ cost: rest, changes: [] });
          break;
        case noteKinds.change:
          sets.at(-1)!.changes.push(this.changeOf(rest, place));
          break;
        default:
          arrange.add(rest === ofFrom ? "from" : this.index.papers.texts[rest]!);
      }
    }
    const isNear = verdicts[verdict] === "near";
    return {
      candidate: person.candidate.id,
      opening: place.opening.id,
      km: kmBetween(person.candidate.at, place.opening.at),
      travelMinutes: notes.minutesAt(note),
      verdict: verdicts[verdict]!,
      ...(!isNear && { package: pick(notes.tasksAt(note), tasks).map(({ task }) => task.id) }),
      ...((isNear || verdicts[verdict] === "ask") && { questions: questions.toSorted() }),
      ...(isNear && { changes: sets.map(inOrder) }),
      ...(arrange.size > 0 && { arrange: [...arrange].toSorted() }),
      reasons: reasons.toSorted(),
    };
  }

  private atTask(rest: number, { profile }: Place): string {
    return `${this.items[numberAt(rest)]}@${profile.tasks[taskAt(rest)]!.task.id}`;
  }

  private changeOf(change: number, place: Place): string {
    return plainChanges[change] ?? `aid:${this.atTask(aidedAt(change), place)}`;
  }
}

function inOrder({ cost, changes }: { cost: number; changes: string[] }): ChangeSet {
  return { cost, changes: changes.toSorted() };
}
