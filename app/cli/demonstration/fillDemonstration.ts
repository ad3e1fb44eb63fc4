import { hashPassword } from "better-auth/crypto";
import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { placeById } from "../../../reference/places/places.ts";
import { markFilled } from "../../access/installation.ts";
import {
  account,
  accountCredential,
  membership,
  organisation,
  region,
  regionOrganisation,
  relation,
} from "../../access/schema.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import {
  candidacy,
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyOwnWords,
  candidacyTown,
  candidacyWishes,
  person,
} from "../../people/schema.ts";
import { opening, profile, profileTask, setting, task, taskLoad } from "../../work/schema.ts";
import { DEMONSTRATION_PASSWORD } from "../../web/pages/demonstrationPeople.ts";
import {
  accountRow,
  membershipRow,
  organisationRow,
  regionOrganisationRows,
  regionRow,
  relationRow,
} from "./accessRows.ts";
import { demonstrationId } from "./demonstrationId.ts";
import { enteredBy } from "./enteredBy.ts";
import { ownRelations } from "./ownRelations.ts";
import { personRows } from "./peopleRows.ts";
import {
  LIBRARY,
  openingRow,
  profileRow,
  profileTaskRows,
  settingRow,
  taskLoadRows,
  taskRow,
} from "./workRows.ts";

/** PostgreSQL takes at most this many values in one statement. */
const MOST_VALUES = 60_000;

/**
 * Puts the demonstration into an empty store: regions, care work, people, accounts and who stands
 * how to whom. One transaction, so a store is filled whole or not at all; filling twice adds nothing.
 */
export async function fillDemonstration(
  database: Database,
  records: DemonstrationRecords,
): Promise<void> {
  const password = await hashPassword(DEMONSTRATION_PASSWORD);
  await database.asOwner(async (tx) => {
    await fillOrganisations(tx, records);
    await fillWork(tx, records);
    await fillPeople(tx, records);
    await fillAccounts(tx, records, password);
    await markFilled(tx);
  });
}

async function fillOrganisations(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  await insert(tx, region, records.regions.map(regionRow));
  await insert(tx, organisation, [
    { id: LIBRARY, name: "Takenbibliotheek van Overstap", kind: "library" },
    ...records.organisations.map(organisationRow),
  ]);
  await insert(tx, regionOrganisation, records.organisations.flatMap(regionOrganisationRows));
}

async function fillWork(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  await insert(
    tx,
    setting,
    records.settings.map((one) => settingRow(one, place(one.place))),
  );
  await insert(tx, task, records.tasks.map(taskRow));
  await insert(
    tx,
    taskLoad,
    records.tasks.flatMap((one) => taskLoadRows(one, records.list)),
  );
  await insert(tx, profile, records.profiles.map(profileRow));
  await insert(tx, profileTask, records.profiles.flatMap(profileTaskRows));
  await insert(
    tx,
    opening,
    records.openings.map((one) => openingRow(one, place(one.place))),
  );
}

async function fillPeople(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  const people = new Map(records.persons.map((one) => [one.id, one]));
  const owner = enteredBy(records);
  const rows = records.candidacies.map((one) =>
    personRows(people.get(one.person)!, one, place(one.place), owner.get(one.id)!),
  );
  await insert(
    tx,
    person,
    rows.map((one) => one.person),
  );
  await insert(
    tx,
    candidacy,
    rows.map((one) => one.candidacy),
  );
  await insert(
    tx,
    candidacyGround,
    rows.map((one) => one.ground),
  );
  await insert(
    tx,
    candidacyFirstName,
    rows.map((one) => one.firstName),
  );
  await insert(
    tx,
    candidacyOwnWords,
    rows.flatMap((one) => one.ownWords ?? []),
  );
  await insert(
    tx,
    candidacyIdentity,
    rows.map((one) => one.identity),
  );
  await insert(
    tx,
    candidacyTown,
    rows.map((one) => one.town),
  );
  await insert(
    tx,
    candidacyWishes,
    rows.map((one) => one.wishes),
  );
  await insert(
    tx,
    candidacyCapacity,
    rows.map((one) => one.capacity),
  );
}

async function fillAccounts(
  tx: Transaction,
  records: DemonstrationRecords,
  password: string,
): Promise<void> {
  await insert(tx, account, records.accounts.map(accountRow));
  await insert(
    tx,
    accountCredential,
    records.accounts.map(({ id }) => ({
      id: demonstrationId("credential", id),
      accountId: demonstrationId("account", id),
      providerId: "credential",
      providerAccountId: demonstrationId("account", id),
      password,
    })),
  );
  await insert(tx, membership, records.memberships.map(membershipRow));
  const owner = enteredBy(records);
  await insert(
    tx,
    relation,
    [...records.relations, ...ownRelations(records)].map((one) =>
      relationRow(one, owner.get(one.candidacy)!),
    ),
  );
}

async function insert<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const atOnce = Math.floor(MOST_VALUES / Object.keys(getTableColumns(table)).length);
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insert(table)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoNothing();
  }
}

function place(id: string) {
  const found = placeById(id);
  if (!found) throw new Error(`the demonstration names a place that is not in the list: ${id}`);
  return found;
}
