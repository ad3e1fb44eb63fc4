import { lastChangeBy } from "../../access/history/lastChangeBy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { conflictBetween } from "../../platform/forms/conflict.ts";
import { fieldsOnly } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Outcome } from "./outcome.ts";

/** Two versions of one record: what was typed, and what somebody saved meanwhile. */
export type Meeting = {
  id: string;
  /** Further records whose change makes the version another one, such as the tasks of a profile. */
  parts?: readonly string[];
  mine: Given;
  theirs: Given;
  /** The version that is stored now. */
  version: number;
  /** The fields in the order of the form; all that were typed when left out. */
  fields?: readonly string[];
};

/** The outcome for whoever saves second: both versions, field by field, and who saved first. */
export async function conflictOutcome(tx: Transaction, meeting: Meeting): Promise<Outcome> {
  const { mine, theirs, version } = meeting;
  const fields = meeting.fields ?? [
    ...new Set([...Object.keys(fieldsOnly(mine)), ...Object.keys(theirs)]),
  ];
  const saver = await lastChangeBy(tx, [meeting.id, ...(meeting.parts ?? [])]);
  return {
    kind: "conflict",
    conflict: { ...conflictBetween(mine, theirs, version, fields), ...saver },
  };
}
