import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { z } from "zod";
import {
  choice,
  choiceOrNull,
  line,
  lineOrNull,
  lines,
  linesOrNull,
  number,
} from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { type Parsed, parseForm } from "../../platform/forms/parseForm.ts";
import { iconNames } from "../../web/look/icons/iconNames.ts";
import { categories } from "../kinds.ts";
import { loadSources, type task } from "../schema.ts";

type TaskRow = typeof task.$inferSelect;

/** The fields of the form of a task, in the order of the page. */
export const taskFields = [
  "nameNl",
  "plainNl",
  "descriptionNl",
  "nameEn",
  "plainEn",
  "descriptionEn",
  "category",
  "icon",
  "minutesPerWeek",
  "minutesSource",
  "minutesWhy",
  "speaking",
  "reading",
] as const;

/** Most minutes of a week. */
const WEEK = 10_080;

const schema = z.object({
  nameNl: line(120),
  nameEn: lineOrNull(120),
  plainNl: line(120),
  plainEn: lineOrNull(120),
  descriptionNl: lines(1000),
  descriptionEn: linesOrNull(1000),
  category: choice(categories),
  icon: choice(iconNames),
  minutesPerWeek: number({ min: 0, max: WEEK, whole: true }),
  minutesSource: choice(loadSources),
  minutesWhy: lineOrNull(300),
  speaking: choiceOrNull(languageLevels),
  reading: choiceOrNull(languageLevels),
});

/** What the form of a task means for its row. */
export type TaskValue = Pick<TaskRow, (typeof taskFields)[number]> &
  Pick<TaskRow, "speakingSource" | "speakingWhy" | "readingSource" | "readingWhy">;

/** What a level of Dutch had for its source before it was asked again. */
type Levels = Pick<
  TaskRow,
  "speaking" | "speakingSource" | "speakingWhy" | "reading" | "readingSource" | "readingWhy"
>;

/**
 * Reads the form of a task, all faults at once. A level of Dutch that is changed is the employer's
 * word; one that is left keeps its source and reason.
 */
export function readTaskForm(given: Given, before?: Levels): Parsed<TaskValue> {
  const parsed = parseForm(schema, given);
  if (parsed.faults) return parsed;
  const { value } = parsed;
  return {
    value: {
      ...value,
      nameEn: value.nameEn ?? value.nameNl,
      plainEn: value.plainEn ?? value.plainNl,
      descriptionEn: value.descriptionEn ?? "",
      ...(before?.speaking === value.speaking
        ? { speakingSource: before.speakingSource, speakingWhy: before.speakingWhy }
        : { speakingSource: value.speaking && "employer", speakingWhy: null }),
      ...(before?.reading === value.reading
        ? { readingSource: before.readingSource, readingWhy: before.readingWhy }
        : { readingSource: value.reading && "employer", readingWhy: null }),
    },
  };
}

/** A row as the form shows it. An English name that only repeats the Dutch is left empty. */
export function taskGiven(row: Omit<TaskValue, keyof Levels> & Levels): Given {
  const english = (en: string, nl: string) => (en === nl ? [] : [en]);
  const one = (text: string | null) => (text === null ? [] : [text]);
  return {
    nameNl: [row.nameNl],
    nameEn: english(row.nameEn, row.nameNl),
    plainNl: [row.plainNl],
    plainEn: english(row.plainEn, row.plainNl),
    descriptionNl: [row.descriptionNl],
    descriptionEn: row.descriptionEn === "" ? [] : [row.descriptionEn],
    category: [row.category],
    icon: [row.icon],
    minutesPerWeek: [String(row.minutesPerWeek)],
    minutesSource: [row.minutesSource],
    minutesWhy: one(row.minutesWhy),
    speaking: one(row.speaking),
    reading: one(row.reading),
  };
}
