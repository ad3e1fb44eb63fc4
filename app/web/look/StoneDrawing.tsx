import { iconPath } from "./icons/Icon.tsx";
import { stoneShape } from "./stoneShape.ts";

/**
 * What a stone says. The first five are a task in a package; `ahead` is a step that is still to come;
 * `near` and `no` are only used as the mark of a verdict.
 */
export const stoneStates = [
  "fits",
  "guided",
  "aid",
  "ask",
  "outside",
  "ahead",
  "near",
  "no",
] as const;
export type StoneState = (typeof stoneStates)[number];

const HALF_WIDTH = 40;
const HALF_HEIGHT = 27;

/** The sign beside a stone, so that black and white says as much as colour. */
const badges: Partial<Record<StoneState, string>> = {
  aid: "M-4 0h8M0 -4v8",
  ask: "M-2.6 -2.2a2.7 2.7 0 1 1 4.3 2.1c-1.1 .7 -1.7 1.1 -1.7 2.1M0 4.6v.1",
  near: "M-4.2 0h8.2M1 -3.2l3.2 3.2l-3.2 3.2",
};

export interface StoneDrawingProps {
  /** What the stone's shape follows from, such as a task's id. */
  id: string;
  state: StoneState;
  /** A pictogram on the stone: a name from `iconNames.ts`. */
  icon?: string | undefined;
  /** Small, as a mark beside words: thicker lines, the sign in the middle, no pictogram. */
  mark?: boolean;
}

/**
 * The drawing of one stone around 0,0, 80 by 54 units: filled (fits), filled below the waterline
 * (guided), filled with a plus (aid), outline with a question mark (ask), broken outline (outside, no),
 * thin outline (ahead), outline with an arrow (near).
 *
 * @example <svg viewBox="-48 -34 96 68"><StoneDrawing id="beds" state="fits" icon="bed" /></svg>
 */
export function StoneDrawing({ id, state, icon, mark = false }: StoneDrawingProps) {
  const { outline, light } = stoneShape(id, HALF_WIDTH, HALF_HEIGHT);
  const full = state === "fits" || state === "aid";
  return (
    <g className={mark ? `rock rock-mark rock-${state}` : `rock rock-${state}`}>
      <path className={full ? "rock-full" : "rock-edge"} d={outline} />
      {icon !== undefined && <Pictogram name={icon} full={full} />}
      {full && !mark && <path className="rock-light" d={light} />}
      {state === "guided" && (
        // A nested svg cuts off what lies above the waterline, without an id that must be unique.
        <svg x={-48} y={1} width={96} height={36} viewBox="-48 1 96 36">
          <path className="rock-full" d={outline} />
          {icon !== undefined && <Pictogram name={icon} full />}
        </svg>
      )}
      {badges[state] !== undefined && <Badge path={badges[state]} mark={mark} />}
    </g>
  );
}

function Pictogram({ name, full }: { name: string; full: boolean }) {
  return (
    <path
      className={full ? "rock-sign rock-sign-full" : "rock-sign"}
      d={iconPath(name)}
      transform="translate(-15.6 -15.6) scale(1.3)"
    />
  );
}

function Badge({ path, mark }: { path: string; mark: boolean }) {
  if (mark) return <path className="rock-sign-middle" d={path} transform="scale(3.6)" />;
  return (
    <g className="rock-badge" transform={`translate(${HALF_WIDTH - 7} ${7 - HALF_HEIGHT})`}>
      <circle r={11} />
      <path d={path} transform="scale(1.25)" />
    </g>
  );
}
