import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { addAction } from "../../agenda/addAction.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { lines } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { meetingBetween } from "./changeMeeting.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { mayArrange } from "./meetingRights.ts";
import { readMeeting } from "./meetingStore.ts";
import { meeting } from "./schema.ts";

/** How many things can be agreed on one form. */
export const MOST_AGREED = 3;

/** What came of writing minutes. */
export type KeptMinutes =
  | { kind: "kept" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/**
 * Writes down what was said at a meeting (`verslag`), and what was agreed to do (`wat1`, `wie1`, `wanneer1` to
 * 3): each becomes an action in the agenda of whoever does it. Nothing is stored where anything is wrong.
 */
export async function keepMinutes(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  given: Given,
  now: Date = new Date(),
): Promise<KeptMinutes> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id, true);
  if (!found || !mayArrange(actor, relations, found.openingId)) return { kind: "notFound" };
  const began = found.state === "agreed" && found.startsAt !== null && found.startsAt <= now;
  if (versionIn(given) !== found.version || !began) {
    return { kind: "faults", faults: [meetingBetween] };
  }
  const read = parseForm(z.object({ verslag: freeText(lines(4000)) }), given);
  const faults: Fault[] = [...(read.faults ?? [])];
  // What was planned before a fault was found is taken back.
  await tx
    .transaction(async (part) => {
      faults.push(...(await planAgreed(part, actor, candidacyId, given)));
      if (!read.value || faults.length > 0) throw notKept;
    })
    .catch((error: unknown) => {
      if (error !== notKept) throw error;
    });
  if (!read.value || faults.length > 0) return { kind: "faults", faults };
  await tx
    .update(meeting)
    .set({ minutes: read.value.verslag, minutesAt: now, version: found.version + 1 })
    .where(eq(meeting.id, id));
  await tellMeeting(tx, found, "minutes", found.sequence);
  return { kind: "kept" };
}

const notKept = new Error("minutes with faults are not kept");

/** Plans what was agreed; gives what is wrong with it. */
async function planAgreed(
  part: Transaction,
  actor: Actor,
  candidacyId: string,
  given: Given,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let place = 1; place <= MOST_AGREED; place++) {
    const one = (name: string) => given[`${name}${place}`] ?? [];
    if ([...one("wat"), ...one("wanneer")].every((text) => text.trim() === "")) continue;
    const asked = { wat: one("wat"), dag: one("wanneer"), wie: one("wie"), over: [candidacyId] };
    // oxlint-disable-next-line no-await-in-loop -- three at most
    const added = await addAction(part, actor, asked, [candidacyId]);
    if (added.kind === "saved") continue;
    const named: Readonly<Record<string, string>> = { dag: "wanneer" };
    faults.push(
      ...added.faults.map((fault) => ({
        ...fault,
        field: `${named[fault.field] ?? fault.field}${place}`,
      })),
    );
  }
  return faults;
}
