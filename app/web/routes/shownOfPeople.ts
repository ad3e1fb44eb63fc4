import type { Shows } from "./address.ts";

/** All that is told of somebody, before anything is weighed. */
export const wholeRecord = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "capacity",
  "barriers",
  "ground",
] as const satisfies Shows;

/** The way of somebody from intake to lasting work. */
export const wholeCase = [
  "firstName",
  "agreement",
  "packageTasks",
  "clock",
  "refusals",
  "nextActions",
] as const satisfies Shows;

/** What is agreed about a place, and who signed it. */
export const agreedOf = ["firstName", "agreement", "packageTasks"] as const satisfies Shows;

/** A placement from day to day: what somebody does there, how it goes, and on which days they were not there. */
export const placementOf = [
  "firstName",
  "agreement",
  "packageTasks",
  "clock",
] as const satisfies Shows;

/** By what somebody is known, where no more is needed. */
export const whoItIs = ["firstName", "identity", "town", "ground"] as const satisfies Shows;

/** What comes of weighing somebody against work. */
export const howItFits = [
  "firstName",
  "fits",
  "explanation",
  "packageTasks",
] as const satisfies Shows;

/** All that is held of somebody, as they may take it along. */
export const allHeld = [
  "firstName",
  "identity",
  "town",
  "ownWords",
  "wishes",
  "capacity",
  "barriers",
  "ground",
  "files",
  "nextActions",
  "fits",
  "packageTasks",
  "explanation",
] as const satisfies Shows;

/** What the page of a person holds. */
export const personPage = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "capacity",
  "barriers",
  "ground",
  "files",
  "packageTasks",
  "nextActions",
] as const satisfies Shows;

/** What a list of people can show, and be searched and sorted by. */
export const peopleList = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "capacity",
  "ground",
  "packageTasks",
] as const satisfies Shows;

/** What somebody tells of themselves. */
export const toldByOneself = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "barriers",
  "ground",
] as const satisfies Shows;
