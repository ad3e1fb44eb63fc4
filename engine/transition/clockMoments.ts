/**
 * The moments of sickness absence that have a day of their own, by the days after the first day of
 * absence by which they are due. Source: reference/clock/poortwachter.json (a test holds the two
 * together); the six-weekly evaluations are counted in weeks.
 */
const fixedMoments = {
  ziekmelding: 1,
  probleemanalyse: 42,
  "plan-van-aanpak": 56,
  "melding-uwv-42": 294,
  "bevestiging-uwv-44": 308,
  eerstejaarsevaluatie: 364,
  "spoor2-start": 406,
  "uwv-brief-88": 616,
  eindevaluatie: 637,
  "actueel-oordeel": 637,
  "wia-aanvraag": 651,
  "loonsanctie-beslissing": 686,
  "einde-wachttijd": 728,
} as const;

/** The last moment: the duty to pay wages ends on it. */
export const endOfWaiting = "einde-wachttijd";

/** Evaluations of the plan: every six weeks from week 14 to week 98. */
const evaluationWeeks = Array.from({ length: 15 }, (_, place) => 14 + 6 * place);

/** Every moment with the days after the first sick day by which it is due, earliest first. */
export const momentDays: ReadonlyMap<string, number> = new Map(
  [
    ...Object.entries(fixedMoments),
    ...evaluationWeeks.map((week): [string, number] => [`evaluatie-${week}`, 7 * week]),
  ].toSorted(([, one], [, other]) => one - other),
);

/** The names of all moments, earliest first. */
export const clockMoments: readonly string[] = [...momentDays.keys()];
