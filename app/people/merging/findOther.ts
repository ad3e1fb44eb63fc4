import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { ownedCandidacy } from "../corrections/ownedCandidacy.ts";
import { everybody, listCandidacies } from "../listCandidacies.ts";
import type { SeenCandidacy } from "../seenCandidacy.ts";

/** Looked at, and at most shown. */
const LOOKED_AT = 20;
const MOST = 10;

/** Whom a coach finds by these words who may be the same as somebody: only people whom they guide themselves. */
export async function findOther(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  q: string,
): Promise<SeenCandidacy[]> {
  if (q === "") return [];
  const { rows } = await listCandidacies(tx, actor, { ...everybody, q }, LOOKED_AT);
  const found: SeenCandidacy[] = [];
  for (const row of rows) {
    if (found.length === MOST) break;
    if (row.id !== candidacyId && (await ownedCandidacy(tx, actor, row.id))) found.push(row);
  }
  return found;
}
