export interface CountBarProps {
  /** How many; "few" when the number is too small to be shown (fewer than five). */
  count: number | "few";
  /** The longest bar of the list. */
  most: number;
  /** The number in words: "7 mensen", "minder dan 5 mensen". */
  text: string;
}

/**
 * A bar for how many. "few" is hatched and says nothing about the number within.
 *
 * @example <CountBar count={7} most={12} text="7 mensen" />
 */
export function CountBar({ count, most, text }: CountBarProps) {
  const few = count === "few";
  const share = Math.min(1, (few ? 4 : count) / Math.max(1, most));
  return (
    <span className="count">
      <svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="count-room" width={200} height={12} rx={3} />
        {few ? (
          <path className="count-few" d={hatch(Math.max(16, share * 200))} />
        ) : (
          <rect
            className="count-bar"
            width={count === 0 ? 0 : Math.max(4, share * 200)}
            height={12}
            rx={3}
          />
        )}
      </svg>
      <span className="number">{text}</span>
    </span>
  );
}

/** Slanted strokes over the width of a bar. */
function hatch(width: number): string {
  let path = "";
  for (let x = 2; x < width; x += 8) path += `M${x} 12l6 -12`;
  return path;
}
