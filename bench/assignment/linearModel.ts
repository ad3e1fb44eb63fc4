import type { AssignmentProblem } from "@overstap/engine/assignment/assignmentProblem.ts";

/**
 * Takes a problem without groups, gives it as a linear program in CPLEX LP text: `x` with the number of
 * a pair is how much of it is taken. Its corners are whole, so it needs no whole variables.
 */
export function linearModel({ first, opening, value, places }: AssignmentProblem): string {
  const ofOpening: string[][] = Array.from(places, () => []);
  const lines: string[] = ["Maximize", " obj:"];
  for (const [pair, worth] of value.entries()) {
    lines.push(`${worth < 0 ? "-" : "+"} ${Math.abs(worth)} x${pair}`);
    ofOpening[opening[pair]!]!.push(`+ x${pair}`);
  }
  lines.push("Subject To");
  for (let candidate = 0; candidate + 1 < first.length; candidate++) {
    const pairs = [];
    for (let pair = first[candidate]!; pair < first[candidate + 1]!; pair++)
      pairs.push(`+ x${pair}`);
    if (pairs.length > 0) lines.push(` c${candidate}: ${pairs.join("\n")} <= 1`);
  }
  for (const [one, pairs] of ofOpening.entries()) {
    if (pairs.length > 0) lines.push(` o${one}: ${pairs.join("\n")} <= ${places[one]}`);
  }
  lines.push("End");
  return lines.join("\n");
}
