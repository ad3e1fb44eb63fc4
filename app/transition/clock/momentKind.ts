/** Kinds of moments of the clock, each with its own words: who does it, with which papers, what if it is late. */
export const momentKinds = [
  "ziekmelding",
  "probleemanalyse",
  "plan-van-aanpak",
  "evaluatie",
  "melding-uwv",
  "bevestiging-uwv",
  "eerstejaarsevaluatie",
  "spoor2-start",
  "uwv-brief",
  "eindevaluatie",
  "actueel-oordeel",
  "wia-aanvraag",
  "loonsanctie-beslissing",
  "einde-wachttijd",
] as const;
export type MomentKind = (typeof momentKinds)[number];

/** The kind of a moment: `evaluatie-14` and `evaluatie-20` are alike, `melding-uwv-42` is `melding-uwv`. */
export function momentKind(moment: string): MomentKind {
  const bare = moment.replace(/-\d+$/, "");
  const kind = momentKinds.find((one) => one === bare);
  if (!kind) throw new Error(`no words for the moment ${moment}`);
  return kind;
}
