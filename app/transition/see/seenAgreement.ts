import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import type { Attempt, CaseState, Signatures } from "@overstap/engine/transition/caseState.ts";
import type { Signatory } from "@overstap/engine/transition/caseWords.ts";
import { signatoriesOf } from "@overstap/engine/transition/parties.ts";

/** What is agreed about a placement, with who signed it when. */
export type SeenAgreement = {
  text: Agreement;
  /** The names of its tasks; one that the profile does not have any more by its own name. */
  tasks: readonly string[];
  signatures: readonly { voice: Signatory; on: string | null }[];
  /** A change of what holds, that waits until all have signed it. */
  amendment: boolean;
};

/** The agreement of an attempt, or the change that waits for signatures; null where there is none. */
export function seenAgreement(
  state: CaseState,
  attempt: Attempt,
  tasks: readonly { id: string; name: string }[],
): SeenAgreement | null {
  const { agreement, amendment } = attempt;
  const text = amendment?.text ?? agreement;
  if (!text) return null;
  const given: Signatures = amendment?.signatures ?? attempt.signatures;
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  return {
    text,
    tasks: text.tasks.flatMap((id) => names.get(id) ?? []),
    signatures: signatoriesOf(state).map((voice) => ({ voice, on: given[voice] ?? null })),
    amendment: amendment !== undefined,
  };
}
