import { StoneDrawing, type StoneState } from "./StoneDrawing.tsx";

export interface StonesRowProps {
  stones: readonly { id: string; state: StoneState; current?: boolean }[];
  /** The same in words: "4 van 6 taken passen, 1 met begeleiding". */
  text: string;
  /** Show the words beside the stones too. Default false: for screen readers only. */
  sayText?: boolean;
}

const STEP = 88;

/**
 * Small stones for a line in a list: one picture with a text alternative.
 *
 * @example <StonesRow stones={stones} text="4 van 6 taken passen" />
 */
export function StonesRow({ stones, text, sayText = false }: StonesRowProps) {
  const width = Math.max(1, stones.length) * STEP;
  return (
    <span className="stones-row">
      <svg
        role="img"
        aria-label={text}
        aria-hidden={sayText ? true : undefined}
        viewBox={`0 0 ${width} 68`}
        width={Math.round((width * 20) / 68)}
        height={20}
      >
        {stones.map((stone, place) => (
          <g
            key={stone.id}
            transform={`translate(${place * STEP + STEP / 2} 36) scale(${stone.current ? 1.02 : 0.9})`}
          >
            <StoneDrawing id={stone.id} state={stone.state} mark />
          </g>
        ))}
      </svg>
      {sayText && <span>{text}</span>}
    </span>
  );
}
