import { redirect, type RouterContextProvider } from "react-router";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Actor } from "../actor.ts";
import { onceOnly } from "../onceOnly/onceOnly.ts";
import { asActor } from "./contexts.ts";

type Done = { kind: "saved" };
type NotThere = { kind: "notFound" };

/**
 * Carries out a use case for a page's form, once however often its button is pressed, in one transaction
 * in which the row policies know who asks.
 *
 * @param to where the page goes on after it was saved
 * @returns what stands in the way of saving: faults, a conflict
 * @throws the redirect that answers the request when it was saved; 404 when there is nothing for the actor
 */
export async function saveOnce<Outcome extends { kind: string }>(
  context: Readonly<RouterContextProvider>,
  given: Given,
  work: (tx: Transaction, actor: Actor) => Promise<Outcome>,
  to: (saved: Extract<Outcome, Done>) => string,
): Promise<Exclude<Outcome, Done | NotThere>> {
  const held: { outcome?: Outcome } = {};
  const address = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const outcome = await work(tx, actor);
      held.outcome = outcome;
      return outcome.kind === "saved" ? to(outcome as Extract<Outcome, Done>) : undefined;
    }),
  );
  if (address !== undefined) throw redirect(address);
  if (held.outcome?.kind === "notFound") throw new Response(null, { status: 404 });
  return held.outcome as Exclude<Outcome, Done | NotThere>;
}
