import type { Fault } from "@overstap/engine/region/faults.ts";
import { findBreaches } from "@overstap/engine/redesign/findBreaches.ts";
import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import type { Proposal } from "@overstap/engine/redesign/proposalFile.ts";
import { readProposal } from "@overstap/engine/redesign/readProposal.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { BadInput } from "./badInput.ts";
import { readJsonFile } from "./readJsonFile.ts";

function badInput(faults: readonly Fault[]): BadInput {
  return new BadInput(
    faults.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)),
  );
}

/**
 * Takes the path of a study file or `-`, gives the study prepared. Throws BadInput with every fault of
 * the file, one line each.
 */
export async function loadStudy(path: string): Promise<PreparedStudy> {
  const { study, faults } = readStudy(await readJsonFile(path), fmlCurrent);
  if (faults !== undefined) throw badInput(faults);
  return prepareStudy(study, fmlCurrent);
}

/**
 * Takes the path of a proposal file and the study it is for, gives the proposal. Throws BadInput with
 * every fault of the file, or else with every rule that the proposal breaks.
 */
export async function loadProposal(path: string, { study }: PreparedStudy): Promise<Proposal> {
  const { proposal, faults } = readProposal(await readJsonFile(path));
  if (faults !== undefined) throw badInput(faults);
  const breaches = findBreaches(proposal, study);
  if (breaches.length > 0) throw badInput(breaches);
  return proposal;
}
