import type { Fields } from "../../access/history/fields.ts";

/** Columns that say nothing about the work itself, or nothing that people can read. */
const technical = new Set([
  "id",
  "organisationId",
  "version",
  "recordedAt",
  "archivedAt",
  "publishedAt",
  "copiedFromId",
  "settingId",
  "profileId",
  "regionId",
  "fromProfileId",
  "lat",
  "lon",
]);

/**
 * A row as its history keeps it: what people read and change.
 *
 * @param named what the row only has the id of, by name as it is called now
 */
export function fieldsOfRow(row: Readonly<Record<string, unknown>>, named: Fields = {}): Fields {
  const own = Object.entries(row).filter(([name]) => !technical.has(name));
  return { ...Object.fromEntries(own), ...named };
}
