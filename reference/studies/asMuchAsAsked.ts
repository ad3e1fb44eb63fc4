import type { ItemsByCode } from "@overstap/engine/capacity/capacityList.ts";
import { demandsOf } from "@overstap/engine/capacity/demand.ts";
import { knownFlags, knownGrade } from "@overstap/engine/capacity/knownCapacity.ts";
import type { StudyTask } from "@overstap/engine/redesign/studyFile.ts";
import type { LanguageSkill } from "@overstap/engine/region/languageLevels.ts";
import { languageLevels, levelRank } from "@overstap/engine/region/languageLevels.ts";
import type {
  Candidate,
  Capacity,
  GradeOrFlags,
  LanguageLevel,
  Slot,
} from "@overstap/engine/region/regionFile.ts";

/** All that some tasks ask of anybody: two people who do not differ in it do not differ for them. */
export type AskedOf = {
  /** Per item the grades asked, lowest first. */
  grades: ReadonlyMap<string, readonly number[]>;
  /** Items of which every grade counts, because exposure adds up. */
  exposed: ReadonlySet<string>;
  flags: ReadonlyMap<string, ReadonlySet<string>>;
  levels: Readonly<Record<LanguageSkill, readonly LanguageLevel[]>>;
  slots: ReadonlySet<Slot>;
};

/** What these tasks ask of anybody. */
export function askedBy(tasks: readonly StudyTask[], items: ItemsByCode): AskedOf {
  const demands = tasks.flatMap(({ load }) => demandsOf(load, items));
  const grades = new Map<string, number[]>();
  const flags = new Map<string, Set<string>>();
  for (const demand of demands) {
    const { code } = demand.item;
    if (demand.scale === "ordinal") grades.set(code, [...(grades.get(code) ?? []), demand.grade]);
    else flags.set(code, new Set([...(flags.get(code) ?? []), ...demand.flags]));
  }
  const levels = (skill: LanguageSkill): LanguageLevel[] =>
    tasks.flatMap(({ language }) => language?.[skill] ?? []);
  return {
    grades: new Map([...grades].map(([code, each]) => [code, each.toSorted((a, b) => a - b)])),
    exposed: new Set(tasks.flatMap(({ exposure }) => Object.keys(exposure ?? {}))),
    flags,
    levels: { speaking: levels("speaking"), reading: levels("reading") },
    slots: new Set(tasks.flatMap(({ slots }) => slots)),
  };
}

/** The mildest grade that misses the same tasks as this one. */
function gradeAsked(grade: number, asked: readonly number[]): number {
  const missed = asked.findLast((each) => each < grade);
  return missed === undefined ? 0 : missed + 1;
}

/** What of one item makes a difference; undefined when it is not known. */
function ofItem(capacity: Capacity, code: string, asked: AskedOf): GradeOrFlags | undefined {
  const flags = asked.flags.get(code);
  if (flags) {
    return knownFlags(capacity, code)
      ?.filter((flag) => flags.has(flag))
      .toSorted();
  }
  const grade = knownGrade(capacity, code);
  if (grade === undefined || asked.exposed.has(code)) return grade;
  return gradeAsked(grade, asked.grades.get(code) ?? []);
}

const isNormal = (each: GradeOrFlags): boolean =>
  typeof each === "number" ? each === 0 : each.length === 0;

/**
 * What of a capacity makes a difference for these tasks. Who is known on every item asked has a whole list
 * (basis `fml`), in which what is left out is normal: for these tasks that says the same.
 */
export function capacityAsked(capacity: Capacity, asked: AskedOf): Capacity {
  const codes = [...asked.grades.keys(), ...asked.flags.keys(), ...asked.exposed];
  const known = [...new Set(codes)]
    .toSorted()
    .map((code) => [code, ofItem(capacity, code, asked)] as const);
  const whole = known.every(([, each]) => each !== undefined);
  const told = known.filter(([, each]) => each !== undefined && !(whole && isNormal(each)));
  return {
    list: capacity.list,
    basis: whole ? "fml" : "partial",
    grades: Object.fromEntries(told) as Record<string, GradeOrFlags>,
  };
}

function levelAsked(level: LanguageLevel, asked: readonly LanguageLevel[]): LanguageLevel {
  const enough = asked.map(levelRank).filter((rank) => rank <= levelRank(level));
  return languageLevels[Math.max(0, ...enough)] ?? "none";
}

/** The highest levels asked that somebody has. */
export function languageAsked(
  language: Candidate["language"],
  { levels }: AskedOf,
): Candidate["language"] {
  return {
    speaking: levelAsked(language.speaking, levels.speaking),
    reading: levelAsked(language.reading, levels.reading),
  };
}
