import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { runsInstallation } from "../installation.ts";

const form = z.object({ taal: choice(["nl", "en"]) });

export type FinishOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Ends the guide: keeps the language in which Overstap speaks and writes to the actor, and notes that it
 * was gone through (the first time counts). Only for whoever runs the installation.
 */
export async function finishGuide(tx: Transaction, given: Given): Promise<FinishOutcome> {
  const read = parseForm(form, given);
  if (!(await runsInstallation(tx))) return { kind: "notFound" };
  if (read.faults) return { kind: "faults", faults: read.faults };
  await tx.execute(sql`select choose_language(${read.value.taal}), finish_installation()`);
  return { kind: "saved" };
}
