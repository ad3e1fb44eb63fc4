import type {
  AccountRecord,
  MembershipRecord,
  OrganisationRecord,
  RegionRecord,
} from "../../../reference/demonstration/records.ts";
import type { account } from "../../access/signIn/schema.ts";
import type { membership } from "../../access/members/schema.ts";
import type { organisation } from "../../access/organisations/schema.ts";
import type { region, regionOrganisation } from "../../access/regions/schema.ts";
import type { relation } from "../../access/relations/schema.ts";
import { demonstrationId } from "./demonstrationId.ts";
import type { RelationToFill } from "./ownRelations.ts";

/** The day on which the demonstration's organisations began to work together. */
const BEGUN = "2026-01-05";

export function regionRow({ id, name }: RegionRecord): typeof region.$inferInsert {
  return { id: demonstrationId("region", id), slug: id, name };
}

export function organisationRow(record: OrganisationRecord): typeof organisation.$inferInsert {
  const { id, name, kind, invented } = record;
  return { id: demonstrationId("organisation", id), name, kind, invented };
}

export function regionOrganisationRows(
  record: OrganisationRecord,
): (typeof regionOrganisation.$inferInsert)[] {
  return record.regions.map((name) => ({
    regionId: demonstrationId("region", name),
    organisationId: demonstrationId("organisation", record.id),
    since: BEGUN,
  }));
}

export function accountRow(record: AccountRecord): typeof account.$inferInsert {
  return {
    id: demonstrationId("account", record.id),
    name: `${record.firstName} ${record.lastName}`,
    email: record.email,
    emailVerified: true,
    language: record.language,
    demonstration: true,
  };
}

export function membershipRow(record: MembershipRecord): typeof membership.$inferInsert {
  return {
    id: demonstrationId("membership", `${record.account}/${record.organisation}/${record.role}`),
    accountId: demonstrationId("account", record.account),
    organisationId: demonstrationId("organisation", record.organisation),
    role: record.role,
    // Only a coordinator answers for one region; others work wherever their organisation does.
    regionId:
      record.role === "coordinator" && record.region
        ? demonstrationId("region", record.region)
        : null,
    since: BEGUN,
  };
}

/** @param recordedBy the record name of the organisation that owns the candidacy */
export function relationRow(
  record: RelationToFill,
  recordedBy: string,
): typeof relation.$inferInsert {
  return {
    id: demonstrationId("relation", record.id),
    organisationId: demonstrationId("organisation", recordedBy),
    kind: record.kind,
    candidacyId: demonstrationId("candidacy", record.candidacy),
    accountId: record.account && demonstrationId("account", record.account),
    holderId:
      record.organisation && !record.account
        ? demonstrationId("organisation", record.organisation)
        : undefined,
    regionId:
      record.region && !record.account && !record.organisation
        ? demonstrationId("region", record.region)
        : undefined,
    openingId: record.opening && demonstrationId("opening", record.opening),
    packageTasks: record.package?.map((name) => demonstrationId("task", name)),
    since: record.since,
    until: record.until,
  };
}
