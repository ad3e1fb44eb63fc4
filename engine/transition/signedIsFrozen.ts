import { attemptOf } from "./caseState.ts";
import type { Situation } from "./situation.ts";

const given = (signatures: object): string => Object.keys(signatures).join(", ");

/**
 * Rule `signed-is-frozen`: what somebody has signed is not changed under their name. A draft is replaced
 * when every given signature was withdrawn; a placement that has begun is amended.
 */
export function signedIsFrozen({ state, event }: Situation): string | undefined {
  if (state === undefined || !("attempt" in event)) return undefined;
  const attempt = attemptOf(state, event.attempt);
  if (attempt === undefined) return undefined;
  const { startedOn, signatures, amendment } = attempt;
  switch (event.type) {
    case "agreed":
      if (startedOn !== undefined) return "the placement has begun: use amended";
      return given(signatures) === ""
        ? undefined
        : `signed by ${given(signatures)}: they withdraw their signature first`;
    case "amended":
      return amendment === undefined || given(amendment.signatures) === ""
        ? undefined
        : `an amendment was signed by ${given(amendment.signatures)}: they withdraw first`;
    case "signatureWithdrawn":
      return startedOn === undefined || amendment !== undefined
        ? undefined
        : "the placement has begun: use amended, or withdrawn";
    default:
      return undefined;
  }
}
