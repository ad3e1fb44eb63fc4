import { z } from "zod";
import { readTown } from "../../access/places/readTown.ts";
import { type Town, townLabel } from "../../access/places/town.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { choice, line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { type Parsed, parseForm } from "../../platform/forms/parseForm.ts";
import { laws, settingKinds } from "../kinds.ts";
import type { setting } from "../schema.ts";

/** What the form of a team means for its row. */
export type SettingValue = Pick<typeof setting.$inferSelect, "name" | "kind" | "law"> & Town;

/** The fields of the form of a team, in the order of the page. */
export const settingFields = ["name", "kind", "law", "town"] as const;

const schema = (current: string | undefined) =>
  z.object({
    name: line(120),
    kind: choice(settingKinds),
    law: choice(current === undefined ? laws : [...laws, current]),
  });

/**
 * Reads the form of a team, all faults at once.
 *
 * @param current what the record holds: its town and law stay possible, whatever the lists have
 */
export async function readSettingForm(
  tx: Transaction,
  given: Given,
  current?: SettingValue,
): Promise<Parsed<SettingValue>> {
  const parsed = parseForm(schema(current?.law), given);
  const town = await readTown(tx, given, "town", current);
  const faults = [...(parsed.faults ?? []), ...(town.fault ? [town.fault] : [])];
  if (!parsed.value || !town.value) return { faults };
  return { value: { ...parsed.value, ...town.value } };
}

/** A row as the form shows it. */
export function settingGiven(row: SettingValue): Given {
  return { name: [row.name], kind: [row.kind], law: [row.law], town: [townLabel(row)] };
}
