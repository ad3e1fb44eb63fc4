import type { Situation } from "./situation.ts";

/** Rule `one-owner`: who is to own a case is a coach or coordinator with an active account. */
export function oneOwner({ state, event, context }: Situation): string | undefined {
  if (event.type === "ownerLeft") {
    return state?.owner === context.coordinator
      ? "the coordinator is the owner: first hand over to somebody else"
      : undefined;
  }
  const named =
    event.type === "opened" ? event.owner : event.type === "handoverOffered" ? event.to : undefined;
  const to = event.type === "handoverAccepted" ? event.by : named;
  if (to === undefined) return undefined;
  const account = context.accounts.get(to);
  if (account?.role !== "coach" && account?.role !== "coordinator") {
    return `${to} is no coach or coordinator, and cannot own a case`;
  }
  if (account.until !== undefined && account.until < event.at) {
    return `${to} was last active on ${account.until}, and cannot own a case`;
  }
  return undefined;
}
