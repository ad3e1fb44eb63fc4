import type { ReactNode } from "react";
import { StoneDrawing, type StoneState } from "./StoneDrawing.tsx";
import { stoneShape } from "./stoneShape.ts";

export interface Stone {
  /** Stays the same for the same thing: the stone's shape follows from it. */
  id: string;
  /** What the stone stands for: a task, a step. */
  label: string;
  state: StoneState;
  /** The step we stand on: drawn larger, `aria-current="step"`. */
  current?: boolean;
  /** Whose turn it is, or when: a short line below the label. */
  note?: string;
  /** Where the label leads to. */
  href?: string;
  /** A pictogram from `icons/iconNames.ts`. */
  icon?: string;
  /** More on demand, usually a `Details` with the reason. */
  why?: ReactNode;
}

/** The word for each state, in the reader's language. */
export type StoneWords = Record<StoneState, string>;

export interface StonesProps {
  stones: readonly Stone[];
  /** What the row is, for screen readers: "De taken van dit pakket". */
  label: string;
  words: StoneWords;
  /** Say the state below each stone (default), or to screen readers only, below a legend. */
  sayStates?: boolean;
}

/**
 * The stepping stones: the one picture of the product. An ordered list in which each item has its
 * stone in the stream, its name, and its state as a word.
 *
 * @example
 * <Stones label="De taken" words={words}
 *   stones={[{ id: "beds", label: "Bedden opmaken", state: "fits", icon: "bed" }]} />
 */
export function Stones({ stones, label, words, sayStates = true }: StonesProps) {
  return (
    <ol className="stones" aria-label={label}>
      {stones.map((stone) => (
        <li
          key={stone.id}
          className={stone.current ? "stone stone-current" : "stone"}
          aria-current={stone.current ? "step" : undefined}
        >
          <Water />
          <svg className="stone-drawing" viewBox="-50 -40 100 80" aria-hidden="true">
            <g transform={placed(stone)}>
              <ellipse className="rock-ripple" cx={0} cy={24} rx={46} ry={8} />
              <StoneDrawing id={stone.id} state={stone.state} icon={stone.icon} />
            </g>
          </svg>
          <span className="stone-label">
            {stone.href === undefined ? stone.label : <a href={stone.href}>{stone.label}</a>}
          </span>
          <span className={sayStates ? `stone-word tone-${stone.state}` : "ams-visually-hidden"}>
            {words[stone.state]}
          </span>
          {stone.note !== undefined && <span className="stone-note">{stone.note}</span>}
          {stone.why}
        </li>
      ))}
    </ol>
  );
}

/** The stream behind one stone; its waves meet those of the neighbours. */
function Water() {
  return (
    <svg className="stone-water" viewBox="0 0 120 80" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 26q15 -5 30 0t30 0t30 0t30 0" />
      <path d="M0 52q15 5 30 0t30 0t30 0t30 0" />
      <path d="M0 68q15 -4 30 0t30 0t30 0t30 0" />
    </svg>
  );
}

function placed(stone: Stone): string {
  const { drift } = stoneShape(stone.id, 1, 1);
  return stone.current ? "scale(1.12)" : `translate(0 ${drift * 5}) scale(.88)`;
}

/**
 * What the stones mean, once a page. Takes the states that occur on it.
 *
 * @example <StonesLegend label="Wat de stenen zeggen" words={words} states={["fits", "guided"]} />
 */
export function StonesLegend(props: {
  label: string;
  words: StoneWords;
  states: readonly StoneState[];
}) {
  return (
    <ul className="stones-legend" aria-label={props.label}>
      {props.states.map((state) => (
        <li key={state}>
          <StoneMark state={state} />
          {props.words[state]}
        </li>
      ))}
    </ul>
  );
}

/** One small stone, as a mark beside a word; hidden from screen readers. Height in em of its text. */
export function StoneMark({ state }: { state: StoneState }) {
  return (
    <svg className="stone-mark" viewBox="-46 -36 92 68" aria-hidden="true">
      <StoneDrawing id="mark" state={state} mark />
    </svg>
  );
}
