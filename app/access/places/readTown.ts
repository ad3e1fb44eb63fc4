import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { oneLine } from "../../platform/forms/plainLine.ts";
import { postcode } from "./schema.ts";
import { type Town, townLabel, townsNamed } from "./town.ts";

/** More than any name is borne by. */
const MOST_NAMESAKES = 60;

/** The name of the field by which one of several towns of one name is chosen. */
export function townChoiceName(field: string): string {
  return `${field}.choice`;
}

/**
 * Reads where something is, from a town's name (with its municipality, where names are not unique) or
 * the four digits of a postcode.
 *
 * @param field the form's field; which of several is meant comes under `townChoiceName(field)`
 * @param current what the record holds: left as it is when its own words come back
 * @returns the point, or one fault: nothing given, no such town, or several of them
 */
export async function readTown(
  tx: Transaction,
  given: Given,
  field: string,
  current?: Town,
): Promise<{ value: Town; fault?: undefined } | { value?: undefined; fault: Fault }> {
  const typed = oneLine(oneOf(given, field));
  const fault = (key: Fault["key"], values?: Fault["values"]) => ({
    fault: { field, key, ...(values ? { values } : {}) },
  });
  if (typed === "") return fault("forms:required");
  if (typed.length > 100) return fault("forms:tooLong", { most: 100, over: typed.length - 100 });
  if (current && typed === townLabel(current)) return { value: current };
  const digits = /^(\d{4})(?:\s?[a-z]{2})?$/i.exec(typed)?.[1];
  if (digits) {
    const found = await townOfPostcode(tx, digits);
    return found ? { value: found } : fault("access:town.noPostcode", { pc4: digits });
  }
  // All namesakes: which of them stood on the page is the page's to choose.
  const { exact, towns } = townsNamed(typed, MOST_NAMESAKES);
  const chosen = towns.find(({ id }) => id === oneOf(given, townChoiceName(field)));
  const one = chosen ?? (exact && towns.length === 1 ? towns[0] : undefined);
  if (one) {
    const { town, municipality, lat, lon } = one;
    return { value: { town, municipality, lat, lon } };
  }
  if (exact) return fault("access:town.several");
  return fault(towns.length > 0 ? "access:town.meant" : "access:town.unknown");
}

async function townOfPostcode(tx: Transaction, pc4: string): Promise<Town | undefined> {
  const [found] = await tx
    .select({
      town: postcode.town,
      municipality: postcode.municipality,
      lat: postcode.lat,
      lon: postcode.lon,
    })
    .from(postcode)
    .where(eq(postcode.pc4, pc4));
  return found;
}
