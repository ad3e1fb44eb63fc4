import type { Actor } from "../../access/actor.ts";
import type { Found } from "../../agenda/actionList.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { resources } from "../texts.ts";

/** Names that answer to a search are looked for among this many people. */
const MOST_PEOPLE = 500;

/**
 * The texts of actions and the people that answer to search words, as the actor may know them: what
 * an action is called and whom it is about stand in other rooms than the action itself.
 */
export async function foundBy(
  tx: Transaction,
  actor: Actor,
  q: string,
  language: Language,
): Promise<Found> {
  if (q === "") return { whats: [], candidacyIds: [] };
  const small = q.toLowerCase();
  const whats = Object.entries(resources[language]).flatMap(([room, texts]) =>
    Object.entries(texts)
      .filter(
        ([key, text]) => /^(candidate\.)?action\./.test(key) && text.toLowerCase().includes(small),
      )
      .map(([key]) => `${room}:${key.replace(/_(one|other)$/, "")}`),
  );
  const people = await listCandidacies(tx, actor, { ...everybody, q }, MOST_PEOPLE);
  return { whats, candidacyIds: people.rows.map(({ id }) => id) };
}
