import type { RegionAssignment } from "@overstap/engine/assignment/assignRegion.ts";
import { assignIndex } from "@overstap/engine/assignment/assignRegion.ts";
import type { OpeningGroup } from "@overstap/engine/assignment/openingGroup.ts";
import { readGroups } from "@overstap/engine/assignment/readGroups.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { Command } from "commander";
import { writeAssignment } from "./assignText.ts";
import { BadInput, refuseFaults } from "./badInput.ts";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output, writeElements } from "./output.ts";
import { withProgress } from "./progress.ts";
import { readJsonFile } from "./readJsonFile.ts";

interface Options extends RegionOptions {
  readonly json?: true;
  readonly groups?: string;
}

async function loadGroups(path: string, index: RegionIndex): Promise<readonly OpeningGroup[]> {
  const openings = Array.from(index.places(), (slot) => ({ id: index.openingId(slot) }));
  const { groups, faults } = readGroups(await readJsonFile(path), openings);
  return faults === undefined ? groups : refuseFaults(faults);
}

async function writeJson({ assignment, total, optimal }: RegionAssignment): Promise<void> {
  const output = new Output();
  await output.write('{"assignment":[');
  const texts = assignment.map(({ candidate, opening, value }) =>
    JSON.stringify({ candidate, opening, value }),
  );
  await writeElements(output, texts);
  await output.line(`],"total":${total},"optimal":${optimal}}`);
  await output.end();
}

const help = `
Who would go where, so that the region as a whole gains most: at most one opening
for each candidate, no more candidates than an opening has places, only pairs that
are ready or reduced. Each pair counts 10000 (ready) or 8000 (reduced), less 10 for
each minute of travel, and 50 more for each talent in common; the sum is the
highest there is, and it is proven: more in docs/assignment.md.

It is a picture of what a region could do, and decides nothing about anybody.

Groups: [{ "id", "openings": [opening, ..], "max" }]. The openings of a group take
at most max together (a team that takes in two new people at a time); no opening
is in two groups.

With --json: { "assignment": [{ "candidate", "opening", "value" }], "total",
"optimal": true }, candidates in file order; who gets no place is left out.

On a terminal a line tells how far it is; Ctrl-C ends it at once.

Examples:
  overstap assign region.json
  overstap assign region.json --groups groups.json --json > assignment.json`;

/** `overstap assign region.json [--groups groups.json] [--json]`: prints the best assignment. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<region>", "region file, or - for standard input")
    .option("--groups <groups>", "groups of openings that share a maximum, in JSON")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: Options) => {
      if (path === "-" && options.groups === "-") {
        throw new BadInput(["--groups: standard input is the region already; give a file"]);
      }
      const index = await loadIndex(path, options);
      const groups = options.groups === undefined ? [] : await loadGroups(options.groups, index);
      const passing = <T>(people: Iterable<T>): Iterable<T> =>
        withProgress(people, index.personCount, "candidates");
      const found = assignIndex(index, { groups, passing });
      await (options.json ? writeJson(found) : writeAssignment(found, index, groups));
    });
}
