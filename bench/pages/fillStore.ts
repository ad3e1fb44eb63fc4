import { withoutAudit } from "../../app/access/audit/withoutAudit.ts";
import { accountRow, membershipRow, relationRow } from "../../app/cli/demonstration/accessRows.ts";
import { enteredBy } from "../../app/cli/demonstration/enteredBy.ts";
import { fillPeople } from "../../app/cli/demonstration/fillDemonstration.ts";
import { fillOnce } from "../../app/cli/demonstration/fillOnce.ts";
import { insertRows } from "../../app/cli/demonstration/insertRows.ts";
import { openStore, type Store } from "../../app/cli/openStore.ts";
import { account } from "../../app/access/signIn/schema.ts";
import { membership } from "../../app/access/members/schema.ts";
import { relation } from "../../app/access/relations/schema.ts";
import { readConfiguration } from "../../app/platform/configuration/configuration.ts";
import { benchPool } from "./benchPool.ts";

/**
 * Opens the embedded store in a folder, filled with the demonstration and with people up to `size`
 * candidacies; what is there already stays.
 */
export async function openFilled(folder: string, size: number): Promise<Store> {
  const read = readConfiguration({ data: folder, demo: true }, {});
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  const store = await openStore(read.configuration);
  if (store.installation.filled) return store;
  await fillOnce(store);
  for (const records of benchPool(size)) {
    const owner = enteredBy(records);
    await store.database.asOwner(async (tx) => {
      await withoutAudit(tx);
      await fillPeople(tx, records);
      await insertRows(tx, account, records.accounts.map(accountRow));
      await insertRows(tx, membership, records.memberships.map(membershipRow));
      await insertRows(
        tx,
        relation,
        records.relations.map((one) => relationRow(one, owner.get(one.candidacy)!)),
      );
    });
    console.error(`${records.candidacies.length} more people`);
  }
  await store.database.pool.query("vacuum analyze");
  return store;
}
