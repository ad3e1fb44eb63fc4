import type { LanguageLevel, LanguageSkill } from "@overstap/engine/region/languageLevels.ts";

/** What part of a task's load a question is about. */
export type Part =
  /** The most limited grade of an item that can still do it; its highest grade is no demand. */
  | { kind: "grade"; item: string }
  /** The minutes of a day on an item. */
  | { kind: "minutes"; item: string }
  /** Whether the task cannot be done with this flag of an item. */
  | { kind: "flag"; item: string; flag: string }
  /** The level of Dutch. */
  | { kind: "language"; skill: LanguageSkill };

/** What an answer means for the part, and the drawing beside its words. */
export type Answer = { key: string; value: number | boolean | LanguageLevel };

export type Question = { id: QuestionId; theme: Theme; part: Part; answers: readonly Answer[] };

export const themes = ["body", "surroundings", "people", "head"] as const;
export type Theme = (typeof themes)[number];

/** The questions in the order of the page; each name is its place in the address. */
export const questionIds = [
  "tillen",
  "dragen",
  "duwen",
  "bukken",
  "vaak-bukken",
  "knielen",
  "bovenhoofds",
  "staan",
  "staan-op-een-dag",
  "lopen-op-een-dag",
  "traplopen",
  "vasthouden",
  "natte-handen",
  "handschoenen",
  "besmetting",
  "dichtbij-zorg",
  "alleen",
  "boze-mensen",
  "opletten",
  "spreken",
  "lezen",
] as const;
export type QuestionId = (typeof questionIds)[number];

const grades = (...pairs: [key: string, grade: number][]): Answer[] =>
  pairs.map(([key, value]) => ({ key, value }));

// Twenty kilos ask no more than fifteen: the list counts 15 kilos as what everybody can.
const kilos = grades(["2", 3], ["5", 2], ["10", 1], ["15", 0], ["20", 0]);
const minutes = [0, 15, 30, 60, 120, 240].map((value) => ({ key: String(value), value }));
const yesNo: Answer[] = [
  { key: "no", value: false },
  { key: "yes", value: true },
];
/** An item of two grades: 0 is asked of somebody, 1 is no demand. */
const asked = grades(["no", 1], ["yes", 0]);
const levels = (["none", "A1", "A2", "B1", "B2"] as const).map((level) => ({
  key: level,
  value: level,
}));

const of = (
  theme: Theme,
  part: Part,
  answers: readonly Answer[],
): Pick<Question, "theme" | "part" | "answers"> => ({ theme, part, answers });
const grade = (item: string): Part => ({ kind: "grade", item });
const flag = (item: string, name: string): Part => ({ kind: "flag", item, flag: name });

const all: Record<QuestionId, Pick<Question, "theme" | "part" | "answers">> = {
  tillen: of("body", grade("4.13"), kilos),
  dragen: of("body", grade("4.14"), kilos),
  duwen: of("body", grade("4.12"), grades(["light", 2], ["cart", 1], ["bed", 0])),
  bukken: of("body", grade("4.9"), grades(["no", 2], ["knees", 1], ["floor", 0])),
  "vaak-bukken": of("body", grade("4.10"), grades(["1", 3], ["2", 2], ["5", 1], ["10", 0])),
  knielen: of("body", grade("4.20"), grades(["no", 3], ["2", 2], ["5", 1], ["10", 0])),
  bovenhoofds: of("body", grade("5.7"), grades(["no", 2], ["1", 1], ["2", 0])),
  staan: of("body", grade("5.3"), grades(["5", 3], ["15", 2], ["30", 1], ["60", 0])),
  "staan-op-een-dag": of("body", { kind: "minutes", item: "5.4" }, minutes),
  "lopen-op-een-dag": of("body", { kind: "minutes", item: "4.17" }, minutes),
  traplopen: of("body", grade("4.18"), grades(["no", 3], ["1", 2], ["2", 1], ["4", 0])),
  vasthouden: of("body", flag("4.3", "grip-strength"), yesNo),
  "natte-handen": of("surroundings", grade("3.3"), asked),
  handschoenen: of("surroundings", grade("3.4"), asked),
  besmetting: of("surroundings", flag("3.8", "prone-to-infection"), yesNo),
  "dichtbij-zorg": of("people", flag("2.12", "little-contact-with-people-in-need-of-care"), yesNo),
  alleen: of("people", flag("2.12", "fall-back-on-colleagues"), yesNo),
  "boze-mensen": of("people", grade("2.8"), grades(["no", 2], ["grumble", 1], ["angry", 0])),
  opletten: of("head", grade("1.1"), grades(["short", 2], ["half", 1], ["long", 0])),
  spreken: of("head", { kind: "language", skill: "speaking" }, levels),
  lezen: of("head", { kind: "language", skill: "reading" }, levels),
};

/** All questions, in the order of the page. */
export const questions: readonly Question[] = questionIds.map((id) => ({ id, ...all[id] }));

/** The question of this name in an address; undefined when there is none. */
export function questionOf(id: string | undefined): Question | undefined {
  return questions.find((one) => one.id === id);
}
