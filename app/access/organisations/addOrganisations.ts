import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, emailOrNull, line } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { oneLine } from "../../platform/forms/plainLine.ts";
import { isId, newId } from "../../platform/ids.ts";
import { plainText } from "../../platform/lists/plain.ts";
import type { Actor } from "../actor.ts";
import { runsInstallation } from "../installation.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { recordChange } from "../history/recordChange.ts";
import { nameTaken } from "../nameTaken.ts";
import { organisationKinds } from "../organisationKind.ts";
import { organisation } from "./schema.ts";
import { region, regionOrganisation } from "../regions/schema.ts";

/** How many organisations one form takes; those without a name are left out. */
export const MOST_AT_ONCE = 3;
/** The name under which what is typed is kept. */
export const NEW_ORGANISATIONS = "organisation/nieuw";

const form = z.object({ naam: line(120), soort: choice(organisationKinds), email: emailOrNull() });

/** An organisation that was made, and whom to invite as its first administrator. */
export type AddedOrganisation = { id: string; name: string; email: string | null };

export type AddOrganisationsOutcome =
  | { kind: "saved"; added: AddedOrganisation[] }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

type Row = {
  at: number;
  name: string;
  soort: (typeof organisationKinds)[number];
  email: string | null;
};

/**
 * Makes the organisations that a form names (`naam-1`, `soort-1`, `email-1`, `regio-1`, …), each in its
 * region. All or none: with a fault anywhere nothing is made. Only for whoever runs the installation.
 */
export async function addOrganisations(
  tx: Transaction,
  actor: Actor,
  given: Given,
): Promise<AddOrganisationsOutcome> {
  const { rows, faults } = readRows(given);
  if (!(await runsInstallation(tx))) return { kind: "notFound" };
  if (faults.length === 0 && rows.length === 0)
    faults.push({ field: "naam-1", key: "forms:required" });
  faults.push(...(await nameFaults(tx, rows)));
  if (faults.length > 0) return { kind: "faults", faults };
  const regions = await regionsNamed(tx, given);
  const added: AddedOrganisation[] = [];
  for (const row of rows) {
    const id = newId();
    const regionId = oneOf(given, `regio-${row.at}`);
    // eslint-disable-next-line no-await-in-loop -- a handful, in one transaction
    await makeOne(tx, actor, { ...row, id }, regions.includes(regionId) ? regionId : undefined);
    added.push({ id, name: row.name, email: row.email });
  }
  await dropDraft(tx, actor, NEW_ORGANISATIONS);
  return { kind: "saved", added };
}

function readRows(given: Given): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  for (let at = 1; at <= MOST_AT_ONCE; at++) {
    const field = (name: string) => given[`${name}-${at}`] ?? [];
    // A row that nobody filled in is no fault.
    if (!["naam", "soort", "email"].some((name) => oneLine(field(name)[0] ?? ""))) continue;
    const read = parseForm(form, {
      naam: field("naam"),
      soort: field("soort"),
      email: field("email"),
    });
    if (read.faults)
      faults.push(...read.faults.map((one) => ({ ...one, field: `${one.field}-${at}` })));
    else rows.push({ at, name: read.value.naam, soort: read.value.soort, email: read.value.email });
  }
  return { rows, faults };
}

async function nameFaults(tx: Transaction, rows: readonly Row[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { at, name } of rows) {
    const taken = seen.has(plainText(name));
    seen.add(plainText(name));
    // eslint-disable-next-line no-await-in-loop -- a handful
    if (taken || (await nameTaken(tx, organisation, name))) {
      faults.push({ field: `naam-${at}`, key: "access:organisation.sameName" });
    }
  }
  return faults;
}

/** The regions that the form names and that there are. */
async function regionsNamed(tx: Transaction, given: Given): Promise<string[]> {
  const asked = Array.from({ length: MOST_AT_ONCE }, (_, at) => oneOf(given, `regio-${at + 1}`));
  const ids = asked.filter(isId);
  if (ids.length === 0) return [];
  const found = await tx.select({ id: region.id }).from(region).where(inArray(region.id, ids));
  return found.map(({ id }) => id);
}

async function makeOne(
  tx: Transaction,
  actor: Actor,
  { id, name, soort: kind }: Row & { id: string },
  regionId: string | undefined,
): Promise<void> {
  await tx.insert(organisation).values({ id, name, kind });
  if (regionId) {
    const since = sql`current_date`;
    await tx.insert(regionOrganisation).values({ regionId, organisationId: id, since });
  }
  await recordChange(tx, actor, {
    verb: "created",
    subject: "organisation",
    subjectId: id,
    organisationId: id,
    after: { name, kind, ...(regionId ? { region: regionId } : {}) },
  });
}
