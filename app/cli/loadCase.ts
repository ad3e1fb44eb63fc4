import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";
import { readCase } from "@overstap/engine/impact/readCase.ts";
import { refuseFaults } from "./badInput.ts";
import { readJsonFile } from "./readJsonFile.ts";

/**
 * Takes the path of a case file or `-`, gives the case. Throws BadInput with every fault of the file, one
 * line each.
 */
export async function loadCase(path: string): Promise<CaseFile> {
  const { file, faults } = readCase(await readJsonFile(path));
  return faults === undefined ? file : refuseFaults(faults);
}
