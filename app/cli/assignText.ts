import type { RegionAssignment } from "@overstap/engine/assignment/assignRegion.ts";
import type { OpeningGroup } from "@overstap/engine/assignment/openingGroup.ts";
import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

/** Writes who would go where as a table, with the names of the jobs, what groups take, and totals. */
export async function writeAssignment(
  { assignment, total }: RegionAssignment,
  region: RegionFile,
  groups: readonly OpeningGroup[],
): Promise<void> {
  const output = new Output();
  const row = rowMaker([
    { title: "candidate", widest: widestOf(assignment.map(({ candidate }) => candidate)) },
    { title: "opening", widest: widestOf(assignment.map(({ opening }) => opening)) },
    { title: "verdict", widest: 7 },
    { title: "min", widest: 4, right: true },
    { title: "value", widest: 6, right: true },
    { title: "job", widest: 0 },
  ]);
  await output.line(row(["candidate", "opening", "verdict", "min", "value", "job"]));
  const nameOf = new Map(region.profiles.map(({ id, name }) => [id, name]));
  const jobOf = new Map(region.openings.map(({ id, profile }) => [id, nameOf.get(profile) ?? ""]));
  const taken = new Map<string, number>();
  for (const { candidate, opening, verdict, travelMinutes, value } of assignment) {
    taken.set(opening, (taken.get(opening) ?? 0) + 1);
    const numbers = [String(travelMinutes), String(value)];
    await output.line(row([candidate, opening, verdict, ...numbers, jobOf.get(opening) ?? ""]));
  }
  await output.line();
  for (const { id, openings, max } of groups) {
    const count = openings.reduce((sum, opening) => sum + (taken.get(opening) ?? 0), 0);
    await output.line(`group ${shown(id)}: ${count} of at most ${max}`);
  }
  const places = region.openings.reduce((sum, opening) => sum + opening.places, 0);
  const people = `${assignment.length} of ${region.candidates.length} candidates get a place`;
  await output.line(`${people}, ${places - assignment.length} of ${places} places stay free`);
  await output.line(`total ${total}, proven: no other assignment comes to more`);
  await output.end();
}
