import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import type { SeenAction } from "./actionList.ts";
import { actionRows, seenAction } from "./actionStore.ts";
import { nextAction } from "./schema.ts";

/** One action as the actor sees it; undefined when there is none for them. */
export async function readAction(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<SeenAction | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await actionRows(tx, actor).where(eq(nextAction.id, id));
  return row && seenAction(row);
}
