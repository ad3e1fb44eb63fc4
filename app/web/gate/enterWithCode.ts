import { redirect, type RouterContextProvider } from "react-router";
import type { CodeOutcome } from "../../access/codes/signInWithCode.ts";
import { waitFault } from "../../access/tries/waitFault.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { cookiesOf } from "./enter.ts";

/**
 * Leads somebody on whose code was right.
 *
 * @throws the redirect that answers the request, when they are let in
 */
export function enterWithCode(
  outcome: CodeOutcome,
  context: Readonly<RouterContextProvider>,
  to: string,
): void {
  if (outcome.kind === "signedIn") {
    throw redirect(to, { headers: cookiesOf(outcome, context) });
  }
}

/** What is said of a code that lets nobody in. */
export function codeFault(outcome: CodeOutcome, field: string): Fault {
  return outcome.kind === "tooOften"
    ? waitFault(field, outcome.minutes)
    : { field, key: "access:candidate.signInCode.refused" };
}
