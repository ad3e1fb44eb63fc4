import { withoutAudit } from "../../access/audit/withoutAudit.ts";
import { hashPassword } from "better-auth/crypto";
import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { placeById } from "../../../reference/places/places.ts";
import { invitation } from "../../access/invitations/schema.ts";
import { handInstallationTo, markFilled } from "../../access/installation.ts";
import { account, accountCredential } from "../../access/signIn/schema.ts";
import { membership } from "../../access/members/schema.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region, regionOrganisation } from "../../access/regions/schema.ts";
import { relation } from "../../access/relations/schema.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { candidacy, person } from "../../people/schema.ts";
import {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyOwnWords,
  candidacyTown,
  candidacyWishes,
} from "../../people/groups/schema.ts";
import { nextAction } from "../../agenda/schema.ts";
import { opening, setting } from "../../work/schema.ts";
import { DEMONSTRATION_PASSWORD } from "../../web/pages/demonstrationPeople.ts";
import {
  accountRow,
  membershipRow,
  organisationRow,
  regionOrganisationRows,
  regionRow,
  relationRow,
} from "./accessRows.ts";
import { actionRow } from "./actionRows.ts";
import { demonstrationId } from "./demonstrationId.ts";
import { enteredBy } from "./enteredBy.ts";
import { fillLibrary } from "./fillLibrary.ts";
import { insertRows } from "./insertRows.ts";
import { invitationRows } from "./invitationRows.ts";
import { ownRelations } from "./ownRelations.ts";
import { personRows } from "./peopleRows.ts";
import { openingRow, settingRow } from "./workRows.ts";

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
    await withoutAudit(tx);
    await fillOrganisations(tx, records);
    await fillLibrary(tx, records);
    await fillWork(tx, records);
    await fillPeople(tx, records);
    await fillAccounts(tx, records, password);
    await insertRows(
      tx,
      nextAction,
      records.actions.map((one) => actionRow(one, records.memberships)),
    );
    await insertRows(tx, invitation, invitationRows(records));
    // Somebody must be able to see how the installation itself is doing.
    const administrator = records.memberships.find(({ role }) => role === "administrator");
    if (administrator) {
      await handInstallationTo(tx, demonstrationId("organisation", administrator.organisation));
    }
    await markFilled(tx);
  });
}

async function fillOrganisations(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  await insertRows(tx, region, records.regions.map(regionRow));
  await insertRows(tx, organisation, records.organisations.map(organisationRow));
  await insertRows(tx, regionOrganisation, records.organisations.flatMap(regionOrganisationRows));
}

async function fillWork(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  await insertRows(
    tx,
    setting,
    records.settings.map((one) => settingRow(one, place(one.place))),
  );
  await insertRows(
    tx,
    opening,
    records.openings.map((one) => openingRow(one, place(one.place))),
  );
}

/** Puts these persons and their candidacies into a store; not who stands how to them. */
export async function fillPeople(tx: Transaction, records: DemonstrationRecords): Promise<void> {
  const people = new Map(records.persons.map((one) => [one.id, one]));
  const owner = enteredBy(records);
  const rows = records.candidacies.map((one) =>
    personRows(people.get(one.person)!, one, place(one.place), owner.get(one.id)!),
  );
  await insertRows(
    tx,
    person,
    rows.map((one) => one.person),
  );
  await insertRows(
    tx,
    candidacy,
    rows.map((one) => one.candidacy),
  );
  await insertRows(
    tx,
    candidacyGround,
    rows.map((one) => one.ground),
  );
  await insertRows(
    tx,
    candidacyFirstName,
    rows.map((one) => one.firstName),
  );
  await insertRows(
    tx,
    candidacyOwnWords,
    rows.flatMap((one) => one.ownWords ?? []),
  );
  await insertRows(
    tx,
    candidacyIdentity,
    rows.map((one) => one.identity),
  );
  await insertRows(
    tx,
    candidacyTown,
    rows.map((one) => one.town),
  );
  await insertRows(
    tx,
    candidacyWishes,
    rows.map((one) => one.wishes),
  );
  await insertRows(
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
  await insertRows(tx, account, records.accounts.map(accountRow));
  await insertRows(
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
  await insertRows(tx, membership, records.memberships.map(membershipRow));
  const owner = enteredBy(records);
  await insertRows(
    tx,
    relation,
    [...records.relations, ...ownRelations(records)].map((one) =>
      relationRow(one, owner.get(one.candidacy)!),
    ),
  );
}

function place(id: string) {
  const found = placeById(id);
  if (!found) throw new Error(`the demonstration names a place that is not in the list: ${id}`);
  return found;
}
