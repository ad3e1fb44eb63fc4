import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../../platform/forms/given.ts";
import { askJob } from "../../../platform/jobs/askJob.ts";
import { mappingFaults, rememberColumns } from "../columns/guessColumns.ts";
import { type ImportField, importFields } from "../columns/importField.ts";
import { readRow } from "../rows/readRow.ts";
import { poolImport, poolPair, poolRow } from "../schema.ts";
import { cellText } from "../values/reading.ts";
import { writeMemory } from "./columnMemory.ts";
import { findImport, type PoolImport } from "./findImport.ts";
import { RUN_IMPORT } from "./runName.ts";

/** The name of the form's field that says what a column is. */
export const columnName = (letter: string) => `kolom.${letter}`;
/** The name of the form's field that says what counts where a row says nothing. */
export const standardName = (field: ImportField) => `anders.${field}`;

/** Fields for which one answer may count for everybody who gave none. */
export const standardFields = [
  "modes",
  "maxMinutes",
  "hours",
  "slots",
  "language",
  "affinity",
  "needsLasting",
] as const satisfies readonly ImportField[];

/** What came of saying what the columns are. */
export type ChosenColumns =
  | { kind: "chosen" }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Says what the columns of the file are, remembers it for the organisation, and has all rows read anew in
 * the background. What was decided about rows before is forgotten.
 */
export async function chooseColumns(
  tx: Transaction,
  actor: Actor,
  importId: string,
  given: Given,
): Promise<ChosenColumns> {
  const found = await findImport(tx, actor, importId, "change");
  if (!found || (found.state !== "columns" && found.state !== "check")) return { kind: "notFound" };
  const mapping = Object.fromEntries(
    found.columns.map(({ letter, left }) => {
      const said = oneOf(given, columnName(letter));
      return [letter, left ? null : (importFields.find((field) => field === said) ?? null)];
    }),
  );
  const standards = Object.fromEntries(
    standardFields.flatMap((field) => {
      const text = cellText(oneOf(given, standardName(field)).slice(0, 300).toWellFormed());
      return text === "" ? [] : [[field, text]];
    }),
  );
  const faults = [...columnFaults(found, mapping), ...standardFaults(standards)];
  if (faults.length > 0) return { kind: "faults", faults };
  await tx.delete(poolPair).where(eq(poolPair.importId, importId));
  await tx
    .update(poolRow)
    .set({
      state: "staged",
      faults: null,
      draft: null,
      decision: null,
      sameAs: null,
      leftOutWhy: null,
    })
    .where(eq(poolRow.importId, importId));
  await tx
    .update(poolImport)
    .set({ state: "checking", mapping, standards, comparedAt: null, movedAt: sql`now()` })
    .where(eq(poolImport.id, importId));
  await writeMemory(tx, actor, rememberColumns(found.columns, mapping));
  await askJob(tx, RUN_IMPORT, {
    organisationId: actor.membership.organisation.id,
    payload: { importId },
  });
  return { kind: "chosen" };
}

function columnFaults(
  { columns }: PoolImport,
  mapping: Record<string, ImportField | null>,
): Fault[] {
  return mappingFaults(columns, mapping).map((fault): Fault => {
    switch (fault.kind) {
      case "noName":
        return {
          field: columnName(columns[0]?.letter ?? "A"),
          key: "pool:columns.noName",
        };
      case "twice":
        return {
          field: columnName(fault.letters[1]!),
          key: "pool:columns.twice",
          values: { letters: fault.letters.join(", ") },
        };
      case "forbidden":
        return { field: columnName(fault.letter), key: "pool:columns.forbidden" };
    }
  });
}

function standardFaults(standards: Partial<Record<ImportField, string>>): Fault[] {
  const rules = { today: dayInTheNetherlands(), pointOf: () => undefined };
  const { faults = [] } = readRow({ fullName: "A B", ...standards }, rules);
  return faults.map(({ field, key, values }) => ({
    field: standardName(field),
    key,
    ...(values && { values }),
  }));
}
