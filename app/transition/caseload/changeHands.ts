import { asActor, asEngine } from "../../access/request/contexts.ts";
import type { RouterContextProvider } from "react-router";
import { namesOf } from "../../people/namesOf.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Given } from "../../platform/forms/given.ts";
import { isId } from "../../platform/ids.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { loadCase } from "../loadCase.ts";
import { acceptHandover } from "./acceptHandover.ts";
import { type Offered, offerCase, takeBackOffer } from "./offerCase.ts";
import { caseTakers } from "./possibleOwners.ts";

/** What is done with several cases at once. */
const handChanges = ["aanbieden", "terughalen", "aannemen"] as const;
export type HandChange = (typeof handChanges)[number];

/** What came of it, person by person. */
export type HandsChanged = {
  change: HandChange;
  /** To whom, when it was offered. */
  to: string | null;
  results: { id: string; name: string; outcome: Offered | "accepted" | "gone" }[];
  /** What the form lacked, and then nothing was done. */
  lacking: "who" | "to" | null;
};

/** More at once than anybody ticks. */
const MOST = 500;

/**
 * Offers, takes back or accepts cases: each handover in a transaction of its own, so that one that cannot
 * be does not keep the others, with what came of each.
 *
 * @param given `doe`, `wie` (candidacies) and, to offer, `naar` (an account)
 */
export async function changeHands(
  context: Readonly<RouterContextProvider>,
  given: Given,
): Promise<HandsChanged> {
  const change = handChanges.find((one) => one === given["doe"]?.[0]) ?? "aanbieden";
  const ids = [...new Set(given["wie"] ?? [])].filter(isId).slice(0, MOST);
  const takers = change === "aanbieden" ? await asActor(context, (tx) => caseTakers(tx)) : [];
  const to = takers.find(({ account }) => account === given["naar"]?.[0]);
  const lacking = ids.length === 0 ? "who" : change === "aanbieden" && !to ? "to" : null;
  if (lacking) return { change, to: null, results: [], lacking };
  const results: HandsChanged["results"] = [];
  for (const id of ids) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction each
    const known = await asEngine(context, (tx) => loadCase(tx, id, dayInTheNetherlands()));
    // oxlint-disable-next-line no-await-in-loop -- as above
    const outcome = await asActor(context, async (tx, actor) => {
      if (change === "aannemen") return (await acceptHandover(tx, actor, known)).kind;
      return to ? offerCase(tx, actor, known, to) : takeBackOffer(tx, actor, known);
    });
    results.push({ id, name: "", outcome });
  }
  const { t } = context.get(textsContext);
  const names = await asActor(context, (tx, actor) => namesOf(tx, actor, ids, t));
  return {
    change,
    to: to?.name ?? null,
    results: results.map((one) => ({ ...one, name: names.get(one.id) ?? "" })),
    lacking: null,
  };
}
