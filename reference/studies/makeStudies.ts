/**
 * Makes the study files of the demonstration again, for `overstap redesign`:
 *
 *     node reference/studies/makeStudies.ts
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { demonstrationRecords } from "../demonstration/demonstrationRecords.ts";
import { studies } from "./studies.ts";
import { toStudyFile } from "./toStudyFile.ts";
import { writtenStudy } from "./writtenStudy.ts";

const { candidacies } = demonstrationRecords();
for (const study of studies) {
  const file = toStudyFile(study, candidacies);
  await writeFile(join(import.meta.dirname, `${study.id}.study.json`), writtenStudy(file));
  const people = file.pool.reduce((sum, { weight }) => sum + weight, 0);
  process.stdout.write(
    `${study.id}: ${file.tasks.length} tasks, ${people} people of ${file.pool.length} types\n`,
  );
}
