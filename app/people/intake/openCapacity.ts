import type { Actor } from "../../access/actor.ts";
import { type CandidacyFile, filesOf } from "../../access/files/filesOf.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { GroupValues } from "../groups/groupTables.ts";
import { ownSections } from "../capacity/askedOfPerson.ts";
import { readIntake } from "./readIntake.ts";
import { capacityStep, type Progress, progressOf } from "./steps.ts";

/** What is stated of what somebody can bear, for whoever may write it. */
export type OpenedCapacity = {
  capacity: GroupValues["capacity"] | undefined;
  /** The documents that were brought and that the actor may read. */
  files: CandidacyFile[];
  /** The parts in which the person tells of themselves, and whether they did. */
  parts: { key: string; section: number; answered: boolean }[];
  /** Undefined for a doctor, who writes this alone. */
  progress: Progress | undefined;
};

/**
 * What stands of somebody's capacity and how it can be written; undefined for whoever may not write it.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function openCapacity(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<OpenedCapacity | undefined> {
  const intake = await readIntake(tx, actor, candidacyId);
  if (!intake?.writes.has("capacity")) return undefined;
  return {
    capacity: intake.groups.capacity,
    files: await filesOf(tx, candidacyId, "capacity"),
    parts: ownSections.map((section) => ({
      key: `zelf-${section}`,
      section,
      answered: capacityStep(`zelf-${section}`)!.answered(intake.groups),
    })),
    progress: intake.writes.has("wishes") ? progressOf(intake.groups) : undefined,
  };
}
