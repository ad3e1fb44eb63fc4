import type { QuestionId } from "../../questions/questions.ts";
import type { ObjectName } from "./objects.ts";

/** What is drawn beside an answer. */
export type Picture =
  /** A thing, with what it weighs or how often written below it. */
  | { kind: "object"; name: ObjectName; label?: string }
  /** So many minutes on one clock, or hours on several. */
  | { kind: "clock"; minutes: number }
  /** So many flights of stairs. */
  | { kind: "stairs"; flights: number }
  /** So many lines in a speech balloon, or on a page. */
  | { kind: "lines"; on: "balloon" | "page"; lines: number };

const thing = (name: ObjectName, label?: string): Picture => ({
  kind: "object",
  name,
  ...(label === undefined ? {} : { label }),
});
const minutes = (...all: number[]) =>
  Object.fromEntries(all.map((each) => [String(each), { kind: "clock", minutes: each } as const]));
const yesNo = { no: thing("no"), yes: thing("yes") };
const lines = (on: "balloon" | "page") =>
  Object.fromEntries(
    ["none", "A1", "A2", "B1", "B2"].map((level, count) => [
      level,
      { kind: "lines", on, lines: count } as const,
    ]),
  );

const pictures: Record<QuestionId, Record<string, Picture>> = {
  tillen: {
    "2": thing("carton", "1 kg"),
    "5": thing("sack", "5 kg"),
    "10": thing("bucket", "10 kg"),
    "15": thing("crate", "15 kg"),
    "20": thing("suitcase", "20 kg"),
  },
  dragen: {
    "2": thing("tray", "1 kg"),
    "5": thing("plates", "5 kg"),
    "10": thing("basket", "10 kg"),
    "15": thing("crate", "15 kg"),
    "20": thing("suitcase", "20 kg"),
  },
  duwen: { light: thing("trolley"), cart: thing("cart"), bed: thing("bed") },
  bukken: { no: thing("upright"), knees: thing("bent"), floor: thing("floor") },
  "vaak-bukken": {
    "1": thing("upright"),
    "2": thing("bent", "2 ×"),
    "5": thing("bent", "5 ×"),
    "10": thing("bent", "10 ×"),
  },
  knielen: {
    no: thing("upright"),
    "2": thing("kneel", "2 ×"),
    "5": thing("kneel", "5 ×"),
    "10": thing("kneel", "10 ×"),
  },
  bovenhoofds: { no: thing("upright"), "1": thing("reach", "1 min"), "2": thing("reach", "2 min") },
  staan: minutes(5, 15, 30, 60),
  "staan-op-een-dag": minutes(0, 15, 30, 60, 120, 240),
  "lopen-op-een-dag": minutes(0, 15, 30, 60, 120, 240),
  traplopen: {
    no: thing("no"),
    "1": { kind: "stairs", flights: 1 },
    "2": { kind: "stairs", flights: 2 },
    "4": { kind: "stairs", flights: 4 },
  },
  vasthouden: yesNo,
  "natte-handen": yesNo,
  handschoenen: yesNo,
  besmetting: yesNo,
  "dichtbij-zorg": yesNo,
  alleen: { no: thing("together"), yes: thing("alone") },
  "boze-mensen": { no: thing("calm"), grumble: thing("grumble"), angry: thing("angry") },
  opletten: {
    short: { kind: "clock", minutes: 5 },
    half: { kind: "clock", minutes: 30 },
    long: { kind: "clock", minutes: 60 },
  },
  spreken: lines("balloon"),
  lezen: lines("page"),
};

/** What is drawn beside an answer; undefined when there is nothing to draw. */
export function pictureOf(question: QuestionId, answer: string): Picture | undefined {
  return pictures[question][answer];
}
