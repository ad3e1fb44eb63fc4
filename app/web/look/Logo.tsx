import { StoneDrawing } from "./StoneDrawing.tsx";

export interface LogoProps {
  /** The product's name beside the sign; without it the sign stands alone and is hidden from screen readers. */
  name?: string;
}

/**
 * Three stepping stones, the last one on the other bank.
 *
 * @example <Logo name="Overstap" />
 */
export function Logo({ name }: LogoProps) {
  return (
    <span className="logo">
      <svg viewBox="0 0 132 72" width={55} height={30} aria-hidden="true">
        <path className="logo-bank" d="M132 4v64h-34c-9 -13 -12 -22 -8 -33s10 -21 20 -31z" />
        <path className="logo-water" d="M3 60q10 -5 20 0t20 0t20 0t20 0" />
        <g transform="translate(21 50) scale(.44)">
          <StoneDrawing id="first" state="fits" mark />
        </g>
        <g transform="translate(62 37) scale(.48)">
          <StoneDrawing id="second" state="fits" mark />
        </g>
        <g transform="translate(108 22) scale(.48)">
          <StoneDrawing id="bank" state="fits" mark />
        </g>
      </svg>
      {name !== undefined && <span className="logo-name">{name}</span>}
    </span>
  );
}
