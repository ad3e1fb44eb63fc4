import type { RegionAssignment } from "@overstap/engine/assignment/assignRegion.ts";
import type { OpeningGroup } from "@overstap/engine/assignment/openingGroup.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { openingsOf } from "./indexed.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

/** Writes who would go where as a table, with the names of the jobs, what groups take, and totals. */
export async function writeAssignment(
  { assignment, total }: RegionAssignment,
  index: RegionIndex,
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
  const openings = openingsOf(index);
  const { profiles } = index.world;
  const jobOf = new Map(
    openings.map(({ id, profile }) => [id, profiles.get(profile)?.profile.name ?? ""]),
  );
  const taken = new Map<string, number>();
  for (const { candidate, opening, verdict, travelMinutes, value } of assignment) {
    taken.set(opening, (taken.get(opening) ?? 0) + 1);
    const numbers = [String(travelMinutes), String(value)];
    await output.line(row([candidate, opening, verdict, ...numbers, jobOf.get(opening) ?? ""]));
  }
  await output.line();
  for (const { id, openings: ids, max } of groups) {
    const count = ids.reduce((sum, opening) => sum + (taken.get(opening) ?? 0), 0);
    await output.line(`group ${shown(id)}: ${count} of at most ${max}`);
  }
  const places = openings.reduce((sum, opening) => sum + opening.places, 0);
  const people = `${assignment.length} of ${index.personCount} candidates get a place`;
  await output.line(`${people}, ${places - assignment.length} of ${places} places stay free`);
  await output.line(`total ${total}, proven: no other assignment comes to more`);
  await output.end();
}
