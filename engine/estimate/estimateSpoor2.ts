import type { EstimateStep } from "./compareStep.ts";
import { compareStep } from "./compareStep.ts";
import type { Formula } from "./formula.ts";
import { evaluate } from "./formula.ts";
import type { Spoor2File } from "./spoor2File.ts";

const bounds = ["low", "high"] as const;

/** The formula, if all its numbers are there. */
function known(times: readonly (number | undefined)[], by: readonly number[] = []): Formula[] {
  const there = times.filter((factor) => factor !== undefined);
  return there.length === times.length ? [{ times: there, by }] : [];
}

/**
 * How many people in a sector come into track 2, step by step, every step in whole numbers so that each
 * can be done again by hand; beside each what was printed, where the file gives it, and what a difference
 * comes from. Source: table 3 of *Niet poetsen, maar zorgen*.
 */
export function estimateSpoor2(file: Spoor2File): EstimateStep[] {
  const { companies, longAbsencePerCompany, sectorWga, nationalWga, published = {} } = file;
  const using: Formula = { times: [companies, file.shareUsingSpoor2] };
  const absent: Formula = { times: [companies, file.shareWithLongAbsence] };
  const withAbsence = evaluate(absent);
  const starting: Formula = { times: [withAbsence, file.ofWhichStartSpoor2] };
  const people: Formula = { times: [withAbsence, longAbsencePerCompany] };
  const longAbsence = evaluate(people);
  const printed = published.companiesWithLongAbsence;
  const steps: EstimateStep[] = [
    compareStep("companiesUsingSpoor2", using, published.companiesUsingSpoor2),
    compareStep("companiesWithLongAbsence", absent, printed),
    compareStep(
      "companiesStarting",
      starting,
      published.companiesStarting,
      known([printed, file.ofWhichStartSpoor2]),
    ),
    compareStep(
      "longAbsence",
      people,
      published.longAbsence,
      known([printed, longAbsencePerCompany]),
    ),
  ];
  const ofBound = bounds.map((bound, place) => {
    const share = file.spoor2ShareOfLongAbsence[place] ?? 0;
    const formula: Formula = { times: [longAbsence, share] };
    return { bound, share, formula, value: evaluate(formula), printed: published.spoor2?.[place] };
  });
  for (const { bound, share, formula, printed: before } of ofBound) {
    const ways = known([published.longAbsence, share]);
    steps.push({ ...compareStep("spoor2", formula, before, ways), bound });
  }
  const factor: Formula = { times: [sectorWga], by: [nationalWga] };
  steps.push(compareStep("factor", factor, published.factor, [], 2));
  for (const [place, { bound, value, printed: before }] of ofBound.entries()) {
    const ways = [
      ...known([before, sectorWga], [nationalWga]),
      ...known([before, published.factor]),
      ...known([value, published.factor]),
    ];
    const formula: Formula = { times: [value, sectorWga], by: [nationalWga] };
    const after = published.spoor2Corrected?.[place];
    steps.push({ ...compareStep("spoor2Corrected", formula, after, ways), bound });
  }
  return steps;
}
