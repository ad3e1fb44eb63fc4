export interface CostDotsProps {
  /** How much it asks, 1 (little) to 4 (much). */
  cost: number;
  /** The same in words: "weinig werk". */
  text: string;
}

/**
 * What a change costs, as one to four dots and a word.
 *
 * @example <CostDots cost={2} text="vraagt een afspraak" />
 */
export function CostDots({ cost, text }: CostDotsProps) {
  return (
    <span className="cost">
      <svg viewBox="0 0 56 12" width={56} height={12} aria-hidden="true">
        {[1, 2, 3, 4].map((place) => (
          <circle
            key={place}
            className={place <= cost ? "cost-full" : "cost-empty"}
            cx={place * 14 - 8}
            cy={6}
            r={4.5}
          />
        ))}
      </svg>
      <span>{text}</span>
    </span>
  );
}
