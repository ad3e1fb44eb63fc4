/** Drawn by hand: two stones in the stream, the third on the bank. */
const stones =
  "M2 42c1 -7 8 -10 15 -9.5s13 5 12 10s-7 6 -13 6s-15 0 -14 -6.5z" +
  "M35 38c0 -7 8 -11 17 -10s14 6 13 12s-8 8 -16 7.5s-14 -3 -14 -9.5z" +
  "M76 21c0 -8 9 -14 20 -13s17 8 16 15s-10 9 -20 8.5s-16 -4 -16 -10.5z";

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
      <svg viewBox="0 0 116 60" width={58} height={30} aria-hidden="true">
        <path
          className="logo-shore"
          d="M2 52c5 -5 10 -5 15 0s10 5 15 0s10 -5 15 0s10 5 16 -1c7 -8 14 -14 26 -14h24"
        />
        <path className="logo-stone" d={stones} />
      </svg>
      {name !== undefined && <span className="logo-name">{name}</span>}
    </span>
  );
}
