import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { recordChange } from "../../access/history/recordChange.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { bothChanged, type Conflict, conflictBetween } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line, lines } from "../../platform/forms/fields.ts";
import { baseIn, versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId, newId } from "../../platform/ids.ts";
import { olderList } from "./schema.ts";
import type { MeaningLine } from "./olderLine.ts";
import { readMeanings, writeMeanings } from "./readMeanings.ts";

/** What an older list means in the current one, as an organisation supplied it. */
export type OlderList = {
  id: string;
  name: string;
  /** Where the table comes from. */
  source: string;
  lines: readonly MeaningLine[];
  version: number;
};

/** Who supplies and uses tables of older lists: coaches and doctors, of their own organisation. */
function usesOlderLists({ role }: Pick<Actor, "role">): boolean {
  return role === "coach" || role === "doctor";
}

/** The tables of the actor's organisation, by name; none for whoever uses none. */
export async function listOlderLists(tx: Transaction, actor: Actor): Promise<OlderList[]> {
  if (!usesOlderLists(actor)) return [];
  const { id, name, source, lines: meanings, version } = olderList;
  return tx
    .select({ id, name, source, lines: meanings, version })
    .from(olderList)
    .where(
      and(
        eq(olderList.organisationId, actor.membership.organisation.id),
        isNull(olderList.archivedAt),
      ),
    )
    .orderBy(asc(name), asc(id));
}

/** What came of saving a table. */
export type SavedList =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  /** Somebody else saved the same fields in between; `given` is mine with what only they changed. */
  | { kind: "conflict"; conflict: Conflict; given: Given }
  | { kind: "notFound" };

/** The fields of the form of a table. */
const fields = ["name", "source", "table"] as const;

/** A table as its form shows it. */
export function givenOfList(list: OlderList | undefined): Given {
  return list
    ? { name: [list.name], source: [list.source], table: [writeMeanings(list.lines)] }
    : { name: [], source: [], table: [] };
}

/** The name under which is kept what was typed into the form of a table. */
export function draftOfList(id: string | undefined): string {
  return `oude-lijst/${id ?? "nieuw"}`;
}

/**
 * Saves what an older list means in the current one: a new table, or other lines of one.
 *
 * @param id of the table that is changed; undefined for a new one
 */
export async function saveOlderList(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<SavedList> {
  if (!usesOlderLists(actor)) return { kind: "notFound" };
  const current = (await listOlderLists(tx, actor)).find((one) => one.id === id);
  if (id !== undefined && !current) return { kind: "notFound" };
  const { value, faults } = parseForm(
    z.object({ name: line(80), source: line(300), table: lines(100_000) }),
    given,
  );
  const read = value && readMeanings(value.table, "table");
  if (faults || read?.faults) return { kind: "faults", faults: faults ?? read!.faults! };
  const { name, source } = value;
  const fresh = { name, source, lines: read!.value! };
  const organisationId = actor.membership.organisation.id;
  const listId = current?.id ?? newId();
  if (current) {
    const updated = await tx
      .update(olderList)
      .set({ ...fresh, version: sql`${olderList.version} + 1` })
      .where(and(eq(olderList.id, listId), eq(olderList.version, versionIn(given))));
    if (updated.rowCount === 0) {
      // Written the same way: a head more or less is no other version.
      const mine = givenOfList({ ...current, ...fresh });
      const theirs = givenOfList(current);
      const conflict = conflictBetween(mine, theirs, current.version, fields);
      const base = baseIn(given);
      if (base === undefined) return { kind: "conflict", conflict, given };
      const both = bothChanged(conflict, given, base);
      return both.conflict.differences.length > 0
        ? { kind: "conflict", conflict: both.conflict, given: both.typed }
        : saveOlderList(tx, actor, id, both.typed);
    }
  } else {
    await tx.insert(olderList).values({ id: listId, organisationId, ...fresh });
  }
  const words = (list: Pick<OlderList, "name" | "source" | "lines">) => ({
    name: list.name,
    source: list.source,
    table: writeMeanings(list.lines),
  });
  await recordChange(tx, actor, {
    verb: current ? "changed" : "created",
    subject: "olderList",
    subjectId: listId,
    organisationId,
    before: current && words(current),
    after: words(fresh),
  });
  await dropDraft(tx, actor, draftOfList(id));
  return { kind: "saved", id: listId };
}

/** Puts a table away; what was read by it stays. False when there is none such for the actor. */
export async function archiveOlderList(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<boolean> {
  if (!usesOlderLists(actor) || !isId(id)) return false;
  const gone = await tx
    .update(olderList)
    .set({ archivedAt: sql`now()`, version: sql`${olderList.version} + 1` })
    .where(and(eq(olderList.id, id), isNull(olderList.archivedAt)));
  if (gone.rowCount !== 1) return false;
  await recordChange(tx, actor, {
    verb: "archived",
    subject: "olderList",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
  });
  return true;
}
