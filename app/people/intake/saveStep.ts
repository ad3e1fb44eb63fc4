import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { filesOf } from "../../access/files/filesOf.ts";
import { lastSaverOf } from "../../access/history/lastSaverOf.ts";
import { recordChange } from "../../access/history/recordChange.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { region } from "../../access/regions/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type Conflict, conflictBetween, withUntouched } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { baseIn, versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { listOlderLists } from "../capacity/olderLists.ts";
import { mayState } from "../capacityRule.ts";
import { type CandidacyAt, tellOf } from "../candidacyEvents.ts";
import { type GroupValues, storedGroups } from "../groups/groupTables.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { writeGroup } from "../groups/writeGroup.ts";
import { candidacy } from "../schema.ts";
import { draftOfStep } from "./draftOfStep.ts";
import { possibleRegions, readIntake } from "./readIntake.ts";
import type { GroupPatches, Groups, Step } from "./step.ts";
import { fieldsFor, stepVersion } from "./stepVersion.ts";
import { progressOf, type StepKey } from "./steps.ts";

/** What came of saving a step of the intake. */
export type SavedStep =
  /** `next`: the first needed step that is still open. */
  | { kind: "saved"; next: StepKey | undefined }
  | { kind: "faults"; faults: Fault[] }
  /** Somebody else saved the same fields in between, otherwise; `given` is mine with what only they changed. */
  | { kind: "conflict"; conflict: Conflict; given: Given }
  | { kind: "notFound" }
  /** What a person says of themselves does not come in the place of a doctor's document. */
  | { kind: "outranked" };

/**
 * Saves one step of somebody's intake: by their coach, by themselves, of what they can bear by their
 * doctor; whoever may write all that the step asks.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param given the form, choices between two versions put together (`withChoices`); where it says how the
 *   fields stood when it was opened, what only the other changed meanwhile stays as they saved it
 */
export async function saveStep(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  step: Step,
  given: Given,
): Promise<SavedStep> {
  const first = await readIntake(tx, actor, candidacyId);
  if (!first || !step.groups.every((group) => first.writes.has(group))) return { kind: "notFound" };
  await lockCandidacies(tx, [candidacyId]);
  const { at, groups } = (await readIntake(tx, actor, candidacyId))!;
  const version = stepVersion(step, groups);
  const fields = fieldsFor(step, actor.role);
  const base = baseIn(given);
  const stale = versionIn(given) !== version;
  const typed = stale ? withUntouched(given, step.given(groups), base, fields) : given;
  const read = await step.read(typed, {
    tx,
    groups,
    today: dayInTheNetherlands(),
    role: actor.role,
    by: actor.name,
    regions: await homeRegionsFor(tx, actor, groups.homeRegionId),
    files: (await filesOf(tx, candidacyId, "capacity")).map(({ id }) => id),
    olderLists: await listOlderLists(tx, actor),
  });
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { capacity } = read.value;
  const next = { ...groups.capacity, ...capacity } as GroupValues["capacity"];
  if (capacity && !mayState(actor.role, groups.capacity, next)) return { kind: "outranked" };
  if (stale) {
    // As it would be stored: 16,0 is no other version than 16.
    const mine = step.given(patched(groups, read.value));
    const conflict = conflictBetween(mine, step.given(groups), version, fields, base);
    if (conflict.differences.length > 0) {
      const saver = await lastSaverOf(tx, candidacyId, step.groups);
      return { kind: "conflict", conflict: { ...conflict, ...saver }, given: typed };
    }
  }
  await write(tx, actor, at, groups.homeRegionId, read.value);
  await dropDraft(tx, actor, draftOfStep(candidacyId, step.key));
  const after = await readIntake(tx, actor, candidacyId);
  return { kind: "saved", next: after && progressOf(after.groups).next };
}

/** The groups as they would be with what was read. */
function patched(groups: Groups, patches: GroupPatches): Groups {
  const after: Record<string, unknown> = { ...groups, homeRegionId: patches.homeRegionId };
  for (const group of storedGroups) {
    const patch = patches[group];
    if (patch !== undefined) after[group] = patch && { ...groups[group], ...patch };
  }
  return after as Groups;
}

async function write(
  tx: Transaction,
  actor: Actor,
  at: CandidacyAt,
  homeRegionId: string | undefined,
  patches: GroupPatches,
): Promise<void> {
  for (const group of storedGroups) {
    const patch = patches[group];
    if (patch !== undefined) await writeGroup(tx, actor, at, group, patch);
  }
  const next = patches.homeRegionId;
  if (next === undefined || next === homeRegionId) return;
  await tx
    .update(candidacy)
    .set({ homeRegionId: next, version: sql`${candidacy.version} + 1` })
    .where(eq(candidacy.id, at.candidacyId));
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "candidacy",
    subjectId: at.candidacyId,
    organisationId: at.organisationId,
    candidacy: { id: at.candidacyId, group: "ground" },
    before: { homeRegion: await regionName(tx, homeRegionId) },
    after: { homeRegion: await regionName(tx, next) },
  });
  await tellOf(tx, "related", at);
}

/** The regions to choose from: those of the actor, and the one that stands there. */
async function homeRegionsFor(
  tx: Transaction,
  actor: Actor,
  current: string | undefined,
): Promise<string[]> {
  const own = (await possibleRegions(tx, actor)).map(({ id }) => id);
  return current && !own.includes(current) ? [...own, current] : own;
}

async function regionName(tx: Transaction, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const [row] = await tx.select({ name: region.name }).from(region).where(eq(region.id, id));
  return row?.name;
}
