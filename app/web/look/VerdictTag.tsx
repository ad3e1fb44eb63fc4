import type { StoneState } from "./StoneDrawing.tsx";
import { StoneMark } from "./Stones.tsx";

/** The verdict of a screening, as the engine gives it. */
export type Verdict = "ready" | "reduced" | "ask" | "near" | "no";

const marks: Record<Verdict, StoneState> = {
  ready: "fits",
  reduced: "guided",
  ask: "ask",
  near: "near",
  no: "no",
};

export interface VerdictTagProps {
  verdict: Verdict;
  /** The word for it in the reader's language: "Past", "Past met een kleiner pakket". */
  word: string;
}

/**
 * A verdict as a small stone and a word; never a score, never red.
 *
 * @example <VerdictTag verdict="near" word="Bijna: één stap" />
 */
export function VerdictTag({ verdict, word }: VerdictTagProps) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <StoneMark state={marks[verdict]} />
      {word}
    </span>
  );
}
