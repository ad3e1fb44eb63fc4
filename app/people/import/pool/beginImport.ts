import type { Actor } from "../../../access/actor.ts";
import { dropDraft } from "../../../access/drafts/keepDraft.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import type { Given } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import type { GroupValues } from "../../groups/groupTables.ts";
import { possibleRegions } from "../../intake/readIntake.ts";
import { groundStep } from "../../intake/steps/groundStep.ts";
import { poolImport } from "../schema.ts";

/** The name under which is kept what was typed before a list was begun. */
export const POOL_DRAFT = "inlezen/nieuw";

/** What came of beginning an import. */
export type BegunImport =
  | { kind: "begun"; importId: string }
  | { kind: "faults"; faults: Fault[] }
  /** Only a coach takes people in. */
  | { kind: "notAllowed" };

/**
 * Begins an import with what counts for everybody in the list: why and for how long data about them are held,
 * asked and read as for one person. The file comes next; nobody is taken in by it.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function beginImport(
  tx: Transaction,
  actor: Actor,
  given: Given,
): Promise<BegunImport> {
  if (actor.role !== "coach") return { kind: "notAllowed" };
  const regions = (await possibleRegions(tx, actor)).map(({ id }) => id);
  const today = dayInTheNetherlands();
  const asked = {
    tx,
    groups: {},
    today,
    role: actor.role,
    by: actor.name,
    regions,
    files: [],
    olderLists: [],
  };
  const { value, faults } = await groundStep.read(given, asked);
  if (faults) return { kind: "faults", faults: faults.map(ofMany) };
  const { ground, track, purpose, heldFrom, heldUntil } = value.ground as GroupValues["ground"];
  const importId = newId();
  await tx.insert(poolImport).values({
    id: importId,
    organisationId: actor.membership.organisation.id,
    accountId: actor.account,
    homeRegionId: value.homeRegionId!,
    ground,
    track,
    purpose,
    heldFrom,
    heldUntil,
  });
  await dropDraft(tx, actor, POOL_DRAFT);
  return { kind: "begun", importId };
}

/** What is said of one person, said of everybody on a list. */
function ofMany(fault: Fault): Fault {
  return fault.key === "people:fault.consent" ? { ...fault, key: "pool:fault.consent" } : fault;
}
