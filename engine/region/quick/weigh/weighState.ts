const lists = [
  "length",
  "room",
  "counts",
  "worst",
  "cut",
  "order",
  "classes",
  "others",
  "ranks",
  "worstHours",
  "worstTies",
  "keys",
  "hours",
  "ties",
] as const;

const ruleOuts = [
  "rows",
  "words",
  "ofGrades",
  "ofUnknown",
  "ofFlags",
  "ofUnknownFlags",
  "ofSpeaking",
  "ofReading",
] as const;

const inLists = <Name extends string>(name: Name) => lists.map((one) => `${name}.${one}` as const);
const inRuleOuts = <Name extends string>(name: Name) =>
  ruleOuts.map((one) => `${name}.${one}` as const);

/** The numbers of four bytes of the state of the module, in order, as in state.h. */
const intNames = [
  "query",
  "places",
  "hoursAt",
  "slots",
  "ranks",
  "found",
  "rest",
  "mayAsk",
  "mayMend",
  "radii",
  "widenCosts",
  "radiusSteps",
  "slotCosts",
  "hourSteps",
  "hourCosts",
  "hourStepCount",
  "openPlace",
  "fund",
  "transport",
  "allowReduced",
  "aid",
  "limit",
  "softMend",
  "hardMend",
  "liftCosts",
  ...inLists("own"),
  ...inLists("ofPlaces"),
  ...inLists("nowhere"),
  ...inRuleOuts("fits"),
  ...inRuleOuts("tasksOut"),
  "hardOfGrades",
  "impossible",
  "unsure",
  "hard",
  "misfitTasks",
  "unknownTasks",
  "rowsAt",
  "mostRows",
  "ordinals",
  "others",
  "othersAt",
  "grades",
  "profiles",
  "profileTasks",
  "profileMinutes",
  "exposures",
  "exposureMinutes",
  "kinds",
  "tasks",
  "demands",
  "flagsDemands",
  "exposedItems",
  "exposedColumns",
  "exposureBounds",
  "tightest",
  "sureBounds",
  "possibleBounds",
  "cells",
  "sines",
  "cosines",
  "firstRow",
  "lastRow",
  "columns",
  "placeCount",
  "bases",
  "basesForLasting",
  "ownRanges",
  "liftRanges",
  "limits",
  "stepsOf",
  "startsOf",
  "carBit",
  "fewTalents",
  "alone",
  "people",
  "personBytes",
  "outCounts",
  "outOthers",
  "outClasses",
  "scanned",
] as const;

/** The float64 that follow them. */
const doubleNames = ["west", "perDegree", "furthestKm"] as const;

type Numbered<Name extends string> = Readonly<Record<Name, number>>;

function numbered<Name extends string>(names: readonly Name[], first: number): Numbered<Name> {
  return Object.fromEntries(names.map((name, number) => [name, first + number])) as Numbered<Name>;
}

/** Where each number stands in the state, in numbers of four bytes and of eight. */
export const stateInts = numbered(intNames, 0);
export const stateDoubles = numbered(doubleNames, Math.ceil(intNames.length / 2));

export type ListsName = "own" | "ofPlaces" | "nowhere";
export type RuleOutsName = "fits" | "tasksOut";
