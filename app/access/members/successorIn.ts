import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { type Successor, successorsOf } from "./holdings.ts";

/** The field of a form that names who takes over. */
export const SUCCESSOR = "opvolger";

/** Who was chosen; `undefined` only where nobody can take over. */
export type ChosenSuccessor =
  | { kind: "chosen"; successor: Successor | undefined }
  | { kind: "fault"; fault: Fault };

/** Reads who takes over from a member, among those who can. */
export async function successorIn(
  tx: Transaction,
  membershipId: string,
  given: Given,
): Promise<ChosenSuccessor> {
  const able = await successorsOf(tx, membershipId);
  if (able.length === 0) return { kind: "chosen", successor: undefined };
  const successor = able.find(({ account }) => account === oneOf(given, SUCCESSOR));
  if (successor) return { kind: "chosen", successor };
  return { kind: "fault", fault: { field: SUCCESSOR, key: "access:member.chooseSuccessor" } };
}
