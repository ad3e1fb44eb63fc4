import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../../access/actor.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { type Given, readGiven } from "../../../platform/forms/given.ts";

/** Where a form leads, or what was given and what is wrong with it. */
export type Answer = { to: string } | { given: Given; faults: readonly Fault[] };

/**
 * Carries out a form of a page once, however often its button is pressed, in one transaction in which the
 * row policies know who asks.
 *
 * @param work gives the address to go on to, or what is wrong: then nothing was done
 */
export async function answerOnce(
  context: Readonly<RouterContextProvider>,
  request: Request,
  work: (tx: Transaction, actor: Actor, given: Given) => Promise<string | readonly Fault[]>,
): Promise<Answer> {
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const done = await work(tx, actor, given);
      if (typeof done === "string") return done;
      faults = done;
      return undefined;
    }),
  );
  return to === undefined ? { given, faults } : { to };
}
