import type { RouterContextProvider } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import type { Role } from "../../access/role.ts";
import { type ActionList, listActions } from "../../agenda/listActions.ts";
import { namesOf } from "../../people/namesOf.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { wordsOf } from "../search/searchAll.ts";
import { foundBy } from "./foundBy.ts";

/** A list of actions as an address asks for it, ready for a page or a file. */
export type ActionsOfAddress = ActionList & {
  role: Role;
  /** What the reader may call those whom the actions are about. */
  names: Record<string, string>;
};

/**
 * Reads the list of actions that an address asks for, as whoever asks may see it.
 *
 * @param limit rows of a page; the usual number when left out
 */
export function actionsOfAddress(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
  limit?: number,
): Promise<ActionsOfAddress> {
  const { t, language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const found = await foundBy(tx, actor, wordsOf(address), language);
    const list = await listActions(tx, actor, address, found, limit);
    const about = list.rows.flatMap(({ candidacyId }) => candidacyId ?? []);
    return {
      ...list,
      role: actor.role,
      names: Object.fromEntries(await namesOf(tx, actor, about, t)),
    };
  });
}
