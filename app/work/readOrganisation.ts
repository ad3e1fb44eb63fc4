import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { findOpeningsWhere, type OpeningRow } from "./openingStore.ts";
import { findOrganisation, findSettings } from "./organisationStore.ts";
import { type Reader, readsWork } from "./reader.ts";
import { opening } from "./schema.ts";
import { settingsVisibleTo } from "./settingsVisibleTo.ts";

/** Everything of one care organisation. */
export type OrganisationDetails = NonNullable<Awaited<ReturnType<typeof findOrganisation>>> & {
  settings: Awaited<ReturnType<typeof findSettings>>;
  /** Its openings that the actor may see. */
  openings: OpeningRow[];
};

/** Reads one care organisation; undefined when it is not there, or not for the actor. */
export async function readOrganisation(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  id: string | undefined,
): Promise<OrganisationDetails | undefined> {
  if (!isId(id) || !readsWork(actor)) return undefined;
  const found = await findOrganisation(tx, id);
  if (!found) return undefined;
  const visible = await openingsVisibleTo(tx, actor);
  return {
    ...found,
    settings: await findSettings(tx, id, settingsVisibleTo(tx, actor, visible)),
    openings: await findOpeningsWhere(tx, reader, visible, eq(opening.organisationId, id)),
  };
}
