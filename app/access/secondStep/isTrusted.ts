import type { SessionFacts } from "../sessions/sessionFacts.ts";

/** Whether a session may do for others what a password alone may not. */
export function isTrusted({ secondStepAt, demonstration }: SessionFacts): boolean {
  return secondStepAt !== null || demonstration;
}
