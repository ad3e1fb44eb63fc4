import type { CandidacyRelation } from "../../access/role.ts";
import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";

/** A relation to put into the store: of the records, or a person's own. */
export type RelationToFill = Omit<DemonstrationRecords["relations"][number], "kind"> & {
  kind: CandidacyRelation;
};

/** The relation of each account that belongs to a person to that person's own candidacies. */
export function ownRelations(records: DemonstrationRecords): RelationToFill[] {
  const accounts = new Map(
    records.accounts.flatMap(({ id, person }) => (person ? [[person, id]] : [])),
  );
  return records.candidacies.flatMap(({ id, person, heldFrom }) => {
    const account = accounts.get(person);
    return account
      ? [{ id: `own-${id}`, kind: "own", candidacy: id, account, since: heldFrom }]
      : [];
  });
}
