import { and, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { fmlTexts, itemName } from "../../reference/fml/fmlTexts.ts";
import { plainText } from "../platform/lists/plain.ts";
import type { Language } from "../platform/texts/texts.ts";
import { type Part, questions } from "./questions/questions.ts";
import { task, taskLoad } from "./schema.ts";
import en from "./texts/en.json" with { type: "json" };
import nl from "./texts/nl.json" with { type: "json" };

const shortWords: Record<Language, Record<string, string>> = { nl, en };
/** Below this a word would meet too much to say anything. */
const SHORTEST = 3;
const maxGrades = new Map(fmlCurrent.items.map(({ code, maxGrade }) => [code, maxGrade]));

/**
 * The parts of a load that are named by what was typed, in the words of the trade, of a candidate, and
 * of the plain questions: "tillen", "bukken", "trap". None for less than three letters.
 */
export function partsNamed(typed: string, language: Language): Part[] {
  const word = plainText(typed.trim());
  if (word.length < SHORTEST) return [];
  const names = (text: string | undefined) => text !== undefined && plainText(text).includes(word);
  const found: Part[] = questions
    .filter(({ id }) => names(shortWords[language][`askShort.${id}`]))
    .map(({ part }) => part);
  for (const item of fmlCurrent.items) {
    if (item.scale === "note") continue;
    const texts = fmlTexts[language][item.code];
    if (item.scale === "flags") {
      const flags = Object.entries(texts?.flags ?? {}).filter(
        ([flag, words]) => flag !== "other" && (names(words.trade) || names(words.plain)),
      );
      found.push(...flags.map(([flag]): Part => ({ kind: "flag", item: item.code, flag })));
    } else if (
      names(itemName(item.code, language, "trade")) ||
      names(itemName(item.code, language, "plain"))
    ) {
      found.push({ kind: "grade", item: item.code });
      if (item.minutesPerDay) found.push({ kind: "minutes", item: item.code });
    }
  }
  return found;
}

/** Tasks that ask something on a part of a load: more than what nobody can miss. */
export function asks(part: Part): SQL {
  if (part.kind === "language") {
    const column = part.skill === "speaking" ? task.speaking : task.reading;
    return sql`${column} <> 'none'`;
  }
  const demand =
    part.kind === "grade"
      ? lt(taskLoad.grade, maxGrades.get(part.item) ?? 0)
      : part.kind === "minutes"
        ? gt(taskLoad.minutesPerDay, 0)
        : sql`${part.flag} = any (${taskLoad.flags})`;
  return sql`exists (select 1 from ${taskLoad} where ${and(
    eq(taskLoad.taskId, task.id),
    eq(taskLoad.item, part.item),
    demand,
  )})`;
}

/** Tasks that ask something of what was typed; undefined when it names no part of a load. */
export function asksNamed(typed: string, language: Language): SQL | undefined {
  const parts = partsNamed(typed, language);
  return parts.length === 0 ? undefined : or(...parts.map(asks));
}
