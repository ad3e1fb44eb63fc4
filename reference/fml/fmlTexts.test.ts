import { expect, test } from "vitest";
import { fmlCurrent } from "./fml.ts";
import type { ItemTexts, Language } from "./fmlTexts.ts";
import {
  aidName,
  capacityInWords,
  exposureInWords,
  flagName,
  fmlTexts,
  itemName,
  loadInWords,
  questionFor,
  questionForMinutes,
} from "./fmlTexts.ts";

const languages: readonly Language[] = ["nl", "en"];
const sentence = /^\p{Lu}.*[.?]$/u;

/** The texts of a flag that an engine may meet in a load, or only people read. */
function flagTextsMissing(texts: ItemTexts, flag: string, note: boolean): string[] {
  const of = texts.flags?.[flag];
  const wanted = note
    ? [of?.trade, of?.plain, of?.capacity]
    : [of?.trade, of?.plain, of?.capacity, of?.load, of?.question];
  return wanted.some((text) => !text) ? [flag] : [];
}

test("every item, grade and flag has every text in both languages, and no text is left over", () => {
  const missing: string[] = [];
  for (const language of languages) {
    expect(Object.keys(fmlTexts[language])).toEqual(fmlCurrent.items.map(({ code }) => code));
    for (const item of fmlCurrent.items) {
      const texts = fmlTexts[language][item.code] ?? { trade: "", plain: "" };
      const most = item.maxGrade ?? -1;
      const complete =
        Boolean(texts.trade && texts.plain) &&
        (texts.capacity?.length ?? 0) === most + 1 &&
        (texts.load?.length ?? 0) === Math.max(most, 0) &&
        (texts.question?.length ?? 0) === Math.max(most, 0) &&
        Object.keys(texts.flags ?? {}).join() === (item.flags ?? []).join() &&
        Boolean(texts.none) === (item.flags !== undefined) &&
        Boolean(texts.exposure) === (item.minutesPerDay !== undefined) &&
        Boolean(texts.aid) === (item.aidable === true);
      if (!complete) missing.push(`${language} ${item.code}`);
      for (const flag of item.flags ?? [])
        missing.push(...flagTextsMissing(texts, flag, item.scale === "note"));
    }
  }
  expect(missing).toEqual([]);
});

test("the trade's Dutch name is the list's own", () => {
  for (const { code, name } of fmlCurrent.items) expect(itemName(code, "nl", "trade")).toBe(name);
});

test("names differ between items, sentences between the grades of an item", () => {
  for (const language of languages) {
    for (const tone of ["trade", "plain"] as const) {
      const names = fmlCurrent.items.map(({ code }) => itemName(code, language, tone));
      expect(new Set(names).size).toBe(names.length);
    }
    for (const texts of Object.values(fmlTexts[language])) {
      const flags = Object.values(texts.flags ?? {});
      for (const list of [
        texts.capacity,
        texts.load,
        texts.question,
        flags.map(({ capacity }) => capacity),
        flags.map(({ plain }) => plain),
      ])
        expect(new Set(list).size).toBe(list?.length ?? 0);
    }
  }
});

test("what is said of a person or a task is a sentence, and a question asks", () => {
  for (const language of languages) {
    for (const texts of Object.values(fmlTexts[language])) {
      const flags = Object.values(texts.flags ?? {});
      const said = [...(texts.capacity ?? []), ...(texts.load ?? []), texts.none ?? "Ja."];
      for (const text of [...said, ...flags.flatMap((flag) => [flag.capacity, flag.load ?? "Ja."])])
        expect(text).toMatch(sentence);
      for (const text of [...(texts.question ?? []), ...flags.map((flag) => flag.question ?? "?")])
        expect(text).toMatch(/\?$/u);
    }
  }
});

test("nothing that a person reads sounds like a diagnosis", () => {
  const clinical =
    /diagnos|ziek|klacht|stoornis|patiënt|patient|allerg|infection|depress|disorder|illness|disease|complaint|handicap|invalide/iu;
  for (const language of languages) {
    for (const texts of Object.values(fmlTexts[language])) {
      const { trade: _, flags, ...plain } = texts;
      const flagsPlain = Object.values(flags ?? {}).map(({ trade: __, ...rest }) => rest);
      expect(JSON.stringify([plain, flagsPlain])).not.toMatch(clinical);
    }
  }
});

test("numbers in the words are those of the list", () => {
  for (const { code, limits, unit, maxGrade } of fmlCurrent.items) {
    if (unit !== "kg" && unit !== "cm" && unit !== "steps") continue;
    for (let grade = 0; grade <= (maxGrade ?? 0); grade++)
      expect(capacityInWords(code, grade, "nl")).toContain(` ${limits?.[grade]} `);
  }
});

test("lifting, said as the person, the task and the coach need it", () => {
  expect(itemName("4.13", "nl", "plain")).toBe("tillen");
  expect(capacityInWords("4.13", 1, "nl")).toBe("Je kunt tot 10 kilo tillen.");
  expect(loadInWords("4.13", 1, "nl")).toBe("Je tilt tot 10 kilo.");
  expect(questionFor("4.13", 1, "nl")).toBe("Kun je tot 10 kilo tillen?");
  expect(questionFor("4.13", 1, "en")).toBe("Can you lift up to 10 kilos?");
  expect(aidName("4.13", "nl")).toBe("een trolley, tilhulp of lichter materiaal");
  expect(aidName("4.9", "nl")).toBeUndefined();
});

test("a load that nobody can miss says nothing", () => {
  expect(loadInWords("4.13", 3, "nl")).toBe("");
  expect(questionFor("3.1", [], "nl")).toBe("");
});

test("flags are said one after the other, and none is said too", () => {
  expect(capacityInWords("3.1", ["heat", "cold"], "nl")).toBe(
    "Je werkt het best waar het niet erg warm is. Je werkt het best waar het niet erg koud is.",
  );
  expect(capacityInWords("3.1", [], "nl")).toBe("Je kunt in warmte en kou werken.");
  expect(questionFor("3.1", ["heat"], "nl")).toBe("Kun je werken waar het erg warm is?");
  expect(flagName("3.1", "heat", "nl", "trade")).toBe("hitte");
});

test("minutes of a day ask for the most limited grade that bears them", () => {
  expect(exposureInWords("5.4", 45, "nl")).toBe("Je staat ongeveer 45 minuten op een dag.");
  expect(questionForMinutes("5.4", 61, "nl")).toBe("Kun je een halve werkdag (4 uur) staan?");
  expect(questionForMinutes("5.4", 60, "nl")).toBe("Kun je een uur per dag staan?");
  expect(questionForMinutes("5.4", 29, "nl")).toBe("");
  expect(questionForMinutes("5.4", 900, "nl")).toBe("Kun je een hele werkdag staan?");
});

test("an unknown code, flag or grade is refused", () => {
  expect(() => itemName("9.9", "nl", "plain")).toThrow('no item "9.9"');
  expect(() => capacityInWords("4.13", 7, "nl")).toThrow('no grade 7 at item "4.13"');
  expect(() => loadInWords("3.1", ["rain"], "nl")).toThrow('no flag "rain" at item "3.1"');
  expect(() => exposureInWords("4.13", 10, "nl")).toThrow("bounds no minutes");
});
