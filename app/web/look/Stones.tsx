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
    <div className="stones-frame">
      <ol className="stones" aria-label={label}>
        {stones.map((stone, place) => (
          <li
            key={stone.id}
            className={stone.current ? "stone stone-current" : "stone"}
            aria-current={stone.current ? "step" : undefined}
          >
            <Stream runsOn={place === stones.length - 1} />
            <svg className="stone-drawing" viewBox="-50 -36 100 80" aria-hidden="true">
              <g transform={placed(stone)}>
                <StoneDrawing id={stone.id} state={stone.state} icon={stone.icon} />
                <path className="rock-foot" d="M-44 21q44 9 88 0q-8 9 -44 9t-44 -9z" />
                <path className="rock-ripple" d="M-47 20.5q47 10 94 0M-30 30.5q30 4 60 0" />
              </g>
            </svg>
            <div className="stone-words">
              <span className="stone-label">
                {stone.href === undefined ? stone.label : <a href={stone.href}>{stone.label}</a>}
              </span>
              <span
                className={sayStates ? `stone-word tone-${stone.state}` : "ams-visually-hidden"}
              >
                {words[stone.state]}
              </span>
              {stone.note !== undefined && <span className="stone-note">{stone.note}</span>}
              {stone.why}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/**
 * The stream behind one stone; its waves meet those of its neighbours. It flows across where there is
 * room and down where there is not; behind the last stone of a row across it runs on to the edge.
 */
function Stream({ runsOn }: { runsOn: boolean }) {
  return (
    <>
      <Water className="stone-water" box="0 0 120 80" lengths={1} />
      {runsOn && <Water className="stone-water stone-water-on" box="0 0 720 80" lengths={6} />}
      <svg
        className="stone-down"
        viewBox="0 0 80 120"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="stone-stream" d="M5 0q7 30 0 60t0 60h70q-7 -30 0 -60t0 -60z" />
        <path d="M17 0q8 30 0 60t0 60M63 0q6 30 0 60t0 60" />
      </svg>
    </>
  );
}

/** A length of water, from wave to wave: a length is 120 wide and 80 high. */
function Water({ className, box, lengths }: { className: string; box: string; lengths: number }) {
  const over = "t60 0".repeat(lengths * 2 - 1);
  const back = "t-60 0".repeat(lengths * 2 - 1);
  return (
    <svg className={className} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      <path className="stone-stream" d={`M0 8q30 -7 60 0${over}v67q-30 5 -60 0${back}z`} />
      <path d={`M0 30q30 6 60 0${over}M0 61q30 -5 60 0${over}`} />
    </svg>
  );
}

function placed(stone: Stone): string {
  const { drift } = stoneShape(stone.id, 1, 1);
  return stone.current
    ? "scale(1.12)"
    : `translate(${(drift * -7).toFixed(1)} ${(drift * 5).toFixed(1)}) scale(.88)`;
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
