import type { Transaction } from "../../platform/database/database.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { Actor } from "../actor.ts";
import { archiveOrganisation, restoreOrganisation } from "./archiveOrganisation.ts";
import { changeOrganisation, type ChangeOrganisationOutcome } from "./changeOrganisation.ts";
import { joinRegion, leaveRegion } from "./workInRegion.ts";

/** Carries out what was pressed on the page of one organisation; saving its name and kind where nothing else. */
export function pressedOnOrganisation(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  given: Given,
): Promise<ChangeOrganisationOutcome> {
  const place = { organisationId, regionId: oneOf(given, "regio") };
  const ways: Record<string, () => Promise<ChangeOrganisationOutcome>> = {
    erbij: () => joinRegion(tx, actor, place),
    eraf: () => leaveRegion(tx, actor, place),
    weg: () => archiveOrganisation(tx, actor, organisationId),
    terug: () => restoreOrganisation(tx, actor, organisationId),
  };
  const way = ways[oneOf(given, "doe")];
  return way ? way() : changeOrganisation(tx, actor, organisationId, given);
}
