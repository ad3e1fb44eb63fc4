import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import type { MovedGroup } from "../corrections/schema.ts";
import { takeBack } from "../corrections/takeBack.ts";
import type { StoredGroup } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { mergeParts } from "./mergeParts.ts";

/**
 * Takes back what a merge wrote of a group of fields, part by part; what no longer says what the merge
 * wrote stays as it is, and what belongs together stays together. A group that the merge brought whole
 * goes whole, or stays whole.
 *
 * @returns the keys of the parts that stay because somebody changed them since (`mergeParts`)
 */
export async function takeGroupApart(
  tx: Transaction,
  actor: Actor,
  keep: CandidacyAt,
  group: StoredGroup,
  { values, over }: MovedGroup,
): Promise<string[]> {
  const now = (await readGroup(tx, keep.candidacyId, group)) as Record<string, unknown> | undefined;
  const same = (one: Fields | undefined, other: Fields | undefined, fields: readonly string[]) =>
    fields.every((field) => isDeepStrictEqual(one?.[field] ?? null, other?.[field] ?? null));
  const parts = mergeParts.filter((part) => part.group === group);
  const written = over ? parts.filter(({ fields }) => !same(values, over, fields)) : parts;
  const changed = written.filter(({ fields }) => !same(values, now, fields));
  if (over) {
    const back = written
      .filter((part) => !changed.includes(part))
      .flatMap(({ fields }) => fields.map((field) => [field, over[field] ?? null] as const));
    if (back.length > 0) await takeBack(tx, actor, keep, group, { over: Object.fromEntries(back) });
  } else if (changed.length === 0) {
    await takeBack(tx, actor, keep, group, { over });
  }
  return changed.map(({ key }) => key);
}

type Fields = Readonly<Record<string, unknown>>;
