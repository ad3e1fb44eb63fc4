import type { Role } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";
import type { OlderList } from "../capacity/olderLists.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";

/** The groups of somebody's fields, as far as they were entered. */
export type Groups = { readonly [G in StoredGroup]?: GroupValues[G] | undefined } & {
  readonly homeRegionId?: string;
};

/** What a step writes: of each group the fields that it asks; null takes the group out. */
export type GroupPatches = { readonly [G in StoredGroup]?: Partial<GroupValues[G]> | null } & {
  readonly homeRegionId?: string;
};

/** What reading a form may look at beside the form. */
export type Asked = {
  tx: Transaction;
  groups: Groups;
  /** `YYYY-MM-DD` */
  today: string;
  role: Role;
  /** The name of whoever fills it in. */
  by: string;
  /** Identifiers of the regions that may be somebody's home region. */
  regions: readonly string[];
  /** Identifiers of the files that can be the document of what somebody can bear. */
  files: readonly string[];
  /** The tables by which a statement in an older list can be read. */
  olderLists: readonly OlderList[];
};

/** One short step of the intake: a few questions that belong together, on a page of their own. */
export type Step = {
  /** The step's name in addresses. */
  key: string;
  /** The step after it, where that is not the next of the usual order. */
  after?: string;
  /** What it writes; only whoever may write all of them takes the step. */
  groups: readonly StoredGroup[];
  /** The fields of its form, in the order of the page. */
  fields: readonly string[];
  /** Where the person themselves changes only some of them, these. */
  ownFields?: readonly string[];
  /** Whether it was answered: what it cannot do without is there. */
  answered: (groups: Groups) => boolean;
  /** What stands in the form: as it was entered, or what is usual. */
  given: (groups: Groups) => Given;
  /** What a form that is begun holds besides. */
  start?: (asked: Pick<Asked, "role" | "by" | "today">) => Given;
  /** Reads the form, all faults at once. */
  read: (given: Given, asked: Asked) => Parsed<GroupPatches> | Promise<Parsed<GroupPatches>>;
};

/** A field's one value as a form shows it; null and undefined are left empty. */
export function shown(value: string | number | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return [typeof value === "number" ? String(value).replace(".", ",") : value];
}

/** A tick as a form shows it. */
export function ticked(value: boolean | null | undefined): readonly string[] {
  return value ? ["yes"] : [];
}

/** `YYYY-MM-DD` some years after (or before) another day. */
export function yearsFrom(day: string, years: number): string {
  const there = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return there.endsWith("-02-29") ? there.replace("-02-29", "-02-28") : there;
}
