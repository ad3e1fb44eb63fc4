import { type SQL, sql } from "drizzle-orm";
import {
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "../groups/schema.ts";

/** The groups of fields that the needed steps of the intake fill. */
export const groupsOfComplete = ["firstName", "identity", "ground", "town", "wishes"] as const;

/** What the needed steps ask of the wishes. */
const asked = [
  candidacyWishes.affinity,
  candidacyWishes.hoursMin,
  candidacyWishes.slots,
  candidacyWishes.modes,
  candidacyWishes.maxMinutes,
  candidacyWishes.speaking,
  candidacyWishes.reading,
  candidacyWishes.needsLasting,
];

/**
 * `progressOf` as a condition of a query: whether every needed step was answered. For a query that
 * joins the tables of `groupsOfComplete`, as far as the actor may read them.
 */
export function completeSql(): SQL {
  const rows = [candidacyFirstName, candidacyIdentity, candidacyGround, candidacyTown].map(
    ({ candidacyId }) => sql`${candidacyId} is not null`,
  );
  const answers = asked.map((column) => sql`${column} is not null`);
  return sql`(${sql.join([...rows, ...answers], sql` and `)})`;
}
