import type { RouterContextProvider } from "react-router";
import { actorSettings } from "../../access/actor.ts";
import { lookingOnce } from "../../access/audit/occasion.ts";
import { writeLooks } from "../../access/audit/writeLooks.ts";
import { actorOf, requestIdContext, servicesContext } from "../../access/request/contexts.ts";
import type { Address } from "../routes/address.ts";

/**
 * Answers a request and writes down, before the answer leaves, whose data was looked at for it: an answer
 * that cannot be accounted for is not given. One that only sends somebody on shows nothing.
 */
export async function audited(
  context: Readonly<RouterContextProvider>,
  { kind, id: event }: Pick<Address, "kind" | "id">,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { database } = context.get(servicesContext);
  if (!database.watched) return answer();
  const actor = actorOf(context);
  const occasion = { id: context.get(requestIdContext), way: kind, event };
  const { outcome, looks } = await lookingOnce(occasion, answer);
  const shows = outcome.status < 300 || outcome.status >= 400;
  if (shows && looks.any) {
    await database.as("overstap_app", actorSettings(actor), (tx) =>
      writeLooks(tx, occasion, looks),
    );
  }
  return outcome;
}
