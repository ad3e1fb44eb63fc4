import type { Random } from "@overstap/engine/region/random.ts";
import type { Capacity, GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../fml/fml.ts";
import { drawWeighed } from "./poolRegions.ts";

/** Items that are limited together in one person: item to the least and the most limited value. */
type Pattern = Readonly<Record<string, readonly [number, number] | readonly string[]>>;

/** What goes together in work, not why: handling, legs, hands, attention, company, wet and dust, hours. */
const patterns: readonly (readonly [Pattern, number])[] = [
  [
    {
      "4.9": [0, 1],
      "4.10": [1, 2],
      "4.11": [0, 1],
      "4.12": [1, 2],
      "4.13": [1, 3],
      "4.14": [1, 3],
      "5.6": [1, 2],
    },
    30,
  ],
  [
    {
      "4.16": [1, 3],
      "4.17": [0, 2],
      "4.18": [1, 3],
      "4.19": [1, 3],
      "4.20": [1, 3],
      "5.3": [1, 3],
      "5.4": [0, 2],
    },
    22,
  ],
  [
    {
      "4.3": ["grip-strength", "repetitive"],
      "4.6": [0, 1],
      "4.8": [1, 2],
      "4.13": [1, 2],
      "4.14": [1, 2],
      "5.7": [1, 2],
    },
    16,
  ],
  [{ "1.1": [0, 1], "1.2": [1, 2], "1.7": [0, 1], "1.8": ["no-deadlines", "no-high-pace"] }, 14],
  [{ "2.8": [1, 2], "2.12": ["fall-back-on-colleagues", "no-leading"], "1.9": [0, 1] }, 12],
  [{ "3.3": [1, 1], "3.5": [0, 1] }, 8],
  [{ "6.2": [2, 3], "6.3": [2, 3], "1.7": [0, 1], "5.4": [0, 1] }, 14],
];

const ordinal = new Map(fmlCurrent.items.map((item) => [item.code, item.maxGrade ?? 0]));

function limits(random: Random, howMany: number, mild: boolean): Record<string, GradeOrFlags> {
  const grades: Record<string, GradeOrFlags> = {};
  for (let each = 0; each < howMany; each++) {
    for (const [item, value] of Object.entries(drawWeighed(patterns, random))) {
      const [least, most] = value;
      if (typeof least === "number" && typeof most === "number") {
        const grade = random.whole(least, mild ? Math.max(least, Math.min(most, 1)) : most);
        const before = grades[item];
        const worst = Math.max(grade, typeof before === "number" ? before : 0);
        grades[item] = Math.min(worst, ordinal.get(item) ?? 0);
      } else {
        const flags = value.filter((flag): flag is string => typeof flag === "string");
        grades[item] = random.some(flags, mild ? 1 : random.whole(1, flags.length)).toSorted();
      }
    }
  }
  // Grade 0 in a doctor's list is no limitation, so it need not be written down.
  return Object.fromEntries(Object.entries(grades).filter(([, grade]) => grade !== 0));
}

/** A company doctor's list: one or two patterns of limits, the rest normal. */
export function inventDoctorsList(random: Random): Capacity {
  const grades = limits(random, random.chance(0.35) ? 2 : 1, random.chance(0.4));
  return { list: fmlCurrent.list, basis: "fml", grades };
}

/**
 * What somebody says of themselves: most items known to be no problem, some mild limits, and
 * `unknown` (0..1) of the items not asked yet.
 */
export function inventOwnProfile(random: Random, unknown: number): Capacity {
  const grades: Record<string, GradeOrFlags> = {};
  for (const { code, scale } of fmlCurrent.items) {
    if (scale !== "note" && !random.chance(unknown)) grades[code] = scale === "flags" ? [] : 0;
  }
  if (random.chance(0.35)) Object.assign(grades, limits(random, 1, true));
  return { list: fmlCurrent.list, basis: "partial", grades };
}
